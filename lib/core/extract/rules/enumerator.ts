import type { Numeral } from '../lex.ts';
import { charSet, skipSpacesBack } from '../lexicon/chars.ts';

/** Shape of an enumerating mark, outermost first as Chinese documents order them. */
export type MarkStyle = '一、' | '（一）' | '1.' | '(1)' | '⑴' | '一是';

export interface EnumeratorMark {
  start: number;
  end: number;
  value: number;
  style: MarkStyle;
}

/** Above this a leading number is a figure, not a place in a list. */
const LARGEST = 300;
const SHI = '是'.charCodeAt(0);
const PAUSE = '、'.charCodeAt(0);
const OPENS = charSet('（(');
const CLOSES = charSet('）)');
const DOTS = charSet('.．、');

/**
 * The enumerating mark that a numeral makes where a paragraph begins (一、 （一） 1. 1、 ⑴) or a sentence (一是, ①). `text` is the whole
 * document. Null when the numeral is no mark.
 */
export function enumeratorAt(text: string, n: Numeral): EnumeratorMark | null {
  if (n.form === 'half' || n.value > LARGEST || n.more) return null;
  if (n.form === 'mark') {
    if (skipSpacesBack(text, n.start, n.clause) !== n.clause && !atListBreak(text, n.start)) return null;
    return { start: n.start, end: n.end, value: n.value, style: '⑴' };
  }
  const next = text.charCodeAt(n.end);
  if (n.form === 'han' && next === SHI && n.value >= 1 && n.value <= 20 && opensSentence(text, n))
    return { start: n.start, end: n.end + 1, value: n.value, style: '一是' };
  if (OPENS.has(text.charCodeAt(n.start - 1)) && CLOSES.has(next)) {
    const bare = skipSpacesBack(text, n.start - 1, n.clause);
    if (bare !== n.paragraph && bare !== n.sentence && bare !== n.clause) return null;
    const close = text.charAt(n.end + 1);
    // （一）、 is one mark.
    const end = n.end + (close === '、' ? 2 : 1);
    return { start: n.start - 1, end, value: n.value, style: n.form === 'han' ? '（一）' : '(1)' };
  }
  if (skipSpacesBack(text, n.start, n.paragraph) !== n.paragraph) return null;
  if (n.form === 'han') return next === PAUSE ? { start: n.start, end: n.end + 1, value: n.value, style: '一、' } : null;
  if (!Number.isInteger(n.value) || n.end - n.start > 3) return null;
  // The lexer has decided already whether 7．6月 is item 7 or the figure 7.6.
  if (!CLOSES.has(next) && !DOTS.has(next)) return null;
  return { start: n.start, end: n.end + 1, value: n.value, style: CLOSES.has(next) ? '(1)' : '1.' };
}

function opensSentence(text: string, n: Numeral): boolean {
  const bare = skipSpacesBack(text, n.start, n.clause);
  return bare === n.clause || atListBreak(text, n.start);
}

/** After a bracket or a dash an inner list may begin without a stop. */
function atListBreak(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before === '）' || before === '、' || before === '—' || before === ')';
}
