import type { Quantity } from '../../model/quantity.ts';
import { notComparable, type Rule } from '../outcome.ts';
import { clean } from '../printed.ts';
import { natureOf, unitFactor } from '../units.ts';

/** The level that a change leads to from where it started. */
export function changed(from: number, { value, comparator, unit }: Quantity): number {
  if (comparator === 'multiply_by') return clean(from * value);
  const sign = comparator === 'decrease_by' ? -1 : 1;
  const nature = natureOf({ comparator, unit });
  return clean(nature === 'ratio-change' ? from * (1 + (sign * value) / 100) : from + sign * value);
}

/** The start of a change beside a level, from the plan or from the claim's own words (由36%提高到40%). */
export function startOf({ claim, said, target }: Parameters<Rule>[0]): number | null {
  const { baseline, quantity, base } = target;
  const level = natureOf(said) === 'level' ? said.unit : (quantity?.unit ?? null);
  // 比2015年提高 is not measured from last year's level.
  const isOther = typeof base === 'number' && baseline?.year !== base;
  const factor = baseline && !isOther ? unitFactor(baseline.unit, level) : null;
  return baseline && factor !== null && baseline.value !== 0 ? clean(baseline.value * factor) : (claim.baseline?.value ?? null);
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
