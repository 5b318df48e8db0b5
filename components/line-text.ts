import type { Line } from '../lib/core/line.ts';
import type { Commitment, Plan, Task } from '../lib/core/model/plan.ts';
import type { StatusCode } from '../lib/core/status.ts';
import { hedgeText, shownUnit } from '../lib/i18n/document-words.ts';
import type { Lang } from '../lib/i18n/domain.ts';
import { dayText, roundFor, type Scale, scaleOf, targetText, valueText } from '../lib/i18n/format.ts';
import type { Dictionary } from '../lib/i18n/zh-cn.ts';

/** The declared status, or `none` when nothing was reported. */
export function statusOf(line: Pick<Line, 'state'>): StatusCode {
  return line.state.declared ?? 'none';
}

/** The scale of a row is its target's: 52.3 / 68亿元. */
export function lineScale(commitment: Commitment, lang: Lang): Scale {
  const { quantity } = commitment;
  return quantity ? scaleOf(quantity.value, quantity.unit, lang) : { factor: 1, prefix: '' };
}

/** The target as a row shows it, or null for a target without a figure. */
export function lineTarget(commitment: Commitment, lang: Lang): string | null {
  const { quantity, hedge } = commitment;
  return quantity ? targetText({ ...quantity, unit: shownUnit(quantity.unit, lang) }, hedgeText(hedge, lang), lang) : null;
}

/** The target with the document's own words around it: 力争达到50%, 建成67所, and ≥65% where a sign says what the verb does. Null for a target without a figure. */
export function targetSentence(commitment: Commitment, lang: Lang): string | null {
  const { quantity, hedge, verb } = commitment;
  if (!quantity) return null;
  // 达≥65% says it twice, and English has no place for the verb.
  const isPlain = quantity.comparator === '=';
  if (lang === 'en' || !isPlain || !verb) return lineTarget(commitment, lang);
  return (hedge ?? '') + verb + targetText(quantity, undefined, lang);
}

/** The target where no value stands before it: 目标67所; a hedged one speaks for itself: 力争50%. */
export function loneTarget(commitment: Commitment, words: Dictionary, lang: Lang): string {
  const target = lineTarget(commitment, lang);
  if (target === null) return words.figure.qualitative;
  return commitment.hedge ? target : words.figure.targetValue(target);
}

/** A value in the row's scale and unit. */
export function lineValue(commitment: Commitment, value: number, lang: Lang): string {
  return valueText(value, shownUnit(commitment.quantity?.unit ?? null, lang), lang, lineScale(commitment, lang));
}

/** Where progress starts, in the baseline's own unit, or null. */
export function baselineValue(commitment: Commitment, lang: Lang): string | null {
  const { baseline } = commitment;
  return baseline ? valueText(baseline.value, shownUnit(baseline.unit, lang), lang) : null;
}

/** The printed number of a task, with its parent's before it: 13⑴. */
export function taskNumber(task: Task): string {
  return (task.parentId?.split('/').at(-1) ?? '') + task.number;
}

/** What even progress would have reached, and how far the value is from it; null when that cannot be calculated. */
export function expectation({ commitment, state, pace }: Line, lang: Lang): { expected: string; difference: number; text: string } | null {
  if (pace.expected === undefined || state.value === null || !commitment.quantity) return null;
  const unit = commitment.quantity.unit;
  const scale = lineScale(commitment, lang);
  const expected = roundFor(pace.expected, unit, scale);
  const difference = roundFor(state.value - expected, unit, scale);
  const differenceUnit = unit === '%' ? '百分点' : unit;
  return {
    expected: valueText(expected, shownUnit(unit, lang), lang, scale),
    difference,
    text: valueText(Math.abs(difference), shownUnit(differenceUnit, lang), lang, scale),
  };
}

/**
 * After the deadline, what is left instead of what even progress would have reached by the last report; null before it, and when
 * the target is met.
 */
export function pastDeadline(line: Line, period: Plan['period'], today: string, words: Dictionary, lang: Lang): string | null {
  const { commitment, state, pace } = line;
  const deadline = commitment.deadline?.date ?? period.end;
  if (today <= deadline || !commitment.quantity) return null;
  if (state.latest === null) return words.figure.pastUnreported(deadline);
  if (pace.reason === 'ceiling' || state.value === null || state.asOf === null) return null;
  const left = commitment.quantity.value - state.value;
  if (left <= 0) return null;
  const { unit } = commitment.quantity;
  const amount = valueText(left, unit === '%' ? '百分点' : shownUnit(unit, lang), lang, lineScale(commitment, lang));
  return [words.figure.pastDeadline(deadline, dayText(state.asOf, deadline)), words.figure.leftOver(amount)].join(words.figure.separator);
}

/** The bar in one sentence, for those who do not see it. */
export function barLabel(line: Line, words: Dictionary, lang: Lang): string {
  const { commitment, state } = line;
  const target = lineTarget(commitment, lang);
  const even = expectation(line, lang);
  return [
    !commitment.baseline
      ? words.figure.barNoBaseline
      : commitment.baseline.yearly
        ? words.figure.yearlyBase(baselineValue(commitment, lang) ?? '')
        : words.figure.barBaseline(baselineValue(commitment, lang) ?? ''),
    state.value === null ? words.figure.barNone : words.figure.barValue(lineValue(commitment, state.value, lang)),
    target && words.figure.barTarget(target),
    even && words.figure.expected(even.expected),
  ]
    .filter(Boolean)
    .join(words.figure.separator);
}
