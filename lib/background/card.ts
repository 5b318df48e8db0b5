import { dayOf } from '../core/day.ts';
import { effectiveNotes } from '../core/effective-notes.ts';
import { paceOf } from '../core/status.ts';
import type { CardView, PageCalls, TargetChoice } from '../messages/calls.ts';
import { askTab } from '../messages/send.ts';
import { draftOf } from '../store/drafts.ts';
import { readProfile } from '../store/profile.ts';
import { notesOf, readPlan, stateOf } from '../store/read.ts';
import { targetKey } from '../store/target-key.ts';
import { findTarget, UnknownTarget } from './find-target.ts';
import { choiceOf, isOnPage } from './note-selection.ts';
import { placeOf } from './page-place.ts';
import { lastContent } from './page-texts.ts';
import { pointedAt, setPointed } from './pointed.ts';
import { tabPage } from './tab-pages.ts';

/** As many of the latest notes as the card can show. */
const CARD_NOTES = 20;

/** Remembers what the user pointed at, if it is on that page; the card of the tab will ask. */
export async function pointAt(pointed: Parameters<PageCalls['pointAt']>[0], { tabId }: { tabId: number }): Promise<null> {
  const { selection, at, selected, ...target } = pointed;
  const [page, content] = await Promise.all([tabPage(tabId), lastContent(tabId)]);
  if (!page || !isOnPage(page, target)) throw new UnknownTarget('not on this page');
  const figure = page.matches.find((match) => match.start === at?.start && match.end === at.end)?.text;
  const places = { origin: placeOf(at, figure, content, page.planId), selection: placeOf(selected, selection, content, page.planId) };
  await setPointed(tabId, { target, selection, places });
  return null;
}

/** All that the card of a tab shows; when it is not known what the selected words speak of, all that they may. */
export async function viewCard(_: null, { tabId }: { tabId: number }): Promise<CardView | TargetChoice> {
  const [pointed, page] = await Promise.all([pointedAt(tabId), tabPage(tabId)]);
  if (!pointed || page?.planId == null) throw new UnknownTarget('nothing was pointed at in this tab');
  if (!pointed.target) return choiceOf(pointed, page.planId);
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
    pace: paceOf(commitment, period, state, day, row.plan.pace),
    notes: effectiveNotes(notes.items).reverse().slice(0, CARD_NOTES),
    draft,
    page: { url: page.url, title: page.title },
    selection: pointed.selection,
    attachAt: pointed.attachAt ?? null,
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
