import { choosePlans } from '../core/match/choose-plan.ts';
import type { PlanIndex } from '../core/match/plan-index.ts';
import type { Plan } from '../core/model/plan.ts';
import type { Review } from '../core/model/review.ts';
import { pageKey } from '../core/page-key.ts';
import type { TabPage } from '../messages/calls.ts';
import { plansChosenFor } from '../store/plan-choices.ts';
import type { PageContent } from './page-texts.ts';
import { readWith } from './read-with-plan.ts';

/** The plans that a page is checked against. */
export interface PlansForPage {
  indexes: PlanIndex[];
  byHand: boolean;
}

/** What a page speaks of by its own words, as long as neither its text nor the plans change. */
const spoken = new WeakMap<PageContent, { among: readonly PlanIndex[]; indexes: PlanIndex[] }>();

/**
 * Those a reader chose for it; else those it speaks of, with those that something on it was decided against. Plans that are gone are left out, and
 * plans that the page cannot report on as long as there is another.
 */
export async function plansForPage(
  page: TabPage,
  content: PageContent,
  among: readonly PlanIndex[],
  standing: readonly Review[],
): Promise<PlansForPage> {
  const chosen = await plansChosenFor(page.url);
  const byHand = among.filter(({ plan }) => chosen.includes(plan.id));
  if (byHand.length > 0) return { indexes: byHand, byHand: true };
  const decided = among.filter(({ plan }) => standing.some(({ planId }) => planId === plan.id));
  const all = [...new Set([...spokenOf(page, content, among), ...decided])];
  const later = all.filter(({ plan }) => !isBeforePlan(page, content, plan));
  return { indexes: later.length > 0 ? later : all.slice(0, 1), byHand: false };
}

function spokenOf(page: TabPage, content: PageContent, among: readonly PlanIndex[]): PlanIndex[] {
  const known = spoken.get(content);
  if (known?.among === among) return known.indexes;
  const { url, title } = page;
  const readings = among.map((index) => ({ index, ...readWith(index, content, { url, title, publishedOn: content.publishedOn }) }));
  const indexes = choosePlans(readings).map(({ index }) => index);
  spoken.set(content, { among, indexes });
  return indexes;
}

/** A plan is not checked against itself, and what was there before it kept none of its promises. */
export function isBeforePlan({ url }: TabPage, { publishedOn }: PageContent, { publishedOn: planned, sources }: Plan): boolean {
  return (publishedOn !== null && publishedOn <= planned) || sources.some((source) => pageKey(source.url) === pageKey(url));
}
