import { unitClass } from '../../match/comparable-units.ts';
import { notComparable, type Rule } from '../outcome.ts';
import { natureOf } from '../units.ts';

const year = (day: string) => day.slice(0, 4);

/** One year's work is not another's, a calendar year is no school year, half a year's growth is not the year's, and five years' total or average not one's. */
export const periodRule: Rule = (setting) => {
  const { claim, said, target } = setting;
  const differs = () => notComparable('period', 'period-differs', setting);
  if (claim.schoolYear !== target.schoolYear && (claim.schoolYear || claim.period !== null)) return differs();
  if (claim.isAverage !== target.isAverage) return differs();
  if (!claim.period || !target.period) return null;
  if (claim.period.end < target.period.start || year(claim.period.start) > year(target.period.end)) return differs();
  const isChange = natureOf(said) !== 'level' && target.quantity !== null && natureOf(target.quantity) !== 'level';
  if (isChange && claim.day !== null && target.day !== null && claim.day.slice(0, 7) < target.day.slice(0, 7)) return differs();
  // 12月份同比上涨1.8%: a month's change is not the year's, though both end together.
  if (isChange && claim.day !== null && claim.period.start.slice(0, 7) > target.period.start.slice(0, 7)) return differs();
  const isOfYears = year(claim.period.start) < year(claim.period.end) && unitClass(said.unit) !== 'rate';
  if (isOfYears && year(claim.period.start) < year(target.period.start)) return differs();
  const counts = claim.measure !== null || natureOf(said) !== 'level';
  return counts && year(claim.period.start) < year(target.period.start) ? differs() : null;
};
