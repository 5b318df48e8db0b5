import { notComparable, type Outcome, type Rule, shortfall } from '../outcome.ts';
import { natureOf } from '../units.ts';

/** A target without a figure: better than it was, or everywhere. Anything else is for a person to judge. */
export const endStateRule: Rule = (setting) => {
  const { claim, said, target } = setting;
  if (target.quantity) return null;
  const answer = (isMet: boolean, difference: number): Outcome => ({
    ...(isMet ? { verdict: 'met' as const, reason: 'direction-kept' as const } : shortfall(setting, 'direction-lost')),
    rule: 'end-state',
    arithmetic: { claimed: said, target: null, difference, ...(target.baseline && { expected: target.baseline.value, unit: said.unit }) },
    assumed: false,
  });
  const words = target.quote + target.subject;
  if (said.unit === '%' && natureOf(said) === 'level') {
    if (/全覆盖|覆盖所有|全部|无纸化/.test(words)) return answer(said.value >= 100, said.value - 100);
    const start = target.baseline ?? claim.baseline;
    if (start && /提升|提高|扩大|增加/.test(words)) return answer(said.value > start.value, said.value - start.value);
    if (start && /降低|下降|减少/.test(words)) return answer(said.value < start.value, said.value - start.value);
  }
  if (natureOf(said) !== 'level' && /提升|提高|扩大|增加/.test(words)) return answer(said.comparator === 'increase_by', said.value);
  return notComparable('end-state', 'no-figure', setting);
};
