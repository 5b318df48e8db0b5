import { draft } from '../draft.ts';
import { isLetter } from '../lexicon/chars.ts';
import { unitOf } from '../lexicon/units.ts';
import type { Rule } from '../rule-table.ts';
import { unitAfter } from '../unit-after.ts';

const YUAN = unitOf('元');
const DOLLAR = unitOf('美元');
const CODES: [string, typeof YUAN][] = [
  ['USD', DOLLAR],
  ['US$', DOLLAR],
  ['RMB', YUAN],
  ['CNY', YUAN],
  ['￥', YUAN],
  ['¥', YUAN],
];
const ENDS = new Set(CODES.map(([code]) => code.charCodeAt(code.length - 1)));

/** USD500万 · ￥1200: the currency in letters or as a sign before its figure. The span holds both. */
export const currency: Rule = ({ text }, n) => {
  if (n.form !== 'arabic' || !ENDS.has(text.charCodeAt(n.start - 1))) return null;
  const found = CODES.find(([code]) => text.endsWith(code, n.start));
  if (!found) return null;
  const [code, unit] = found;
  const start = n.start - code.length;
  if (isLetter(code.charCodeAt(0)) && isLetter(text.charCodeAt(start - 1))) return null;
  // USD500万元: the unit said again.
  const again = unitAfter(text, n.end);
  return draft(n, start, again?.unit.canonical.endsWith('元') ? again.end : n.end, 'quantity', n.value, unit);
};
