import { phraseOf, shared } from '../../match/grams.ts';
import type { Outcome, Rule } from '../outcome.ts';
import { sameFigure } from '../printed.ts';
import { unitFactor } from '../units.ts';

/** The claim's own sentence quotes the target, and it is another figure than the plan's. */
export const restatedRule: Rule = ({ claim, said, target }): Outcome | null => {
  const quoted = claim.quotedTarget;
  if (!quoted || !target.quantity || !namesTarget(claim.subject, [target.subject, ...target.names])) return null;
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

/** Of 20项民心工程48项具体工作已完成22项 the 48 are no other figure of the 20: the claim's own name must share a word with the target's. */
function namesTarget(said: string, names: readonly string[]): boolean {
  const ours = phraseOf(said, () => 1);
  return (
    ours.weight === 0 ||
    names.some(
      (name) =>
        shared(
          ours,
          phraseOf(name, () => 1),
        ) > 0,
    )
  );
}
