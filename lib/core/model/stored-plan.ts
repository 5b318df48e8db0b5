import * as z from 'zod/mini';
import { Commitment, Plan, Task } from './plan.ts';

/** A stored plan, checked when it is read: a damaged one must not keep the others from being read. */
export const StoredPlan = z.object({
  id: z.string(),
  plan: Plan,
  vanished: z.object({ tasks: z.array(Task), commitments: z.array(Commitment) }),
});
