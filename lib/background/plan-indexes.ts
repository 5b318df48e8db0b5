import { indexPlan, type PlanIndex } from '../core/match/plan-index.ts';
import type { PlanRow } from '../store/database.ts';
import { readPlan, readPlans } from '../store/read.ts';

let change: Promise<unknown> = Promise.resolve();
let indexes: Promise<PlanIndex[]> | null = null;
/** Null while plans are changing: nothing is kept of what is read then. */
let rows: Map<string, PlanRow> | null = new Map();

/** The stored plans that can be read, indexed for matching; built once in a worker's life and again after the plans changed. */
export function planIndexes(): Promise<PlanIndex[]> {
  indexes ??= change.then(() => readPlans()).then(({ items }) => items.map(({ plan }) => indexPlan(plan)));
  // A store that would not open is asked again at the next call.
  indexes.catch(() => {
    indexes = null;
  });
  return indexes;
}

/**
 * One plan as it is stored, or null; read once in a worker's life and again after the plans changed: checking a thousand commitments takes longer
 * than saving a report on one of them. By what pace it is judged may have been chosen since.
 */
export async function planRow(planId: string): Promise<PlanRow | null> {
  const from = rows;
  const row = from?.get(planId) ?? (await readPlan(planId));
  if (row) from?.set(planId, row);
  return row;
}

/** The stored plans are changing: the next indexes are made when that is over, also when it failed. */
export function renewIndexes(changing: Promise<unknown>): void {
  const over = changing.catch(() => {});
  change = over;
  indexes = null;
  rows = null;
  over.then(() => {
    if (change === over) rows = new Map();
  });
}
