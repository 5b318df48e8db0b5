import type { Commitment, Plan, Task } from './model/plan.ts';
import { type CommitmentState, foldNotes, type Pace, paceOf } from './status.ts';

/** One commitment with all that a row, a bar or a card says of it. */
export interface Line {
  commitment: Commitment;
  task: Task;
  state: CommitmentState;
  pace: Pace;
}

/**
 * The plan's commitments in the document's order with their state and pace on `today`. `states` are the stored folds by
 * commitment id; a commitment without one has had no report.
 */
export function linesOf(plan: Plan, states: ReadonlyMap<string, CommitmentState>, today: string): Line[] {
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  const unreported = foldNotes([]);
  return plan.commitments.flatMap((commitment) => {
    const task = tasks.get(commitment.taskId);
    if (!task) return [];
    const state = states.get(commitment.id) ?? unreported;
    return [{ commitment, task, state, pace: paceOf(commitment, plan.period, state, today, plan.pace) }];
  });
}
