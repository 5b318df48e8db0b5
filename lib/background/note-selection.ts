import type { CardCalls, PageCalls, TabPage, Target, TargetChoice } from '../messages/calls.ts';
import { readPlan } from '../store/read.ts';
import { findTarget, UnknownTarget } from './find-target.ts';
import { placeOf } from './page-place.ts';
import { lastContent } from './page-texts.ts';
import { type Pointed, pointedAt, setPointed } from './pointed.ts';
import { tabPage } from './tab-pages.ts';

/** Whether a page speaks of a target: names the commitment, or prints the task's number or one of its commitments. */
export function isOnPage(page: TabPage | null, { taskId, commitmentId }: Target): boolean {
  if (!page) return false;
  if (commitmentId === undefined)
    return page.tasks.some((task) => task.taskId === taskId) || page.matches.some((match) => match.taskId === taskId);
  return page.matches.some((match) => match.commitmentId === commitmentId && match.taskId === taskId);
}

/** Remembers the selected words for the card of the tab, with the one target that they are near, or without one: then the card asks. */
export async function noteSelection(
  { selection, selected, near, use }: Parameters<PageCalls['noteSelection']>[0],
  { tabId }: { tabId: number },
): Promise<null> {
  const [page, content] = await Promise.all([tabPage(tabId), lastContent(tabId)]);
  if (page?.planId == null) throw new UnknownTarget('this page belongs to no plan');
  const here = near.filter((target) => isOnPage(page, target));
  const [first, second] = here;
  const target = first && !second ? first : null;
  // The report is made where its evidence stands.
  const place = placeOf(selected, selection, content, page.planId);
  const places = { origin: place, selection: place };
  await setPointed(tabId, { target, selection, near: here, places, ...(use === 'evidence' ? { attachAt: new Date().toISOString() } : {}) });
  return null;
}

/** The user chose, in the card, what the selected words speak of: anything of the page's plan. */
export async function chooseTarget(target: Parameters<CardCalls['chooseTarget']>[0], { tabId }: { tabId: number }): Promise<null> {
  const [pointed, page] = await Promise.all([pointedAt(tabId), tabPage(tabId)]);
  if (!pointed || page?.planId == null) throw new UnknownTarget('nothing was selected in this tab');
  findTarget(await readPlan(page.planId), target);
  await setPointed(tabId, { ...pointed, target });
  return null;
}

/** What the selected words may speak of: the whole plan, with what stands near them first. */
export async function choiceOf({ selection, near = [] }: Pointed, planId: string): Promise<TargetChoice> {
  const row = await readPlan(planId);
  if (!row) throw new UnknownTarget('no such plan');
  const { id, title, shortTitle, period, tasks, commitments } = row.plan;
  return { plan: { id, title, shortTitle, period }, tasks, commitments, near, selection: selection ?? '' };
}
