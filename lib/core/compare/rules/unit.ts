import { unitClass } from '../../match/comparable-units.ts';
import { notComparable, type Rule } from '../outcome.ts';
import { natureOf, unitFactor } from '../units.ts';

/** 人 is not 人次, and 提高5个百分点 is not 提高5%. A change beside a level is the matter of the next rules. */
export const unitRule: Rule = (setting) => {
  const { said, target } = setting;
  if (!target.quantity) return null;
  const [ours, theirs] = [natureOf(said), natureOf(target.quantity)];
  if (ours === theirs) {
    if (ours === 'times') return null;
    return unitFactor(said.unit, target.quantity.unit) === null ? notComparable('unit', 'unit-differs', setting) : null;
  }
  const changes = [ours, theirs].filter((nature) => nature !== 'level');
  if (changes.length === 2) return notComparable('unit', 'unit-differs', setting);
  const [level, change] = ours === 'level' ? [said, target.quantity] : [target.quantity, said];
  // A rate moves by points or by a share of itself, an amount by its own unit or a share.
  if (natureOf(change) === 'point-change' && unitClass(level.unit) !== 'rate') return notComparable('unit', 'unit-differs', setting);
  if (natureOf(change) === 'amount-change' && unitFactor(level.unit, change.unit) === null)
    return notComparable('unit', 'unit-differs', setting);
  return null;
};
