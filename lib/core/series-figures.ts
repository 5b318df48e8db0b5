import { reportTime } from './compare/report-time.ts';
import type { Mention } from './model/mention.ts';
import type { Plan } from './model/plan.ts';
import { quantityOf } from './quantity-of.ts';
import type { IndicatorFigure } from './series.ts';

/** Every target of a plan with its baseline, by the year it is due or true of. `from` names the document. */
export function figuresOfPlan(plan: Plan, from: string): IndicatorFigure[] {
  return plan.commitments.flatMap(({ subject, quantity, places, hedge, deadline, baseline }): IndicatorFigure[] => {
    const year = Number((deadline?.date ?? plan.period.end).slice(0, 4));
    const shared = { subject, places, from };
    const target = quantity ? [{ ...shared, kind: 'target' as const, year, quantity, hedge: hedge ?? null }] : [];
    if (baseline?.origin !== 'stated' || !baseline.asOf) return target;
    const start = { value: baseline.value, unit: baseline.unit, comparator: '=' as const };
    return [{ ...shared, kind: 'baseline', year: Number(baseline.asOf.slice(0, 4)), quantity: start, hedge: null }, ...target];
  });
}

/** Every result of a text that names its indicator and whose year is known. */
export function figuresOfText(text: string, mentions: readonly Mention[], publishedOn: string | null, from: string): IndicatorFigure[] {
  const time = reportTime(text, publishedOn);
  return mentions.flatMap((mention): IndicatorFigure[] => {
    const { year } = time(mention.start);
    if (mention.kind !== 'result' || !mention.subject || year === null) return [];
    return [
      { kind: 'result', year, quantity: quantityOf(mention), hedge: null, subject: mention.subject, places: mention.place ?? [], from },
    ];
  });
}
