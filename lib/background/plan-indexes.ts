import { indexPlan, type PlanIndex } from '../core/match/plan-index.ts';
import { readPlans } from '../store/read.ts';

let change: Promise<unknown> = Promise.resolve();
let indexes: Promise<PlanIndex[]> | null = null;

/** The stored plans that can be read, indexed for matching; built once in a worker's life and again after the plans changed. */
export function planIndexes(): Promise<PlanIndex[]> {
  indexes ??= change.then(() => readPlans()).then(({ items }) => items.map(({ plan }) => indexPlan(plan)));
  // A store that would not open is asked again at the next call.
  indexes.catch(() => {
    indexes = null;
  });
  return indexes;
}

/** The stored plans are changing: the next indexes are made when that is over, also when it failed. */
export function renewIndexes(changing: Promise<unknown>): void {
  change = changing.catch(() => {});
  indexes = null;
}
