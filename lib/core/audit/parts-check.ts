import type { AuditFinding } from '../audit.ts';
import { clean, printedStep } from '../compare/printed.ts';
import { unitFactor } from '../compare/units.ts';
import { leadOf, type Sentence } from './sentence.ts';

/** Words that announce all parts, so that they must add up; behind 其中 only some may be named, and they may overlap. */
const ALL = /^[^。]{0,12}(?:，|：|（|,)(?:包括|分别为|分别是|即|由)[^，。]{0,12}$/;
const WHOLE = /(?:共|合计|总计|总共|总)[^，。]{0,12}$/;
const SOME = /^[^。]{0,14}其中[^，。]{0,14}$/;

/** Parts that do not add up to their stated whole, or one that is more than the whole. */
export function partsCheck(sentence: Sentence): AuditFinding[] {
  const { figures } = sentence;
  return figures.flatMap(({ at, mention: whole }, k) => {
    const first = figures[k + 1]?.mention;
    if (!first || whole.unit === null || whole.comparator !== '=' || whole.approx || /[%％‰倍]|百分点/.test(whole.unit)) return [];
    const factor = unitFactor(first.unit, whole.unit);
    if (factor === null || first.unit === null) return [];
    const lead = leadOf(sentence, k + 1);
    if (SOME.test(lead) && first.comparator === '=' && first.value * factor > whole.value * (1 + 1e-9)) {
      return [finding(at, whole.value, whole.unit, [{ at: figures[k + 1]?.at as number, value: first.value * factor }], true)];
    }
    const states = byState(sentence, k, whole.unit);
    if (states.length > 1) {
      const isOver = sumOf(states) > whole.value * (1 + 1e-9);
      const isShort = states.some(({ isRest }) => isRest) && sumOf(states) < whole.value * (1 - 1e-9);
      return [finding(at, whole.value, whole.unit, states, isOver || isShort)];
    }
    if (!ALL.test(lead) || !WHOLE.test(leadOf(sentence, k))) return [];
    const parts: { at: number; value: number; step: number }[] = [];
    for (let j = k + 1; j < figures.length; j += 1) {
      const { at: place, mention } = figures[j] as Sentence['figures'][number];
      const size = unitFactor(mention.unit, whole.unit);
      if (size === null || mention.comparator !== '=' || (j > k + 1 && !/^[、，和及与][^。]{0,16}$/.test(leadOf(sentence, j)))) break;
      parts.push({ at: place, value: mention.value * size, step: printedStep(mention.text) ?? 0 });
    }
    if (parts.length < 2) return [];
    const sum = sumOf(parts);
    const wholeStep = printedStep(whole.text) ?? 0;
    const slack = wholeStep === 1 ? 0 : wholeStep / 2 + parts.reduce((total, { step }) => total + step / 2, 0);
    return [finding(at, whole.value, whole.unit, parts, Math.abs(sum - whole.value) > slack + 1e-9)];
  });
}

const DONE = /^[^。]{0,16}(?:已(?:全部)?(?:完成|办结|销号|整改到位)|完成)$/;
const OPEN = /^[^。]{0,16}(?:正在|推进中|未|尚)[^，。\d]{0,8}$/;

/** 其余25条正在推进: with the rest named, nothing goes unsaid. */
const REST = /^[^。]{0,12}(?:其余|剩余|余下|剩下)(?:的|有)?$/;

/**
 * 120条任务，已完成90条，正在推进25条: what is done and what is not cannot be more than there are; some may go unsaid, unless the rest is named. Empty
 * unless both are told.
 */
function byState(sentence: Sentence, k: number, unit: string): { at: number; value: number; isRest: boolean }[] {
  const { figures } = sentence;
  const found: { at: number; value: number; isDone: boolean; isRest: boolean }[] = [];
  for (let j = k + 1; j < figures.length; j += 1) {
    const { at, mention } = figures[j] as Sentence['figures'][number];
    const lead = leadOf(sentence, j);
    // A rate may stand between them.
    if (mention.unit === '%') continue;
    const isDone = DONE.test(lead);
    // The rest of what was just told; before anything is done it is that of a larger whole (常态化3项，其余27项中，已完成19项).
    const isRest = found.some((one) => one.isDone) && REST.test(lead);
    if (unitFactor(mention.unit, unit) !== 1 || mention.comparator !== '=' || !(isDone || isRest || OPEN.test(lead))) break;
    found.push({ at, value: mention.value, isDone, isRest });
  }
  return found.some(({ isDone }) => isDone) && found.some(({ isDone }) => !isDone) ? found : [];
}

const sumOf = (parts: readonly { value: number }[]) => parts.reduce((total, { value }) => total + value, 0);

function finding(mention: number, stated: number, unit: string, parts: { at: number; value: number }[], isWrong: boolean): AuditFinding {
  const expected = clean(sumOf(parts));
  return {
    kind: 'parts-differ',
    mention,
    from: parts.map(({ at }) => at),
    figures: parts.map(({ value }) => value),
    expected,
    stated,
    unit,
    isWrong,
  };
}
