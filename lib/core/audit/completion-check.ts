import type { AuditFinding } from '../audit.ts';
import { clean } from '../compare/printed.ts';
import { unitFactor } from '../compare/units.ts';
import { leadOf, type Sentence, slackOf } from './sentence.ts';

const PLANNED = /(?:计划|目标|任务|应|需|拟)[^，。]{0,14}$/;
const DONE = /(?:完成|已|实际|建成|到位)[^，。]{0,14}$/;
const RATE = /^[^。]{0,10}(?:完成率|(?:占|为|完成)[^，。]{0,6}(?:目标|任务|计划)(?:任务|数)?的?)(?:为|达|达到)?$/;

/** 计划改造80所，已完成67所，完成率83.75%: what was planned, what was done, and the rate. */
export function completionCheck(sentence: Sentence): AuditFinding[] {
  const { figures } = sentence;
  return figures.flatMap(({ at, mention: rate }, k) => {
    const [planned, done] = [figures[k - 2]?.mention, figures[k - 1]?.mention];
    if (!planned || !done || rate.unit !== '%' || rate.comparator !== '=' || !RATE.test(leadOf(sentence, k))) return [];
    if (!PLANNED.test(leadOf(sentence, k - 2)) || !DONE.test(leadOf(sentence, k - 1))) return [];
    const factor = unitFactor(done.unit, planned.unit);
    if (factor === null || planned.value === 0 || planned.unit === '%') return [];
    const expected = (100 * done.value * factor) / planned.value;
    return [
      {
        kind: 'rate-wrong',
        mention: at,
        from: [figures[k - 1]?.at as number, figures[k - 2]?.at as number],
        figures: [done.value, planned.value],
        expected: clean(Math.round(expected * 100) / 100),
        stated: rate.value,
        unit: '%',
        isWrong: Math.abs(expected - rate.value) > slackOf(rate, done, planned),
      },
    ];
  });
}
