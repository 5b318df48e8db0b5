import type { AuditFinding } from '../audit.ts';
import { baseSaid } from '../compare/periods.ts';
import { clean, printedStep } from '../compare/printed.ts';
import { natureOf } from '../compare/units.ts';
import { leadOf, type Sentence } from './sentence.ts';

/** 由36%提高到40%，提高4个百分点: the old value, the new one, and the change. */
export function changeCheck(sentence: Sentence): AuditFinding[] {
  const { figures } = sentence;
  return figures.flatMap(({ at, mention: change }, k) => {
    const now = figures[k - 1]?.mention;
    const from = now?.baseline;
    const nature = natureOf(change);
    if (!now || from === undefined || from === 0 || now.valueHigh !== undefined) return [];
    if (change.comparator !== 'increase_by' && change.comparator !== 'decrease_by') return [];
    const lead = leadOf(sentence, k);
    // Of another start, of a yearly mean or of another thing nothing is known here.
    if (/分别|年均|其中|累计/.test(lead) || baseSaid(lead) !== null || !/^[，、（(]?(?:净|共|总)?\p{Script=Han}{1,4}$/u.test(lead))
      return [];
    const rise = nature === 'ratio-change' ? 100 * (now.value / from - 1) : now.value - from;
    if (nature === 'point-change' ? now.unit !== '%' : nature !== 'ratio-change') return [];
    const expected = change.comparator === 'decrease_by' ? -rise : rise;
    const digit = printedStep(now.text) ?? 0;
    const slack = (printedStep(change.text) ?? 0) / 2 + (nature === 'ratio-change' ? (100 * digit) / from : digit) + 0.05;
    return [
      {
        kind: 'rate-wrong',
        mention: at,
        from: [figures[k - 1]?.at as number],
        figures: [from, now.value],
        expected: clean(Math.round(expected * 100) / 100),
        stated: change.value,
        unit: change.unit,
        isWrong: Math.abs(expected - change.value) > slack,
      },
    ];
  });
}
