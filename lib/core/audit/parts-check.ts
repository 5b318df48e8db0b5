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
    if (!ALL.test(lead) || !WHOLE.test(leadOf(sentence, k))) return [];
    const parts: { at: number; value: number; step: number }[] = [];
    for (let j = k + 1; j < figures.length; j += 1) {
      const { at: place, mention } = figures[j] as Sentence['figures'][number];
      const size = unitFactor(mention.unit, whole.unit);
      if (size === null || mention.comparator !== '=' || (j > k + 1 && !/^[、，和及与][^。]{0,16}$/.test(leadOf(sentence, j)))) break;
      parts.push({ at: place, value: mention.value * size, step: printedStep(mention.text) ?? 0 });
    }
    if (parts.length < 2) return [];
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const wholeStep = printedStep(whole.text) ?? 0;
    const slack = wholeStep === 1 ? 0 : wholeStep / 2 + parts.reduce((total, { step }) => total + step / 2, 0);
    return [finding(at, whole.value, whole.unit, parts, Math.abs(sum - whole.value) > slack + 1e-9)];
  });
}

function finding(mention: number, stated: number, unit: string, parts: { at: number; value: number }[], isWrong: boolean): AuditFinding {
  const expected = clean(parts.reduce((total, { value }) => total + value, 0));
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
