import { type Check, type CheckRow, checkReport, type ReadReport, readReport } from '../core/check.ts';
import { dayOf } from '../core/day.ts';
import type { PlanIndex } from '../core/match/plan-index.ts';
import type { Span } from '../core/note-on-page.ts';
import { type Weakening, weakeningsOver } from '../core/over-years.ts';
import type { ClaimOnPage, PageCheck, PlanOfCheck } from '../core/page-check.ts';
import type { TabPage } from '../messages/calls.ts';
import { choosePlansFor } from '../store/plan-choices.ts';
import { reviewsOfPage } from '../store/reviews.ts';
import { sha256 } from '../store/sha256.ts';
import { lastContent, type PageContent } from './page-texts.ts';
import { planIndexes } from './plan-indexes.ts';
import { isBeforePlan, plansForPage } from './plans-for-page.ts';
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
  beforePlan: boolean;
  check: Check;
  weakenings: Weakening[];
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

/** Kept as long as the worker keeps the text: what was read of it for all plans, and what was made of it by plan. */
const reports = new WeakMap<PageContent, ReadReport>();
const checks = new WeakMap<PageContent, Map<string, Checked>>();
const readings = new WeakMap<PageContent, Promise<{ textHash: string; capturedAt: string }>>();

/** Checks the page in a tab against the plans it speaks of, with what was decided on it. Throws {@link NothingToCheck}. */
export async function checkedPage(tabId: number): Promise<CheckedPage> {
  const [page, content, all] = await Promise.all([tabPage(tabId), lastContent(tabId), planIndexes()]);
  if (!page || !content) throw new NothingToCheck('the page is not known');
  const stored = await reviewsOfPage(page.url);
  const { indexes, byHand } = await plansForPage(page, content, all, stored.items);
  const planIds = indexes.map(({ plan }) => plan.id);
  if (planIds.length === 0) throw new NothingToCheck('the page speaks of no plan kept here');
  const checked = indexes.map((index) => checkOnce(page, content, index, all));
  const spanOf = (mention: number): Span => {
    const { start, end } = content.mentions[mention] as Span;
    return { start, end };
  };
  const placed = <One extends { mention: number }>(one: One) => ({
    ...spanOf(one.mention),
    quote: quotedAt(content.text, spanOf(one.mention)),
  });
  const rows = checked.flatMap(({ index, check }) => check.rows.map((row) => ({ planId: index.plan.id, row, ...placed(row) })));
  // What the page's own sums give is the same for every plan.
  const findings = (checked.find(({ beforePlan }) => !beforePlan)?.check.findings ?? []).map((finding) => ({
    ...finding,
    ...placed(finding),
  }));
  const reviews = stored.items.filter(({ planId, finding }) => finding !== undefined || planIds.includes(planId));
  const decided = reviewsOnPage({ claims: rows, findings }, reviews, content);
  const claims = onceEach(decided.claims, planIds);
  const answer: PageCheck = {
    plans: checked.map(
      ({ index, beforePlan, check }): PlanOfCheck => ({
        planId: index.plan.id,
        beforePlan,
        unmentioned: check.unmentioned.map(({ id }) => id),
      }),
    ),
    byHand,
    url: page.url,
    title: page.title,
    ...(await readingOf(content)),
    publishedOn: content.publishedOn,
    asOf: dayOfCheck(content),
    ...decided,
    claims: claims.slice(0, MOST_CLAIMS),
    moreClaims: Math.max(0, claims.length - MOST_CLAIMS),
    weakenings: different(checked.flatMap(({ weakenings }) => weakenings)),
    unread: stored.more + stored.damaged.length,
  };
  return { page, content, answer };
}

export async function checkPage({ tabId }: { tabId: number }): Promise<PageCheck> {
  return (await checkedPage(tabId)).answer;
}

/** The check, or null where the page speaks of no plan (any more). */
export function checkOrNothing(tabId: number): Promise<PageCheck | null> {
  return checkPage({ tabId }).catch((error) => {
    if (error instanceof NothingToCheck) return null;
    throw error;
  });
}

/** Keeps the plans that the page in a tab is to be checked against; none lets the page's own words decide again. */
export async function checkAgainst({ tabId, planIds }: { tabId: number; planIds: string[] }): Promise<PageCheck | null> {
  const page = await tabPage(tabId);
  if (!page) throw new NothingToCheck('the page is not known');
  await choosePlansFor(page.url, planIds);
  return planIds.length === 0 ? checkOrNothing(tabId) : checkPage({ tabId });
}

/** In reading order, beside every target that a claim speaks of or was decided against; without one it stands there once. */
function onceEach(claims: readonly ClaimOnPage[], planIds: readonly string[]): ClaimOnPage[] {
  const says = ({ row, review, outdated }: ClaimOnPage) => row.commitment !== null || review !== null || outdated !== null;
  const spoken = new Set(claims.filter(says).map(({ start }) => start));
  const kept = claims.filter((claim) => {
    if (says(claim)) return true;
    if (spoken.has(claim.start)) return false;
    spoken.add(claim.start);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start || planIds.indexOf(a.planId) - planIds.indexOf(b.planId));
}

/** Plans of one place tell the same of its years. */
function different(weakenings: readonly Weakening[]): Weakening[] {
  return [...new Map(weakenings.map((one) => [JSON.stringify(one), one])).values()];
}

/** What a page claims is judged as of the day it was published; an undated one as of today. */
function dayOfCheck({ publishedOn }: PageContent): string {
  return publishedOn ?? dayOf(new Date());
}

function readingOf(content: PageContent): Promise<{ textHash: string; capturedAt: string }> {
  const known = readings.get(content);
  if (known) return known;
  const capturedAt = new Date().toISOString();
  const reading = sha256(content.text).then((hash) => ({ textHash: `sha256:${hash}`, capturedAt }));
  readings.set(content, reading);
  return reading;
}

function checkOnce(page: TabPage, content: PageContent, index: PlanIndex, indexes: readonly PlanIndex[]): Checked {
  const { plan } = index;
  const byPlan = checks.get(content) ?? new Map<string, Checked>();
  checks.set(content, byPlan);
  const asOf = dayOfCheck(content);
  const known = byPlan.get(plan.id);
  if (known?.index === index && known.asOf === asOf) return known;
  const { text, mentions, publishedOn } = content;
  const beforePlan = isBeforePlan(page, content, plan);
  const check = beforePlan ? NOTHING : checkReport(reportOf(content), index, { asOf });
  const plans = indexes.map((one) => one.plan);
  const weakenings = weakeningsOver(plan, plans, beforePlan ? null : { text, mentions, publishedOn, title: page.title });
  const checked = { index, asOf, beforePlan, check: { ...check, rows: check.rows.filter(isClaim) }, weakenings };
  byPlan.set(plan.id, checked);
  return checked;
}

function reportOf(content: PageContent): ReadReport {
  const report = reports.get(content) ?? readReport(content.text, content.mentions, content.publishedOn);
  reports.set(content, report);
  return report;
}

/** An old value, a quoted target or a rate of completion says nothing of its own: it is part of the claim beside it. */
function isClaim({ match }: CheckRow): boolean {
  return match !== 'aside';
}
