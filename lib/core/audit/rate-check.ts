import type { AuditFinding } from '../audit.ts';
import { clean } from '../compare/printed.ts';
import { unitFactor } from '../compare/units.ts';
import { wordsCounted } from '../match/as-claims.ts';
import type { Mention } from '../model/mention.ts';
import { leadOf, type Sentence, slackOf } from './sentence.ts';

/** A rate with the two figures before it, and the words before each of the three. */
interface Stated {
  text: string;
  whole: Mention;
  part: Mention;
  rate: Mention;
  beforeWhole: string;
  between: string;
  beforeRate: string;
}

/** What stands before a rate of completion: 完成率, 占年度任务的. */
const OF_TASK = /^[^。]{0,10}(?:完成率|(?:占|为|完成)[^，。]{0,6}(?:目标|任务|计划)(?:任务|数)?的?)(?:为|达|达到)?$/;

/** 80所学校中，67所…，占83.75%: a part said to be among the whole, and its share. */
function isShare({ whole, part, rate, between, beforeRate }: Stated): boolean {
  if (rate.approx || part.value > whole.value || !/其中|[里中]，?|已有/.test(between) || /分别|另/.test(between)) return false;
  return /^[^，。]{0,12}，(?:占比?|占总数的?|占全部[^，]{0,8}的?|比例(?:为|达)?|占比(?:为|达)?)$/.test(beforeRate);
}

/** 计划改造80所，已完成67所，完成率83.75%: what was planned, what was done, and the rate. */
function isCompletion({ beforeWhole, between, beforeRate }: Stated): boolean {
  if (!OF_TASK.test(beforeRate) || !/(?:完成|已|实际|建成|到位)[^，。]{0,14}$/.test(between)) return false;
  return /(?:计划|目标|任务|应|需|拟)[^，。]{0,14}$/.test(beforeWhole);
}

/** 120条任务已完成90条（75%）: how many of those to be done are done, and the rate, if only in brackets. */
function isCountedOff({ text, whole, part, beforeRate }: Stated): boolean {
  return wordsCounted(text, whole, part) !== null && (/^[（(](?:完成率)?$/.test(beforeRate) || OF_TASK.test(beforeRate));
}

const SHAPES = [isShare, isCompletion, isCountedOff];

/** Shares and rates of completion that their two figures before them do not give. */
export function rateCheck(sentence: Sentence): AuditFinding[] {
  const { text, figures } = sentence;
  return figures.flatMap(({ at, mention: rate }, k) => {
    const [whole, part] = [figures[k - 2], figures[k - 1]];
    if (!whole || !part || rate.unit !== '%' || rate.comparator !== '=' || part.mention.unit === '%' || whole.mention.value === 0)
      return [];
    const factor = unitFactor(part.mention.unit, whole.mention.unit);
    if (factor === null) return [];
    const stated: Stated = {
      text,
      whole: whole.mention,
      part: { ...part.mention, value: part.mention.value * factor },
      rate,
      beforeWhole: leadOf(sentence, k - 2),
      between: leadOf(sentence, k - 1),
      beforeRate: leadOf(sentence, k),
    };
    if (!SHAPES.some((isStated) => isStated(stated))) return [];
    const expected = (100 * stated.part.value) / stated.whole.value;
    return [
      {
        kind: 'rate-wrong',
        mention: at,
        from: [part.at, whole.at],
        figures: [part.mention.value, whole.mention.value],
        expected: clean(Math.round(expected * 100) / 100),
        stated: rate.value,
        unit: '%',
        isWrong: Math.abs(expected - rate.value) > slackOf(rate, part.mention, whole.mention),
      },
    ];
  });
}
