import { type Nature, natureOf, unitFactor } from '../compare/units.ts';
import { sameUnit, unitClass } from '../match/comparable-units.ts';
import type { Mention } from '../model/mention.ts';
import type { Commitment } from '../model/plan.ts';
import type { ReviewPart } from './plan-tree.ts';
import { subjectKey } from './subject-key.ts';

type Baseline = NonNullable<Commitment['baseline']>;

/** Verbs that count this year's work from nothing. */
const PRODUCES = /建|增|创|设|开|完成|培|引|派|支持|办|改造|整治|评|认定|打造|组|招|发放|配|推出|制定|修|种|治理|实施|新/;
/** A level is reached, not counted up. */
const LEVEL = /达|为|超过|突破|保持|稳定|控制|提高到|提升到|不低于|占/;
/** Grows at constant prices by statistical convention, while its level is printed at current ones: the one does not lead to the other. */
const REAL_GROWTH = /生产总值|增加值|GDP/i;
const RATES = /%|％|‰|百分点|千分点|倍|元/;

/**
 * Where a target starts: the old value its own sentence states, or the one result of the parts that look back with the same indicator and unit;
 * of a promised change (增长6%) it is the level that it starts from.
 * What is counted anew this year starts at zero. Anything less clear has no baseline.
 */
export function baselineOf(target: Mention, results: Results, reviews: readonly ReviewPart[]): Baseline | undefined {
  const { unit, subject, comparator } = target;
  if (target.baseline !== undefined) return { value: target.baseline, unit, origin: 'stated' };
  const change = natureOf(target);
  if (subject && change !== 'level' && !REAL_GROWTH.test(subject))
    return statedResult(subject, results, reviews, (result) => isStartOf(result, unit, change));
  if (comparator === 'increase_by' || comparator === 'decrease_by' || comparator === 'multiply_by') return undefined;
  const stated = subject ? statedResult(subject, results, reviews, (result) => sameUnit(result.unit, unit)) : undefined;
  const isMoney = unit === '元';
  const isRate = unit !== null && /[%％‰]/.test(unit);
  if (stated && (isRate || isMoney)) return isMoney ? { ...stated, yearly: true } : stated;
  const counts = unit !== null && !RATES.test(unit) && (comparator === '=' || comparator === '>=' || comparator === '>');
  const verb = target.verb ?? (target.hedge === '争创' ? '创' : '');
  if (counts && PRODUCES.test(verb) && !LEVEL.test(verb)) return { value: 0, unit, origin: 'assumed' };
  return undefined;
}

/** Whether a result is the level that a promised change starts from: of points a rate, of per cent what is no rate itself, else its own unit. */
function isStartOf(result: Mention, unit: string | null, change: Nature): boolean {
  const isRate = unitClass(result.unit) === 'rate';
  if (natureOf(result) !== 'level' || result.comparator !== '=') return false;
  if (change === 'point-change') return isRate;
  return change === 'amount-change' ? unitFactor(result.unit, unit) !== null : !isRate && result.unit !== null;
}

/** Results by the key of their indicator. */
export type Results = ReadonlyMap<string, readonly Mention[]>;

/** Sorts results by indicator, so that looking one up costs the same in any document. */
export function resultsByIndicator(results: Iterable<Mention>): Results {
  const found = new Map<string, Mention[]>();
  for (const result of results) {
    const key = subjectKey(result.subject ?? '');
    const same = found.get(key);
    if (same) same.push(result);
    else found.set(key, [result]);
  }
  return found;
}

/** The only result of this indicator that `fits`. Two different ones cannot be told apart, so neither is taken. */
export function statedResult(
  subject: string,
  results: Results,
  reviews: readonly ReviewPart[],
  fits: (result: Mention) => boolean,
): Baseline | undefined {
  const key = subjectKey(subject);
  // Short names (党员, 学校) are shared by different indicators.
  if (key.length < 4) return undefined;
  const said = (results.get(key) ?? []).filter(fits);
  // 由80%提升至88%: the newer of the two.
  const latest = said.find(({ baseline }) => baseline !== undefined) ?? said[0];
  if (!latest || said.some(({ value }) => value !== latest.value && value !== latest.baseline)) return undefined;
  if (latest.comparator !== '=') return undefined;
  const part = reviews.find(({ start, end }) => start <= latest.start && latest.start < end);
  return {
    value: latest.value,
    unit: latest.unit,
    ...(part?.year && { asOf: `${part.year}-12-31` }),
    origin: 'stated',
    ...(part && { source: part.title }),
  };
}
