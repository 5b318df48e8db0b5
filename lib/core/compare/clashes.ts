import type { CheckRow } from '../check.ts';
import { subjectKey } from '../outline/subject-key.ts';
import { sameFigure } from './printed.ts';
import { natureOf, unitFactor } from './units.ts';

/** Names must be this sure before two claims are held against each other. */
const SURE = 0.7;

type Clash = Pick<CheckRow, 'verdict' | 'reason' | 'rule' | 'arithmetic'>;

/**
 * Claims of one document that cannot both be true: the same key (target, name, place, stage, measure) on the same day with different values
 * beyond rounding, or a running total that falls. The later one is named.
 */
export function clashes(rows: readonly CheckRow[]): Map<CheckRow, Clash> {
  const found = new Map<CheckRow, Clash>();
  const groups = new Map<string, CheckRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const earlier = groups.get(key) ?? [];
    groups.set(key, earlier);
    const clash = earlier.map((other) => clashOf(other, row)).find((one) => one !== null);
    if (clash) found.set(row, clash);
    else earlier.push(row);
  }
  return found;
}

function keyOf({ commitment, claim, score, match, arithmetic: { claimed } }: CheckRow): string | null {
  if (!commitment || score < SURE || match !== 'indicator') return null;
  const isBound = claimed.approx || claimed.valueHigh !== undefined || claimed.bound || /[<>]/.test(claimed.comparator);
  if (isBound || claim.side !== null || claim.isPart) return null;
  const named = subjectKey(claim.subject);
  if (named.length < 2) return null;
  return [
    commitment.id,
    named,
    natureOf(claimed),
    claim.measure,
    claim.places.filter((place) => !/^[全我][省市县区]$/.test(place)).join(),
    claim.stage?.word,
    claim.base,
    claim.isAverage,
  ].join(' ');
}

function clashOf(first: CheckRow, second: CheckRow): Clash | null {
  const [one, two] = [first.arithmetic.claimed, second.arithmetic.claimed];
  const factor = unitFactor(two.unit, one.unit);
  if (factor === null || !first.claim.period || !second.claim.period) return null;
  const value = two.value * factor;
  if (sameFigure(one.value, first.claim.step, value, second.claim.step)) return null;
  const [before, after] = [first.claim.period, second.claim.period];
  const arithmetic = { ...second.arithmetic, difference: null, expected: one.value, stated: value, unit: one.unit };
  if (before.start === after.start && before.end === after.end) {
    return { verdict: 'contradicts', reason: 'two-values', rule: 'same-key', arithmetic };
  }
  if (second.claim.measure !== 'total') return null;
  const falls = (before.end < after.end && value < one.value) || (after.end < before.end && value > one.value);
  return falls ? { verdict: 'contradicts', reason: 'falling-total', rule: 'series', arithmetic } : null;
}
