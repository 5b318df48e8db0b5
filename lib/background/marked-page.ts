import type { MarkedPage } from '../messages/calls.ts';
import { boundedReading } from '../messages/reading-limits.ts';
import { askTab } from '../messages/send.ts';
import { shownMatches } from '../messages/shown-matches.ts';
import { contentOf } from './page-texts.ts';
import { tabPage } from './tab-pages.ts';
import { viewOf } from './view-page.ts';

/**
 * A tab's text as it stands now, matched anew, so that text and places belong together however the page moved since it was drawn. Places that
 * the page is known not to show are left out as long as they are the same ones. Rejects when no annotator answers there.
 */
export async function readMarked({ tabId }: { tabId: number }): Promise<MarkedPage> {
  const page = await askTab(tabId, 'readForPlan', null);
  const reading = boundedReading(page);
  const content = await contentOf(tabId, reading);
  const { planId, matches, tasks } = await viewOf(content, page);
  const kept = await tabPage(tabId);
  const isSame = kept?.planId === planId && kept.matches.length === matches.length;
  return {
    ...page,
    text: reading.text,
    planId,
    matches: shownMatches({ planId, matches, tasks, url: page.url, title: page.title, hidden: (isSame && kept.hidden) || [] }),
    tasks,
    headings: content.headings.map(({ start, titleEnd, level }) => ({ start, end: titleEnd, level })),
  };
}
