import { choosePlan } from '../core/match/choose-plan.ts';
import type { Heading } from '../core/outline/outline.ts';
import type { Caller } from '../messages/caller.ts';
import type { PageMatch, PageReading, PageView, Span } from '../messages/calls.ts';
import { MOST } from '../messages/reading-limits.ts';
import { statesOfPlan } from '../store/read.ts';
import { areHighlightsShown } from './highlights-shown.ts';
import { keepFailure, keepHidden, keepPage } from './keep-page.ts';
import { LatestOnly } from './latest-only.ts';
import { noteSightings } from './note-sightings.ts';
import { type NotesHere, notesOnPage } from './notes-on-page.ts';
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
 * Answers what is to be drawn on a tab's page, and then keeps it for the side panel, the badge and later changes: the page draws meanwhile.
 * Of the readings of one tab one is in work and the latest waits; those between them reject with Overtaken.
 *
 * The numbers are found here and not in the page: the page pays for its text alone, and what is stored about it (quotes of notes) is
 * looked for without ever coming into its reach.
 */
export async function viewPage(reading: PageReading, caller: PageCaller): Promise<PageView> {
  const { view, areShown } = await queue.run(
    caller.tabId,
    () => readPage(reading, caller),
    ({ view, notes }) => keepRead(reading, caller, { ...view, ...notes }),
  );
  return areShown ? view : { ...view, undrawn: true };
}

async function readPage(reading: PageReading, { tabId, url }: PageCaller) {
  const { title, publishedOn } = reading;
  const content = contentOf(tabId, reading);
  const [view, notes, areShown] = await Promise.all([
    content.then((found) => viewOf(found, { url, title, publishedOn })),
    notesOnPage(url, content),
    areHighlightsShown(),
  ]);
  return { view, notes, areShown };
}

async function keepRead({ title, text, cut }: PageReading, caller: PageCaller, view: PageView & NotesHere): Promise<void> {
  const { tabId, url, documentId } = caller;
  try {
    await keepPage(tabId, { ...view, url, title, ...(cut ? { cut } : {}), ...(documentId === undefined ? {} : { documentId }) });
  } catch (error) {
    await keepFailure(caller, error);
  }
  noteSightings({ tabId, url, documentId }, view.planId, text, view.matches);
}

/** Keeps which of a tab's matches its page does not show, so that they are neither counted nor listed. */
export async function matchesHidden({ matches }: { matches: number[] }, { tabId }: PageCaller): Promise<null> {
  await keepHidden(tabId, matches);
  return null;
}
