import type { Draft } from '../draft.ts';
import { charSet } from '../lexicon/chars.ts';
import { CUES, type Cue } from '../lexicon/cues.ts';

const NEGATORS = charSet('未没不无');
/** 未能, 没有, 不再 ...: what may stand between the negator and its verb. */
const AFTER_NEGATOR = /^(?:能够?|有|再|曾|予|得以?|会)/;
/** What a negated bound or level means: 未超过50人 is at most 50, 未达到90% is less. */
const OPPOSITE = { '>': '<=', '>=': '<', '<': '>=', '<=': '>', '=': '<' } as const;

/**
 * Reads 未, 没有 and 不 before the verb of a quantity. A negated act or change is neither promised nor achieved (未完成投资5亿元); a negated
 * bound or level turns round (未达到90%, 未提高到90%, 未下降到90%). Must run after the phrases are read, whose parts of the clause it looks at.
 */
export function readNegations(text: string, drafts: readonly Draft[]): void {
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    if (d.kind === 'quantity') negate(text, d);
  }
}

/** 严禁新增1分债务, 决不让1名学生失学: what must not be. */
const FORBIDDEN = /(?:严禁|禁止|[决绝]不(?:让|允许|能)?|杜绝|不[得让]|没有)[^，。；\d]{0,6}$/;

function negate(text: string, d: Draft): void {
  if (d.value <= 1 && (d.unitClass === 'count' || d.unitClass === 'person' || d.unitClass === 'measure')) {
    const before = text.slice(Math.max(d.numeral.clause, d.start - 12), d.start);
    // 不得少于1所 bounds it.
    if (FORBIDDEN.test(before) && CUES.endingAt(text, d.start, d.left)?.role !== 'bound') {
      d.negated = true;
      return;
    }
  }
  for (let at = d.start - 1; at >= d.left; at--) {
    if (!NEGATORS.has(text.charCodeAt(at))) continue;
    // 不超过, 不断 and 不少于 are words of their own; 只增不减 negates nothing here.
    if ((CUES.startingAt(text, at, d.start)?.word.length ?? 0) > 1 || '增减降升'.includes(text.charAt(at - 1) || '-')) continue;
    const verb = at + 1 + (AFTER_NEGATOR.exec(text.slice(at + 1, at + 3))?.[0].length ?? 0);
    const cue = CUES.startingAt(text, verb, d.start);
    if (cue?.role === 'act' || cue?.role === 'change') d.negated = true;
    else if (cue?.role === 'level' && (reachedBy(cue) !== null || '达到至实'.includes(cue.word.charAt(0))))
      d.comparator = reachedBy(cue) === 'decrease_by' ? '>' : OPPOSITE['='];
    else if (cue?.role === 'bound' && cue.comparator && cue.comparator in OPPOSITE) d.comparator = OPPOSITE[cue.comparator as '>'];
    else continue;
    return;
  }
}

/** What leads to a level (提高到, 下降至); null of words for levels alone. */
function reachedBy({ word }: Cue): Cue['comparator'] {
  const change = CUES.startingAt(word, 0, word.length - 1);
  return change?.role === 'change' && change.word.length === word.length - 1 ? change.comparator : null;
}
