import { choosePlan } from '../core/match/choose-plan.ts';
import { matchHeadings } from '../core/match/headings.ts';
import type { PlanIndex } from '../core/match/plan-index.ts';
import { matchMentions } from '../core/match.ts';
import type { Caller } from '../messages/caller.ts';
import type { PageReading, PageView } from '../messages/calls.ts';
import { statesOfPlan } from '../store/read.ts';
import { keepPage } from './keep-page.ts';
import { LatestOnly } from './latest-only.ts';
import { planIndexes } from './plan-indexes.ts';

/** So many matches are drawn and kept of one page: session storage has room for 10 MB over all tabs. */
const MOST_MATCHES = 5_000;

const queue = new LatestOnly<number>();

/** What one plan makes of a page. */
function readWith(index: PlanIndex, { mentions, headings, publishedOn }: PageReading) {
  return {
    planId: index.plan.id,
    matches: matchMentions(mentions, index, { publishedOn }),
    headings: matchHeadings(headings, index.plan),
  };
}

/** Matches a page against the stored plans. Results find their commitment, too, but only promises are drawn. */
async function viewOf(reading: PageReading): Promise<PageView> {
  const chosen = choosePlan((await planIndexes()).map((index) => readWith(index, reading)));
  if (!chosen) return { planId: null, matches: [], tasks: [] };
  const states = await statesOfPlan(chosen.planId);
  const matches = chosen.matches.flatMap(({ mention, commitmentId, taskId }) =>
    commitmentId === null || taskId === null || reading.mentions[mention]?.kind !== 'commitment'
      ? []
      : [{ mention, commitmentId, taskId, status: states.get(commitmentId)?.declared ?? ('none' as const) }],
  );
  return { planId: chosen.planId, matches: matches.slice(0, MOST_MATCHES), tasks: chosen.headings };
}

/**
 * Answers what is to be drawn on a tab's page, and keeps it for the side panel, the badge and later changes. Of the readings of one tab
 * one is in work and the latest waits; those between them reject with Overtaken.
 */
export function viewPage(reading: PageReading, { tabId, url, documentId }: Extract<Caller, { kind: 'page' }>): Promise<PageView> {
  return queue.run(tabId, async () => {
    const view = await viewOf(reading);
    await keepPage(tabId, { ...view, url, title: reading.title, ...(documentId === undefined ? {} : { documentId }) });
    return view;
  });
}
