import type { Plan } from '../core/model/plan.ts';
import { askTab } from '../messages/send.ts';
import { mergePlan, PlanRefused } from '../store/plans.ts';
import { renewIndexes } from './plan-indexes.ts';
import { knownTabs } from './tab-pages.ts';

/**
 * Stores a reviewed plan and has the open pages matched again. Throws PlanRefused when it is no plan, or when this edition or a newer one was
 * stored meanwhile; StoreUnavailable, StoreFull.
 */
export async function adoptPlan({ plan }: { plan: Plan }): Promise<null> {
  const merging = mergePlan(plan);
  renewIndexes(merging);
  if ((await merging) === 'kept') throw new PlanRefused(`edition ${plan.edition} is stored already`);
  // Nobody waits for the pages: a tab that does not answer is asleep, closing or gone.
  for (const tabId of await knownTabs()) askTab(tabId, 'tellAgain', null).catch(() => {});
  return null;
}
