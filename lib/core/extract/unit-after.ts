import { digitOf, isIdeograph, skipSpaces } from './lexicon/chars.ts';
import { UNITS, type Unit, unitOpenings } from './lexicon/units.ts';

/** A unit found after a number. `end` is the UTF-16 offset after it; `more` says that 多, 余 or 几 stood before it (130多名, 十几家). */
interface FoundUnit {
  unit: Unit;
  end: number;
  more: boolean;
}

const MORE = '多余餘来几幾';
/** What a unit may begin with behind its number: itself, what makes the number inexact, or the break of a line. */
export const UNIT_OPENS = `${unitOpenings()}${MORE}\n`;
/** Longest unit in characters, with spaces before it. */
const REACH = 12;

/** Reads the unit at `at`: 所 · 多名 · 吨/年 · 元/人·年 · 套（户）. Null when none stands there. */
export function unitAfter(text: string, at: number): FoundUnit | null {
  let start = skipSpaces(text, at);
  if (brokenBefore(text, start)) start++;
  let more = false;
  if (MORE.includes(text.charAt(start) || '-')) {
    more = true;
    start = skipSpaces(text, start + 1);
  }
  const unit = UNITS.startingAt(text, start, start + REACH);
  if (!unit) return null;
  const end = start + unit.word.length;
  // 按5:5分担: 分 begins a verb.
  if (unit.word === '分' && AFTER_FEN.includes(text.charAt(end) || '-')) return null;
  return compound(text, unit, end, more) ?? { unit, end, more };
}

const AFTER_FEN = '担别管类批期步摊享解段层';

/** A line broken between a figure and % or 个百分点, which begin no line of their own; a figure alone on its line is a table's cell. */
function brokenBefore(text: string, at: number): boolean {
  if (text.charAt(at) !== '\n' || !/^(?:[%％‰](?!\s|$)|个百分点)/.test(text.slice(at + 1, at + 5))) return false;
  let first = at - 1;
  while (at - first < LONGEST_FIGURE && (digitOf(text.charCodeAt(first)) >= 0 || '.．,'.includes(text.charAt(first) || '-'))) first--;
  return first < at - 1 && isIdeograph(text.charCodeAt(first));
}
const LONGEST_FIGURE = 16;
const ROUND = '百千万';

/** 吨/年 and 套（户）: two units in one. */
function compound(text: string, unit: Unit, end: number, more: boolean): FoundUnit | null {
  const mark = text.charAt(end);
  if (mark === '/' || mark === '／' || (mark === '·' && unit.word.includes('/'))) {
    // 批次/千人, 人/万人: the base may be a round number.
    let from = end + 1;
    while (ROUND.includes(text.charAt(from) || '-') && from - end <= 2) from++;
    const second = UNITS.startingAt(text, from, from + REACH);
    if (!second) return null;
    const word = unit.canonical + (mark === '·' ? mark : '/') + text.slice(end + 1, from) + second.canonical;
    const pair = { unit: { ...unit, word, canonical: word }, end: from + second.word.length, more };
    // 元/人·年, 元/人/月
    return unit.word.includes('/') ? pair : (compound(text, pair.unit, pair.end, more) ?? pair);
  }
  if (mark === '（' || mark === '(') {
    const second = UNITS.startingAt(text, end + 1, end + 1 + REACH);
    if (!second || second.class !== unit.class) return null;
    const close = end + 1 + second.word.length;
    if (text.charAt(close) !== '）' && text.charAt(close) !== ')') return null;
    const word = `${unit.canonical}（${second.canonical}）`;
    return { unit: { ...unit, word, canonical: word }, end: close + 1, more };
  }
  return null;
}
