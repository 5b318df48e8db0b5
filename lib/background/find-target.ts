import type { Commitment, Task } from '../core/model/plan.ts';
import type { PlanRow } from '../store/database.ts';

/** The task or commitment is not in the plan (or the plan is not here). */
export class UnknownTarget extends Error {
  override name = 'UnknownTarget';
}

/** The task, and the commitment when one is meant, that a target names; also what vanished from the plan after it was reported on. */
export function findTarget(
  row: PlanRow | null,
  { taskId, commitmentId }: { taskId: string; commitmentId?: string | undefined },
): { task: Task; commitment: Commitment | null } {
  if (!row) throw new UnknownTarget('no such plan');
  const task = [...row.plan.tasks, ...row.vanished.tasks].find(({ id }) => id === taskId);
  if (!task) throw new UnknownTarget('no such task in this plan');
  if (commitmentId === undefined) return { task, commitment: null };
  const commitment = [...row.plan.commitments, ...row.vanished.commitments].find(({ id }) => id === commitmentId);
  if (commitment?.taskId !== taskId) throw new UnknownTarget('no such commitment in this task');
  return { task, commitment };
}
