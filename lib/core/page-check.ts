import type { AuditFinding } from './audit.ts';
import type { CheckRow } from './check.ts';
import type { Quantity } from './model/quantity.ts';
import type { Correction, FindingKind, Review } from './model/review.ts';
import type { Quoted, Span } from './note-on-page.ts';
import type { Weakening } from './over-years.ts';
import type { Change } from './resolve/wording.ts';

/** What a sentence says now that an earlier decision on it was made on something else, or on another verdict. */
export interface OutdatedReview {
  review: Review;
  /** What changed in the sentence; `verdict`: the sentence is the same, but not what is made of it. */
  changes: (Change | 'verdict')[];
  /** The figures where one changed, as it was and as it is. */
  stored: Quantity | null;
  now: Quantity | null;
  /** The sentence as it was. */
  quote: Quoted;
}

/** What a reviewer decided on a stretch of a page. */
export interface Decided {
  /** The decision in force. */
  review: Review | null;
  /** A decision that does not count any more. */
  outdated: OutdatedReview | null;
}

/** A claim of a page beside its target; one that speaks of targets of several plans stands there once for each. */
export interface ClaimOnPage extends Span, Decided {
  /** The target's plan; of a claim without a target the first that it was held against. */
  planId: string;
  quote: Quoted;
  row: CheckRow;
}

/** A sum of the page itself that was worked out anew. */
export interface FindingOnPage extends AuditFinding, Span, Decided {
  quote: Quoted;
}

/** A decision whose sentence is not (or not surely) on the page any more. */
export interface LostReview {
  review: Review;
  quote: Quoted;
  found: 'ambiguous' | 'orphaned' | 'skipped';
}

/** What a page leaves unsaid of one of the plans that it is checked against. */
export interface PlanOfCheck {
  planId: string;
  /** The page is the plan's own, or as old: nothing on it can be a result of the plan, and nothing is checked. */
  beforePlan: boolean;
  /** Targets the page never speaks of, in the plan's order. */
  unmentioned: string[];
}

/** The check of a page against the plans it speaks of, or those that were chosen. Private: it never goes to the page. */
export interface PageCheck {
  /** At least one. */
  plans: PlanOfCheck[];
  /** A reader chose the plans by hand. */
  byHand: boolean;
  url: string;
  title: string;
  /** The text that was read: `sha256:` and its hash, and when. */
  textHash: string;
  capturedAt: string;
  publishedOn: string | null;
  /** The day the check is made for. */
  asOf: string;
  /** In reading order; so many more are not listed. */
  claims: ClaimOnPage[];
  moreClaims: number;
  findings: FindingOnPage[];
  /** Where targets of this place gave way over the years. */
  weakenings: Weakening[];
  lost: LostReview[];
  /** So many stored decisions could not be read, or are more than are looked for. */
  unread: number;
}

/** What a reviewer decided on a claim, or on a sum of the page. */
export interface ClaimDecision {
  /** The sum; absent when it was the claim. */
  finding?: FindingKind;
  decision: Review['decision'];
  corrected?: Correction;
  opinion: string;
  reviewer: string;
}
