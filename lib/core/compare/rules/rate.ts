import type { Outcome, Rule } from '../outcome.ts';
import { clean } from '../printed.ts';
import { natureOf, unitFactor } from '../units.ts';

/** Percentage points that rounding twice may leave. */
const SLACK = 0.1;

/** A completion rate in the claim's sentence that the claim and the target do not give: 完成60所，完成率100% of 67. */
export const rateRule: Rule = ({ claim, said, target }): Outcome | null => {
  const rate = claim.statedRate;
  if (!rate || !target.quantity || target.quantity.value === 0) return null;
  if (natureOf(said) !== 'level' || natureOf(target.quantity) !== 'level') return null;
  const factor = unitFactor(said.unit, target.quantity.unit);
  if (factor === null) return null;
  const share = (value: number) => (100 * value * factor) / (target.quantity?.value as number);
  const expected = share(said.value);
  const slack = rate.step / 2 + share((claim.step ?? 0) / 2) + SLACK;
  if (Math.abs(expected - rate.value) <= slack) return null;
  return {
    verdict: 'contradicts',
    reason: 'rate-wrong',
    rule: 'rate',
    arithmetic: {
      claimed: said,
      target: target.quantity,
      difference: null,
      expected: clean(Math.round(expected * 100) / 100),
      stated: rate.value,
      unit: '%',
    },
    assumed: false,
  };
};
