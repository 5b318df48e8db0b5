import type { Outcome, Rule } from '../outcome.ts';
import { sameFigure } from '../printed.ts';
import { unitFactor } from '../units.ts';

/** The claim's own sentence quotes the target, and it is another figure than the plan's. */
export const restatedRule: Rule = ({ claim, said, target }): Outcome | null => {
  const quoted = claim.quotedTarget;
  if (!quoted || !target.quantity) return null;
  const factor = unitFactor(quoted.unit, target.quantity.unit);
  if (factor === null || sameFigure(quoted.value * factor, null, target.quantity.value, target.step)) return null;
  return {
    verdict: 'contradicts',
    reason: 'target-restated',
    rule: 'restated',
    arithmetic: {
      claimed: said,
      target: target.quantity,
      difference: null,
      expected: target.quantity.value,
      stated: quoted.value * factor,
      unit: target.quantity.unit,
    },
    assumed: false,
  };
};
