import type { Quantity } from '../../model/quantity.ts';
import { notComparable, type Rule } from '../outcome.ts';
import { clean } from '../printed.ts';
import { natureOf } from '../units.ts';

/** The level that a change leads to from where it started. */
export function changed(from: number, { value, comparator, unit }: Quantity): number {
  if (comparator === 'multiply_by') return clean(from * value);
  const sign = comparator === 'decrease_by' ? -1 : 1;
  const nature = natureOf({ comparator, unit });
  return clean(nature === 'ratio-change' ? from * (1 + (sign * value) / 100) : from + sign * value);
}

/** The start of a change beside a level, from the plan or from the claim's own words (由36%提高到40%). */
export function startOf({ claim, target }: Parameters<Rule>[0]): number | null {
  const { baseline } = target;
  return baseline && baseline.value !== 0 ? baseline.value : (claim.baseline?.value ?? null);
}

/** 同比 and 比2015年 are measured from different starts; a level says nothing of a change whose start nobody knows. */
export const baseRule: Rule = (setting) => {
  const { claim, said, target } = setting;
  if (!target.quantity) return null;
  const [ours, theirs] = [natureOf(said), natureOf(target.quantity)];
  if (ours !== 'level' && theirs !== 'level') {
    // Unsaid, a plan's change is measured from the year before it.
    const lastYear = target.period ? Number(target.period.end.slice(0, 4)) - 1 : null;
    const year = (base: typeof claim.base) => (typeof base === 'number' ? base : lastYear);
    return year(claim.base) !== year(target.base) ? notComparable('base', 'base-differs', setting) : null;
  }
  if (ours === theirs) return null;
  return startOf(setting) === null ? notComparable('base', 'baseline-missing', setting) : null;
};
