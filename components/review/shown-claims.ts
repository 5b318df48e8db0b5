import type { CheckRow } from '../../lib/core/check.ts';
import { correctedRow } from '../../lib/core/corrected-row.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { Verdict } from '../../lib/core/model/review.ts';
import type { ClaimOnPage, PageCheck } from '../../lib/core/page-check.ts';
import { VERDICT } from '../../lib/i18n/check-words.ts';

/** A claim as the list shows it: as it reads once the decision in force has put it right. */
export interface ShownClaim {
  /** In the page of the panel: a claim stands there once for each plan that has a target for it. */
  id: string;
  plan: Plan;
  claim: ClaimOnPage;
  row: CheckRow;
  verdict: Verdict;
  /** Speaks of a target, contradicts something, or was decided on: it counts. Of the others nothing can be said. */
  counts: boolean;
}

export type ClaimFilter = 'all' | 'open' | Verdict | 'no-target';
export type ClaimOrder = 'risk' | 'page';

/** What a reviewer must look at first comes first. */
const RISK = Object.keys(VERDICT) as Verdict[];
export const CLAIM_FILTERS: readonly ClaimFilter[] = ['all', 'open', ...RISK, 'no-target'];

/** `plans` are those of the check, in its order. */
export function shownClaims({ claims, asOf }: PageCheck, plans: readonly Plan[]): ShownClaim[] {
  const byId = new Map(plans.map((plan, at) => [plan.id, { plan, suffix: at === 0 ? '' : `-${at}` }]));
  return claims.flatMap((claim): ShownClaim[] => {
    const of = byId.get(claim.planId);
    if (!of) return [];
    const corrected = claim.review?.corrected;
    const row = corrected ? correctedRow(claim.row, corrected, of.plan, { asOf }) : claim.row;
    const verdict = corrected?.verdict ?? row.verdict;
    const counts = row.commitment !== null || verdict === 'contradicts' || claim.review !== null;
    return [{ id: `claim-${claim.start}${of.suffix}`, plan: of.plan, claim, row, verdict, counts }];
  });
}

/** How many claims of a page count, decided or not. */
export function countedClaims({ claims }: PageCheck): number {
  return claims.filter(({ row, review }) => row.commitment !== null || row.verdict === 'contradicts' || review !== null).length;
}

export function matchesClaim({ claim, verdict, counts }: ShownClaim, filter: ClaimFilter): boolean {
  if (filter === 'no-target') return !counts;
  if (!counts) return false;
  if (filter === 'all') return true;
  if (filter === 'open') return claim.review === null;
  return verdict === filter && claim.review?.decision !== 'dismissed';
}

/**
 * By what was computed, not by what was decided: a row must not leave its place while somebody works through the list. Equal ones stay
 * in the page's order.
 */
export function inOrder(shown: readonly ShownClaim[], order: ClaimOrder): ShownClaim[] {
  const rank = ({ claim }: ShownClaim) => RISK.indexOf(claim.row.verdict);
  return order === 'page' ? [...shown] : [...shown].sort((a, b) => rank(a) - rank(b));
}

/** The claim at a stretch of the page's text, or the first behind its start in the same stretch; null when there is none. */
export function claimAt(shown: readonly ShownClaim[], span: { start: number; end: number }): ShownClaim | null {
  return shown.find(({ claim }) => claim.start < span.end && span.start < claim.end) ?? null;
}

/** Targets that the page never speaks of, of all its plans, without those that a reviewer has found in it. */
export function unmentionedIds({ plans }: PageCheck, shown: readonly ShownClaim[]): string[] {
  const spoken = new Set(shown.map(({ row }) => row.commitment?.id));
  return plans.flatMap(({ unmentioned }) => unmentioned).filter((id) => !spoken.has(id));
}
