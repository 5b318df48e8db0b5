import type { Quantity } from '../model/quantity.ts';
import type { Verdict, VerdictReason } from '../model/review.ts';
import type { ClaimStatement, Statement } from './statement.ts';

/** The families of rules, each a file in `rules/`; a comparison names the one that decided. */
export type RuleId =
  | 'unit'
  | 'place'
  | 'period'
  | 'indicator'
  | 'part'
  | 'measure'
  | 'stage'
  | 'base'
  | 'restated'
  | 'rate'
  | 'end-state'
  | 'value'
  | 'same-key'
  | 'series'
  | 'parts';

/** The sum behind a verdict, as numbers, so that it can be written in any language. */
export interface Arithmetic {
  claimed: Quantity;
  target: Quantity | null;
  /** Claim less target, in the unit of `target`; null where nothing is subtracted. */
  difference: number | null;
  /** How a figure was worked out before it was compared: `from` with the change applied gives `gives`. */
  derived?: { side: 'target' | 'claim'; from: number; unit: string | null; change: Quantity; gives: number };
  /** The figure that the claim should agree with and does not: a rate worked out anew, another value of the same key, a sum. */
  expected?: number;
  /** What stands instead of it. */
  stated?: number;
  unit?: string | null;
}

export interface Outcome {
  verdict: Verdict;
  reason: VerdictReason;
  rule: RuleId;
  arithmetic: Arithmetic;
  /** The target is a bare figure (新建10所, 达到90%) and was taken for the least (or, of what should be small, the most) that counts. */
  assumed: boolean;
}

/** What is allowed around 左右, as a share of the figure: visible beside the verdict and for the reviewer to change. */
export interface Tolerance {
  around: number;
}

export const TOLERANCE: Tolerance = { around: 0.05 };

export interface Setting {
  claim: ClaimStatement;
  /** The claim's figure. */
  said: Quantity;
  target: Statement;
  /** The day the comparison is made for, `YYYY-MM-DD`. */
  asOf: string;
  region: string;
  tolerance: Tolerance;
}

/** Decides, or leaves it to the next rule. */
export type Rule = (setting: Setting) => Outcome | null;

export function notComparable(rule: RuleId, reason: VerdictReason, { said, target }: Setting): Outcome {
  return {
    verdict: 'not-comparable',
    reason,
    rule,
    arithmetic: { claimed: said, target: target.quantity, difference: null },
    assumed: false,
  };
}

/** Before its deadline a shortfall is work in progress; a hedged target that is missed was not promised for sure. */
export function shortfall({ claim, target, asOf }: Setting, below: VerdictReason = 'below'): Pick<Outcome, 'verdict' | 'reason'> {
  const day = claim.day ?? (claim.period && claim.period.end < asOf ? claim.period.end : asOf);
  if (target.day !== null && day < target.day) return { verdict: 'in-progress', reason: 'not-yet-due' };
  const hedged = target.hedge !== null && !/确保|必须/.test(target.hedge);
  return { verdict: 'short', reason: hedged && below === 'below' ? 'below-hedged' : below };
}
