import type { AuditFinding } from '../audit.ts';
import { clean } from '../compare/printed.ts';
import { unitFactor } from '../compare/units.ts';
import { leadOf, type Sentence, slackOf } from './sentence.ts';

/** 80所学校中，67所…，占83.75%: the whole, a part said to be among it, and its share. */
export function shareCheck(sentence: Sentence): AuditFinding[] {
  const { figures, text } = sentence;
  return figures.flatMap(({ at, mention: rate }, k) => {
    const part = figures[k - 1]?.mention;
    const whole = figures[k - 2]?.mention;
    if (!part || !whole || rate.unit !== '%' || rate.comparator !== '=' || rate.approx) return [];
    const among = text.slice(whole.end, part.start);
    if (!/其中|[里中]，?|已有/.test(among) || /分别|另/.test(among)) return [];
    if (!/^[^，。]{0,12}，(?:占比?|占总数的?|占全部[^，]{0,8}的?|比例(?:为|达)?|占比(?:为|达)?)$/.test(leadOf(sentence, k))) return [];
    const factor = unitFactor(part.unit, whole.unit);
    if (factor === null || whole.value === 0 || part.value * factor > whole.value || part.unit === '%') return [];
    const expected = (100 * part.value * factor) / whole.value;
    return [
      {
        kind: 'rate-wrong',
        mention: at,
        from: [figures[k - 1]?.at as number, figures[k - 2]?.at as number],
        figures: [part.value, whole.value],
        expected: clean(Math.round(expected * 100) / 100),
        stated: rate.value,
        unit: '%',
        isWrong: Math.abs(expected - rate.value) > slackOf(rate, part, whole),
      },
    ];
  });
}
