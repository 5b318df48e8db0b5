import type { Quantity } from '../../model/quantity.ts';
import type { VerdictReason } from '../../model/review.ts';
import { ADVERSE } from '../lexicon.ts';
import { type Arithmetic, type Outcome, type Setting, shortfall } from '../outcome.ts';
import { clean, sameFigure } from '../printed.ts';
import { natureOf, unitFactor } from '../units.ts';
import { changed, startOf } from './base.ts';

/** Both figures in the target's terms, and how they came about. */
interface Pair {
  claimed: number;
  wanted: number;
  high: number | null;
  derived?: NonNullable<Arithmetic['derived']>;
}

/** Which side of the figure keeps the promise. */
type Side = 'floor' | 'strict-floor' | 'ceiling' | 'strict-ceiling' | 'around' | 'range';

/** The last rule: the figures themselves. */
export function valueRule(setting: Setting): Outcome {
  const target = setting.target.quantity as Quantity;
  const pair = pairOf(setting, target);
  const { side, assumed } = sideOf(setting, target);
  const { isKept, reason } = judge(setting, pair, side);
  const difference = clean(pair.claimed - pair.wanted);
  const outcome = isKept === null ? shortfall(setting, reason) : { verdict: isKept, reason };
  return {
    ...outcome,
    rule: 'value',
    arithmetic: { claimed: setting.said, target, difference, ...(pair.derived && { derived: pair.derived }) },
    assumed,
  };
}

function pairOf(setting: Setting, target: Quantity): Pair {
  const { said } = setting;
  const [ours, theirs] = [natureOf(said), natureOf(target)];
  const high = target.valueHigh ?? null;
  if (ours === theirs) {
    const factor = unitFactor(said.unit, target.unit) ?? 1;
    // A fall where a rise was promised is a rise below zero.
    const turned = ours !== 'level' && said.comparator !== target.comparator && [said, target].some((q) => q.comparator === 'decrease_by');
    return { claimed: clean(said.value * factor * (turned ? -1 : 1)), wanted: target.value, high };
  }
  const from = startOf(setting) as number;
  if (ours === 'level') {
    const wanted = changed(from, target);
    return { claimed: said.value, wanted, high: null, derived: { side: 'target', from, unit: said.unit, change: target, gives: wanted } };
  }
  const claimed = changed(from, said);
  return { claimed, wanted: target.value, high, derived: { side: 'claim', from, unit: target.unit, change: said, gives: claimed } };
}

function sideOf({ said, target }: Setting, quantity: Quantity): { side: Side; assumed: boolean } {
  const isChange = ['increase_by', 'decrease_by', 'multiply_by'].includes(quantity.comparator);
  const stated = isChange ? quantity.bound : quantity.comparator;
  if (quantity.valueHigh !== undefined) return { side: 'range', assumed: false };
  if (quantity.approx) return { side: 'around', assumed: false };
  // A promised fall, told as a level, is a ceiling.
  const falls = quantity.comparator === 'decrease_by' && natureOf(said) === 'level';
  const turn = (side: 'floor' | 'strict-floor' | 'ceiling' | 'strict-ceiling'): Side =>
    !falls ? side : side.endsWith('floor') ? (side.replace('floor', 'ceiling') as Side) : (side.replace('ceiling', 'floor') as Side);
  if (stated === '>=') return { side: turn('floor'), assumed: false };
  if (stated === '>') return { side: turn('strict-floor'), assumed: false };
  if (stated === '<=') return { side: turn('ceiling'), assumed: false };
  if (stated === '<') return { side: turn('strict-ceiling'), assumed: false };
  const adverse = !isChange && ADVERSE.test(target.subject);
  return { side: turn(adverse ? 'ceiling' : 'floor'), assumed: true };
}

/** Null for a promise not kept. */
function judge(
  { claim, said, target, tolerance }: Setting,
  { claimed, wanted, high, derived }: Pair,
  side: Side,
): { isKept: 'met' | 'exceeded' | null; reason: VerdictReason } {
  const isEqual = derived ? Math.abs(claimed - wanted) <= (claim.step ?? 0) / 2 : sameFigure(claimed, claim.step, wanted, target.step);
  if (side === 'range') {
    if (claimed < wanted && !isEqual) return { isKept: null, reason: 'below' };
    return high !== null && claimed > high ? { isKept: 'exceeded', reason: 'above' } : { isKept: 'met', reason: 'within-range' };
  }
  if (side === 'around') {
    const room = Math.abs(wanted) * tolerance.around;
    // 5.5%左右 of what should be low is not missed by staying lower.
    if (claimed < wanted - room && ADVERSE.test(target.subject)) return { isKept: 'met', reason: 'within-limit' };
    if (Math.abs(claimed - wanted) <= room + 1e-9) return { isKept: 'met', reason: isEqual ? 'reached' : 'within-tolerance' };
    return claimed > wanted ? { isKept: 'exceeded', reason: 'above' } : { isKept: null, reason: 'below' };
  }
  // 近5000 is fewer than 5000; 超过 and 余 are more than the figure they stand with.
  const isUnder = claim.side === 'below' || said.comparator === '<';
  const isOver = said.comparator === '>' || claim.side === 'above';
  if (side === 'ceiling' || side === 'strict-ceiling') {
    const isOut = isEqual ? isOver || (side === 'strict-ceiling' && !isUnder) : claimed > wanted;
    return isOut ? { isKept: null, reason: 'over-limit' } : { isKept: 'met', reason: 'within-limit' };
  }
  if (isEqual) {
    if (isOver) return { isKept: 'exceeded', reason: 'above' };
    return isUnder || side === 'strict-floor' ? { isKept: null, reason: 'below' } : { isKept: 'met', reason: 'reached' };
  }
  return claimed > wanted ? { isKept: 'exceeded', reason: 'above' } : { isKept: null, reason: 'below' };
}
