import { choosePlan } from '../core/match/choose-plan.ts';
import type { Heading } from '../core/outline/outline.ts';
import type { Caller } from '../messages/caller.ts';
import type { PageMatch, PageReading, PageView, Span, TabPage } from '../messages/calls.ts';
import { MOST } from '../messages/reading-limits.ts';
import { statesOfPlan } from '../store/read.ts';
import { areHighlightsShown } from './highlights-shown.ts';
import { keepFailure, keepHidden, keepPage } from './keep-page.ts';
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
 * Answers what is to be drawn on a tab's page, and then keeps it for the side panel, the badge and later changes: the page draws meanwhile.
 * Of the readings of one tab one is in work and the latest waits; those between them reject with Overtaken.
 *
 * The numbers are found here and not in the page: the page pays for its text alone, and what is stored about it (quotes of notes) is
 * looked for without ever coming into its reach. Notes are looked for when the page has its answer: it draws none of them.
 */
export async function viewPage(reading: PageReading, caller: PageCaller): Promise<PageView> {
  const { view, areShown } = await queue.run(
    caller.tabId,
    () => readPage(reading, caller),
    ({ view, content }) => keepRead(reading, caller, view, content),
  );
  return areShown ? view : { ...view, undrawn: true };
}

async function readPage(reading: PageReading, { tabId, url }: PageCaller) {
  const { title, publishedOn } = reading;
  const shown = areHighlightsShown();
  const content = await contentOf(tabId, reading);
  const view = await viewOf(content, { url, title, publishedOn });
  return { view, content, areShown: await shown };
}

async function keepRead({ title, text, cut }: PageReading, caller: PageCaller, view: PageView, content: PageContent): Promise<void> {
  const { tabId, url, documentId } = caller;
  const page = async (): Promise<TabPage> => {
    const notes = await notesOnPage(url, content);
    return { ...view, ...notes, url, title, ...(cut ? { cut } : {}), ...(documentId === undefined ? {} : { documentId }) };
  };
  try {
    await keepPage(tabId, page());
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
