import { dayOf } from '../core/day.ts';
import { linesOf } from '../core/line.ts';
import { needsAttention } from '../core/needs-attention.ts';
import { shownMatches } from '../messages/shown-matches.ts';
import { statesOfPlan } from '../store/read.ts';
import { planIndexes } from './plan-indexes.ts';
import { tabPage } from './tab-pages.ts';

/** Ids of the commitments on a tab's page that need attention now; pace depends on the day, so it is asked anew each time. */
export async function attentionHere(tabId: number): Promise<string[]> {
  const page = await tabPage(tabId);
  const plan = (await planIndexes()).find((index) => index.plan.id === page?.planId)?.plan;
  if (!page || !plan) return [];
  const lines = linesOf(plan, await statesOfPlan(plan.id), dayOf(new Date()));
  const needing = new Set(lines.filter(needsAttention).map(({ commitment }) => commitment.id));
  return [...new Set(shownMatches(page).map(({ commitmentId }) => commitmentId))].filter((id) => needing.has(id));
}
