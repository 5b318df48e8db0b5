import { dayOf } from '../core/day.ts';
import { effectiveNotes } from '../core/effective-notes.ts';
import type { Selector } from '../core/model/selector.ts';
import { selectorsAt } from '../core/resolve/selectors-at.ts';
import { paceOf } from '../core/status.ts';
import type { CardView, PageCalls, Span } from '../messages/calls.ts';
import { askTab } from '../messages/send.ts';
import { draftOf } from '../store/drafts.ts';
import { readProfile } from '../store/profile.ts';
import { notesOf, readPlan, stateOf } from '../store/read.ts';
import { targetKey } from '../store/target-key.ts';
import { findTarget, UnknownTarget } from './find-target.ts';
import { anchorsIn, lastContent, type PageContent } from './page-texts.ts';
import { pointedAt, setPointed } from './pointed.ts';
import { tabPage } from './tab-pages.ts';

/** As many of the latest notes as the card can show. */
const CARD_NOTES = 20;

/** Remembers what the user pointed at, if it is on that page; the card of the tab will ask. */
export async function pointAt(pointed: Parameters<PageCalls['pointAt']>[0], { tabId }: { tabId: number }): Promise<null> {
  const { selection, at, selected, ...target } = pointed;
  const [page, content] = await Promise.all([tabPage(tabId), lastContent(tabId)]);
  const { taskId, commitmentId } = target;
  const isHere =
    commitmentId === undefined
      ? page?.tasks.some((task) => task.taskId === taskId) || page?.matches.some((match) => match.taskId === taskId)
      : page?.matches.some((match) => match.commitmentId === commitmentId && match.taskId === taskId);
  if (!page || !isHere) throw new UnknownTarget('not on this page');
  const figure = page.matches.find((match) => match.start === at?.start && match.end === at.end)?.text;
  const place = (span: Span | null, words: string | null | undefined) => content && placeOf(span, words, content, page.planId);
  await setPointed(tabId, { target, selection, places: { origin: place(at, figure), selection: place(selected, selection) } });
  return null;
}

/**
 * The selectors of a stretch of the text, if these words still stand there: the page may have changed since it was handed on. The browser
 * gives a selection with line ends of its own.
 */
function placeOf(span: Span | null, words: string | null | undefined, content: PageContent, planId: string | null): Selector[] | null {
  const bare = (text: string) => text.replace(/\s+/g, '');
  if (!span || !words || bare(content.text.slice(span.start, span.end)) !== bare(words)) return null;
  return selectorsAt(anchorsIn(content), span.start, span.end, planId === null ? {} : { planId });
}

/** All that the card of a tab shows. */
export async function viewCard(_: null, { tabId }: { tabId: number }): Promise<CardView> {
  const [pointed, page] = await Promise.all([pointedAt(tabId), tabPage(tabId)]);
  if (!pointed || page?.planId == null) throw new UnknownTarget('nothing was pointed at in this tab');
  const key = targetKey(pointed.target);
  const [row, state, notes, draft, profile] = await Promise.all([
    readPlan(page.planId),
    stateOf(key),
    notesOf(key),
    draftOf(key),
    readProfile(),
  ]);
  const { task, commitment } = findTarget(row, pointed.target);
  if (!row) throw new UnknownTarget('no such plan');
  const { id, title, shortTitle, period } = row.plan;
  const day = dayOf(new Date());
  return {
    plan: { id, title, shortTitle, period },
    task,
    commitment,
    state,
    pace: paceOf(commitment, period, state, day),
    notes: effectiveNotes(notes.items).reverse().slice(0, CARD_NOTES),
    draft,
    page: { url: page.url, title: page.title },
    selection: pointed.selection,
    places: pointed.places,
    profile,
    today: day,
  };
}

/** Tells the page around a card to close it. */
export function closeCard(_: null, { tabId }: { tabId: number }): Promise<null> {
  return askTab(tabId, 'closeCard', null);
}

/** Tells the page around a card how high its content is. */
export function sizeCard(size: { height: number }, { tabId }: { tabId: number }): Promise<null> {
  return askTab(tabId, 'sizeCard', size);
}
