import { type Check, type CheckRow, checkText } from '../core/check.ts';
import { dayOf } from '../core/day.ts';
import type { PlanIndex } from '../core/match/plan-index.ts';
import type { Plan } from '../core/model/plan.ts';
import type { Span } from '../core/note-on-page.ts';
import { type Weakening, weakeningsOver } from '../core/over-years.ts';
import type { PageCheck } from '../core/page-check.ts';
import { pageKey } from '../core/page-key.ts';
import type { TabPage } from '../messages/calls.ts';
import { choosePlanFor, planChosenFor } from '../store/plan-choices.ts';
import { reviewsOfPage } from '../store/reviews.ts';
import { sha256 } from '../store/sha256.ts';
import { lastContent, type PageContent } from './page-texts.ts';
import { planIndexes } from './plan-indexes.ts';
import { quotedAt } from './quoted.ts';
import { reviewsOnPage } from './reviews-on-page.ts';
import { tabPage } from './tab-pages.ts';

/** There is no page to check: it is not known (any more), or no plan kept here is the one it speaks of. */
export class NothingToCheck extends Error {
  override name = 'NothingToCheck';
}

/** What a text and a plan give, whatever was decided on it. */
interface Checked {
  index: PlanIndex;
  asOf: string;
  check: Check;
  weakenings: Weakening[];
  textHash: string;
  capturedAt: string;
}

/** A page checked, with what it was checked from. */
export interface CheckedPage {
  page: TabPage;
  content: PageContent;
  answer: PageCheck;
}

/** Claims that a list can be worked through; the first plan's report has some forty. */
const MOST_CLAIMS = 1_000;
const NOTHING: Check = { rows: [], unmentioned: [], findings: [] };

/** Kept as long as the worker keeps the text. */
const checks = new WeakMap<PageContent, Checked>();

/** Checks the page in a tab against the plan it speaks of, with what was decided on it. Throws {@link NothingToCheck}. */
export async function checkedPage(tabId: number): Promise<CheckedPage> {
  const [page, content, indexes] = await Promise.all([tabPage(tabId), lastContent(tabId), planIndexes()]);
  const chosen = page && (await planChosenFor(page.url));
  const indexOf = (planId: string | null | undefined) => indexes.find(({ plan }) => plan.id === planId);
  // A plan chosen once may have been taken away since.
  const index = indexOf(chosen) ?? indexOf(page?.planId);
  if (!page || !content || !index) throw new NothingToCheck('the page is not known, or speaks of no plan kept here');
  const { plan } = index;
  const checked = await checkOnce(page, content, index, indexes);
  const { asOf, textHash, capturedAt } = checked;
  const { rows, unmentioned, findings } = checked.check;
  const spanOf = (mention: number): Span => {
    const { start, end } = content.mentions[mention] as Span;
    return { start, end };
  };
  const placed = rows
    .slice(0, MOST_CLAIMS)
    .map((row) => ({ row, ...spanOf(row.mention), quote: quotedAt(content.text, spanOf(row.mention)) }));
  const stored = await reviewsOfPage(page.url, plan.id);
  const summed = findings.map((finding) => ({
    ...finding,
    ...spanOf(finding.mention),
    quote: quotedAt(content.text, spanOf(finding.mention)),
  }));
  const decided = reviewsOnPage({ claims: placed, findings: summed }, stored.items, content);
  const answer: PageCheck = {
    planId: plan.id,
    byHand: chosen === plan.id,
    url: page.url,
    title: page.title,
    textHash,
    capturedAt,
    publishedOn: content.publishedOn,
    asOf,
    beforePlan: isBeforePlan(page, content, plan),
    ...decided,
    moreClaims: rows.length - placed.length,
    unmentioned: unmentioned.map(({ id }) => id),
    weakenings: checked.weakenings,
    unread: stored.more + stored.damaged.length,
  };
  return { page, content, answer };
}

export async function checkPage({ tabId }: { tabId: number }): Promise<PageCheck> {
  return (await checkedPage(tabId)).answer;
}

/** Keeps the plan that the page in a tab is to be checked against; null lets the page's own words decide again. */
export async function checkAgainst({ tabId, planId }: { tabId: number; planId: string | null }): Promise<PageCheck | null> {
  const page = await tabPage(tabId);
  if (!page) throw new NothingToCheck('the page is not known');
  await choosePlanFor(page.url, planId);
  return planId === null && page.planId === null ? null : checkPage({ tabId });
}

async function checkOnce(page: TabPage, content: PageContent, index: PlanIndex, indexes: readonly PlanIndex[]): Promise<Checked> {
  // What a page claims is judged as of the day it was published; an undated one as of today.
  const asOf = content.publishedOn ?? dayOf(new Date());
  const known = checks.get(content);
  if (known?.index === index && known.asOf === asOf) return known;
  const { text, mentions, publishedOn } = content;
  const isBefore = isBeforePlan(page, content, index.plan);
  const check = isBefore ? NOTHING : checkText(text, mentions, index, { asOf, publishedOn });
  const plans = indexes.map(({ plan }) => plan);
  const weakenings = weakeningsOver(index.plan, plans, isBefore ? null : { text, mentions, publishedOn, title: page.title });
  const rows = check.rows.filter(isClaim);
  const textHash = known?.textHash ?? `sha256:${await sha256(text)}`;
  const capturedAt = known?.capturedAt ?? new Date().toISOString();
  const checked = { index, asOf, check: { ...check, rows }, weakenings, textHash, capturedAt };
  checks.set(content, checked);
  return checked;
}

/** An old value, a quoted target or a rate of completion says nothing of its own: it is part of the claim beside it. */
function isClaim({ match }: CheckRow): boolean {
  return match !== 'aside';
}

/** A plan is not checked against itself, and what was there before it kept none of its promises. */
function isBeforePlan({ url }: TabPage, { publishedOn }: PageContent, { publishedOn: planned, sources }: Plan): boolean {
  return (publishedOn !== null && publishedOn <= planned) || sources.some((source) => pageKey(source.url) === pageKey(url));
}
