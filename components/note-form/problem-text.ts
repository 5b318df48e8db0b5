import { shownUnit } from '../../lib/i18n/document-words.ts';
import { dayText, numberText, unitText, valueText } from '../../lib/i18n/format.ts';
import type { Dictionary } from '../../lib/i18n/zh-cn.ts';
import { type FormContext, formScale } from './form-context.ts';
import type { Problem } from './validate.ts';

/** A problem in words: what is wrong, with the figures and dates it speaks of. `typed` is the value field as it stands. */
export function problemText(problem: Problem, typed: string, context: FormContext, words: Dictionary): string {
  const unit = context.commitment?.quantity?.unit ?? null;
  const scale = formScale(context);
  const show = (value: number) => valueText(value, shownUnit(unit, context.lang), context.lang, scale);
  const text = words.problem;
  switch (problem.code) {
    case 'not-number':
      return text.valueNotNumber(typed.trim().slice(0, 20));
    case 'negative':
      return text.valueNegative;
    case 'not-whole':
      return text.valueNotWhole(unitText(shownUnit(unit, context.lang), { factor: 1, prefix: '' }, context.lang).trim());
    case 'over':
      return text.valueOver(numberText(problem.max, context.lang) + (unit ?? ''));
    case 'implausible':
      return text.valueImplausible(
        numberText(Math.round(problem.times), context.lang),
        unitText(shownUnit(unit, context.lang), scale, context.lang).trim(),
      );
    case 'below-last':
      return text.valueBelowLast(show(problem.value), dayText(problem.last.asOf, context.today), show(problem.last.value));
    case 'future':
      return text.dateFuture(context.today);
    case 'before-plan':
      return text.dateBeforePlan(context.plan.period.start);
    case 'reason-missing':
      return text.reasonMissing;
    case 'too-long':
      return text.tooLong(problem.max);
    case 'not-web':
      return text.linkNotWeb;
    case 'missing':
      return {
        declared: text.statusMissing,
        asOf: text.dateMissing,
        link: text.linkMissing,
        author: text.authorMissing,
        office: text.officeMissing,
      }[problem.field];
  }
}
