import { type Outcome, type Rule, TOLERANCE, type Tolerance } from './compare/outcome.ts';
import { baseRule } from './compare/rules/base.ts';
import { endStateRule } from './compare/rules/end-state.ts';
import { indicatorRule } from './compare/rules/indicator.ts';
import { measureRule } from './compare/rules/measure.ts';
import { partRule } from './compare/rules/part.ts';
import { periodRule } from './compare/rules/period.ts';
import { placeRule } from './compare/rules/place.ts';
import { rateRule } from './compare/rules/rate.ts';
import { restatedRule } from './compare/rules/restated.ts';
import { stageRule } from './compare/rules/stage.ts';
import { unitRule } from './compare/rules/unit.ts';
import { valueRule } from './compare/rules/value.ts';
import type { ClaimStatement, Statement } from './compare/statement.ts';
import { asCounted } from './compare/units.ts';

/** A verdict with everything that it rests on. */
export interface Comparison extends Outcome {
  claim: ClaimStatement;
  target: Statement;
}

/**
 * In this order: first what keeps two figures from being laid side by side (the strongest reason first), then what the claim's own sentence
 * gets wrong, at last the figures.
 */
const RULES: readonly Rule[] = [
  unitRule,
  placeRule,
  periodRule,
  indicatorRule,
  partRule,
  measureRule,
  stageRule,
  baseRule,
  restatedRule,
  rateRule,
  endStateRule,
];

/**
 * What a claim makes of its target on the day `asOf` (`YYYY-MM-DD`): not comparable → contradicts → met, exceeded or short; before the deadline a
 * shortfall is in progress. Pure and total. `region` is the plan's, to know what 全市 means. The claim must carry a figure.
 */
export function compare(
  claim: ClaimStatement,
  target: Statement,
  asOf: string,
  { region = '', tolerance = TOLERANCE }: { region?: string; tolerance?: Tolerance } = {},
): Comparison {
  const said = target.quantity ? asCounted(claim.quantity, target.quantity) : claim.quantity;
  const setting = { claim, said, target, asOf, region, tolerance };
  for (const rule of RULES) {
    const outcome = rule(setting);
    if (outcome) return { ...outcome, claim, target };
  }
  return { ...valueRule(setting), claim, target };
}
