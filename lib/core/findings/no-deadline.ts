import type { Commitment, TargetFinding, Task } from '../model/plan.ts';

/**
 * Targets that nothing dates, one finding a task: no words by when, and the plan covers several years or none that is said. In the plan of one
 * year every target is due with the year.
 */
export function missingDeadlines(plan: {
  tasks: readonly Task[];
  commitments: readonly Commitment[];
  periodSaysLittle: boolean;
}): TargetFinding[] {
  if (!plan.periodSaysLittle) return [];
  return plan.tasks.flatMap(({ id }) => {
    const undated = plan.commitments.filter(({ taskId, deadline }) => taskId === id && (!deadline || deadline.origin === 'implied'));
    if (undated.length === 0) return [];
    return [{ kind: 'no-deadline' as const, taskIds: [id], commitmentIds: undated.map((made) => made.id), figures: [], unit: null }];
  });
}
