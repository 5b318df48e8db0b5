import { Plan } from '../core/model/plan.ts';
import { problemsOf } from '../core/model/problems.ts';
import { type Store, store } from './database.ts';
import { withStore } from './unavailable.ts';

/** Plan data that are not a plan, or contradict themselves. What is stored stays as it is. */
export class PlanRefused extends Error {
  override name = 'PlanRefused';
}

function refuseRepeated(ids: string[]): void {
  const seen = new Set<string>();
  const repeated = ids.find((id) => seen.has(id) || !seen.add(id));
  if (repeated !== undefined) throw new PlanRefused(`two things are named ${repeated}`);
}

/** Checks that plan data from outside are a plan whose parts refer to one another. Throws {@link PlanRefused}. */
export function parsePlan(data: unknown): Plan {
  const parsed = Plan.safeParse(data);
  if (!parsed.success) throw new PlanRefused(problemsOf(parsed.error));
  const plan = parsed.data;
  refuseRepeated([...plan.sections, ...plan.tasks, ...plan.commitments].map(({ id }) => id));
  const sections = new Set(plan.sections.map(({ id }) => id));
  const tasks = new Set(plan.tasks.map(({ id }) => id));
  for (const task of plan.tasks) {
    if (!sections.has(task.sectionId)) throw new PlanRefused(`${task.id} stands in no section`);
    if (task.parentId !== undefined && !tasks.has(task.parentId)) throw new PlanRefused(`${task.id} stands under no task`);
  }
  for (const { id, taskId } of plan.commitments) if (!tasks.has(taskId)) throw new PlanRefused(`${id} stands in no task`);
  return plan;
}

type Parts = Pick<Plan, 'tasks' | 'commitments'>;

/**
 * What an edition leaves out but somebody has reported on; kept so that those records stay readable under their name. `earlier`: what other
 * editions held, the nearest first.
 */
export function vanishedFrom(earlier: readonly Parts[], next: Parts, reported: ReadonlySet<string>): Parts {
  const missing = <Part extends { id: string }>(before: Part[], now: Part[]) => {
    const known = new Set(now.map(({ id }) => id));
    return before.filter(({ id }) => !known.has(id) && known.add(id));
  };
  const commitments = missing(
    earlier.flatMap((parts) => parts.commitments),
    next.commitments,
  ).filter(({ id }) => reported.has(id));
  const named = new Set(commitments.map(({ taskId }) => taskId));
  const tasks = missing(
    earlier.flatMap((parts) => parts.tasks),
    next.tasks,
  ).filter(({ id }) => reported.has(id) || named.has(id));
  return { tasks, commitments };
}

/**
 * Stores plan data from outside (a shipped seed). A newer edition replaces the plan and touches no record; the same or an older edition
 * changes nothing. Throws {@link PlanRefused}, StoreUnavailable, StoreFull.
 */
export function mergePlan(data: unknown, db: Store = store): Promise<'added' | 'replaced' | 'kept'> {
  return withStore(async () => {
    const plan = parsePlan(data);
    return db.transaction('rw', db.plans, db.states, async () => {
      const stored = await db.plans.get(plan.id);
      if (stored === undefined) {
        await db.plans.add({ id: plan.id, plan, vanished: { tasks: [], commitments: [] } });
        return 'added';
      }
      if (stored.plan.edition >= plan.edition) return 'kept';
      const reported = new Set(await db.states.where('planId').equals(plan.id).primaryKeys());
      await db.plans.put({ id: plan.id, plan, vanished: vanishedFrom([stored.plan, stored.vanished], plan, reported) });
      return 'replaced';
    });
  });
}
