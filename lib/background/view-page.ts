import { choosePlan } from '../core/match/choose-plan.ts';
import type { Heading } from '../core/outline/outline.ts';
import type { Caller } from '../messages/caller.ts';
import type { PageMatch, PageReading, PageView, Span } from '../messages/calls.ts';
import { MOST } from '../messages/reading-limits.ts';
import { statesOfPlan } from '../store/read.ts';
import { areHighlightsShown } from './highlights-shown.ts';
import { keepHidden, keepPage } from './keep-page.ts';
import { LatestOnly } from './latest-only.ts';
import { noteSightings } from './note-sightings.ts';
import { notesOnPage } from './notes-on-page.ts';
import { contentOf, type PageContent } from './page-texts.ts';
import { planIndexes } from './plan-indexes.ts';
import { type PageSaid, readWith } from './read-with-plan.ts';

type PageCaller = Extract<Caller, { kind: 'page' }>;

const queue = new LatestOnly<number>();

/** Matches a page against the stored plans. Results find their commitment, too, but only promises are drawn. */
export async function viewOf(content: PageContent, page: PageSaid): Promise<PageView> {
  const chosen = choosePlan((await planIndexes()).map((index) => readWith(index, content, page)));
  if (!chosen) return { planId: null, matches: [], tasks: [] };
  const states = await statesOfPlan(chosen.planId);
  const matches = chosen.matches.flatMap(({ mention: at, commitmentId, taskId }): PageMatch[] => {
    const mention = content.mentions[at];
    if (commitmentId === null || taskId === null || mention?.kind !== 'commitment') return [];
    const { start, end, text, subject } = mention;
    const status = states.get(commitmentId)?.declared ?? 'none';
    return [{ start, end, text, ...(subject === undefined ? {} : { subject }), commitmentId, taskId, status }];
  });
  const tasks = chosen.headings.flatMap(({ heading: at, taskId }) => {
    const heading = content.headings[at];
    return heading ? [{ ...numberPlace(heading), taskId }] : [];
  });
  return { planId: chosen.planId, matches: matches.slice(0, MOST.matches), tasks };
}

/** Where a task's number stands; one that a list prints has no place in the text, and its title stands for it. */
function numberPlace({ start, end, titleStart, titleEnd, title }: Heading): Span {
  if (end > start) return { start, end };
  const clause = title.search(/[，：:（(\d]/);
  return { start: titleStart, end: clause > 1 ? titleStart + clause : titleEnd };
}

/**
 * Answers what is to be drawn on a tab's page, and keeps it for the side panel, the badge and later changes. Of the readings of one tab
 * one is in work and the latest waits; those between them reject with Overtaken.
 *
 * The numbers are found here and not in the page: the page pays for its text alone, and what is stored about it (quotes of notes) is
 * looked for without ever coming into its reach.
 */
export function viewPage(reading: PageReading, { tabId, url, documentId }: PageCaller): Promise<PageView> {
  return queue.run(tabId, async () => {
    const { title, publishedOn, cut } = reading;
    const content = await contentOf(tabId, reading);
    const [view, notes] = await Promise.all([viewOf(content, { url, title, publishedOn }), notesOnPage(url, content)]);
    const page = { ...view, ...notes, url, title, ...(cut ? { cut } : {}) };
    await keepPage(tabId, { ...page, ...(documentId === undefined ? {} : { documentId }) });
    noteSightings({ tabId, url, documentId }, view.planId, reading.text, view.matches);
    return (await areHighlightsShown()) ? view : { ...view, undrawn: true };
  });
}

/** Keeps which of a tab's matches its page does not show, so that they are neither counted nor listed. */
export async function matchesHidden({ matches }: { matches: number[] }, { tabId }: PageCaller): Promise<null> {
  await keepHidden(tabId, matches);
  return null;
}
