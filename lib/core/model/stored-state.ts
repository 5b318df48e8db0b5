import * as z from 'zod/mini';
import type { CommitmentState } from '../status.ts';
import { Declared, Note } from './note.ts';
import { Day } from './time.ts';

/** A stored state, checked when it is read. It is only a fold: one that cannot be read is folded anew from the records. */
export const StoredState = z.object({
  latest: z.nullable(Note),
  declared: z.nullable(Declared),
  value: z.nullable(z.number()),
  asOf: z.nullable(Day),
  evidence: z.enum(['none', 'self', 'link', 'verified']),
  effective: z.int().check(z.nonnegative()),
}) satisfies z.ZodMiniType<CommitmentState>;
