import type { Commitment } from './model/plan.ts';

/** Whether the unit is a share or a change of a share. */
export function isRate(unit: string | null): boolean {
  return unit === '%' || unit === '百分点' || unit === '‰';
}

/** Rates and changes are levels; everything that is counted accumulates. */
export function valueKindOf(commitment: Commitment | null): 'level' | 'cumulative' {
  const quantity = commitment?.quantity;
  const change = quantity?.comparator === 'increase_by' || quantity?.comparator === 'decrease_by' || quantity?.comparator === 'multiply_by';
  return quantity && !isRate(quantity.unit) && !change ? 'cumulative' : 'level';
}

/** Things that are counted one by one: half a school is a typing error. */
const WHOLE = /^(?:人次|[所个名人项家件次位条届种期门张批])$/;
/** So many times the target is more likely a slip of units (74200 typed where 7.42万 was meant). */
const IMPLAUSIBLE = 10;

/** What is wrong with a value in base units, whoever typed it; null when nothing is. */
export function valueFault(
  commitment: Commitment | null,
  value: number,
): { code: 'negative' | 'not-whole' } | { code: 'over'; max: number } | null {
  const quantity = commitment?.quantity;
  const unit = quantity?.unit ?? null;
  const isChange = quantity?.comparator === 'increase_by' || quantity?.comparator === 'decrease_by';
  if (value < 0 && !isChange) return { code: 'negative' };
  const max = unit === '%' ? 100 : 1000;
  const isBounded = isRate(unit) && unit !== '百分点' && quantity?.comparator !== 'increase_by' && quantity?.comparator !== 'multiply_by';
  if (isBounded && value > max) return { code: 'over', max };
  if (unit !== null && WHOLE.test(unit) && !Number.isInteger(value)) return { code: 'not-whole' };
  return null;
}

/** How many times the target a value is, where that makes a slip of units likely: for counts and amounts. Null otherwise. */
export function implausibleTimes(commitment: Commitment | null, value: number): number | null {
  const quantity = commitment?.quantity;
  if (!quantity || isRate(quantity.unit) || quantity.comparator.endsWith('_by')) return null;
  const target = quantity.valueHigh ?? quantity.value;
  return target > 0 && value > IMPLAUSIBLE * target ? value / target : null;
}
