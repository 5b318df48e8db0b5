import * as z from 'zod/mini';
import { Instant } from './time.ts';

const Sighting = z.object({ commitmentId: z.string(), wording: z.string(), hash: z.string() });

/** A stored reading, checked when it is read: one that is damaged counts as none, and the page is read anew. */
export const StoredReading = z.object({
  page: z.string(),
  planId: z.string(),
  edition: z.number(),
  visit: z.string(),
  known: z.array(Sighting),
  knownAt: Instant,
  latest: z.array(Sighting),
  changes: z.array(
    z.object({
      commitmentIds: z.array(z.string()),
      kind: z.enum(['changed', 'gone', 'new']),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
    }),
  ),
  readAt: Instant,
});
