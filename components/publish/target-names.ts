import type { Plan } from '../../lib/core/model/plan.ts';

/** How to speak of a commitment or of a task as a whole, and the unit of its values. */
export function targetsOf(
  plan: Pick<Plan, 'tasks' | 'commitments'>,
  wholeTask: string,
): (id: string) => { name: string; unit: string | null } {
  const names = new Map<string, { name: string; unit: string | null }>();
  for (const task of plan.tasks) names.set(task.id, { name: `${task.number} ${task.title}（${wholeTask}）`, unit: null });
  for (const { id, subject, quantity } of plan.commitments) names.set(id, { name: subject, unit: quantity?.unit ?? null });
  // A commitment that a later edition dropped keeps its notes: its id is all that is left of it.
  return (id) => names.get(id) ?? { name: id, unit: null };
}
