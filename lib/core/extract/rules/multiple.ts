import { type Draft, draft } from '../draft.ts';
import type { Numeral } from '../lex.ts';
import { unitOf } from '../lexicon/units.ts';
import { followedBy, ofForm } from '../rule-table.ts';

const TIMES = unitOf('倍');
const PERCENT = unitOf('%');

/** 两位数增长 · 保持两位数: a growth of ten per cent or more. */
export const doubleDigit = followedBy('位', ({ text }, n) => {
  if (n.form !== 'han' || n.value !== 2 || !text.startsWith('位数', n.end)) return null;
  const end = n.end + 2;
  const grows =
    /^(?:以上)?的?(?:增|上升|速度)/.test(text.slice(end, end + 6)) || /[增涨]/.test(text.slice(Math.max(n.clause, n.start - 20), n.start));
  const found = draft(n, n.start, end, grows ? 'quantity' : 'other', 10, PERCENT);
  found.comparator = 'increase_by';
  found.bound = '>=';
  found.motion = 'change';
  return found;
});

/** 翻番 · 翻一番 · 翻了两番: each 番 doubles. */
export const doubling = ofForm('half', ({ text, numerals, at }, n) => {
  if (text.charAt(n.start) !== '翻') return null;
  const from = text.charAt(n.end) === '了' ? n.end + 1 : n.end;
  if (text.charAt(from) === '番') return multiple(n, from + 1, 2);
  const times = numerals[at + 1];
  if (times?.start !== from || text.charAt(times.end) !== '番' || times.value > 10) return null;
  return multiple(n, times.end + 1, 2 ** times.value);
});

function multiple(n: Numeral, end: number, value: number): Draft {
  const found = draft(n, n.start, end, 'quantity', value, TIMES);
  found.comparator = 'multiply_by';
  found.motion = 'change';
  return found;
}
