import type { PlanRow } from '../database.ts';
import { vanishedFrom } from '../plans.ts';

/**
 * The stored plan and that of a file as one: the newer edition counts (of equal ones that which is stored), and what only the other one or its
 * past knows stays readable where somebody has reported on it. `reported`: ids of commitments and tasks that have records.
 */
export function mergePlanRows(stored: PlanRow | undefined, given: PlanRow, reported: ReadonlySet<string>): PlanRow {
  if (!stored) return given;
  const [newer, older] = given.plan.edition > stored.plan.edition ? [given, stored] : [stored, given];
  return { ...newer, vanished: vanishedFrom([newer.vanished, older.plan, older.vanished], newer.plan, reported) };
}
