import { draft } from '../draft.ts';
import { kindOfAmount } from '../kind-of-amount.ts';
import { skipSpaces, skipSpacesBack } from '../lexicon/chars.ts';
import { scaleExactly } from '../numeral.ts';
import { followedBy } from '../rule-table.ts';
import { UNIT_OPENS, unitAfter } from '../unit-after.ts';

const MARKS = '-－—–~～至到';

/** 五六十名 · 三四百座: the same with the multiplier said once. */
const SCALED = /^([一二三四五六七八])([二三四五六七八九])([十百千])$/;
const DIGITS = '零一二三四五六七八九';
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 三五个 · 七八家 · 五六十名: two digits side by side are a rough count between them. */
export const roughly = followedBy(UNIT_OPENS, ({ text }, n) => {
  if (n.form !== 'han') return null;
  const [, first = '', second = '', scaled = ''] = SCALED.exec(text.slice(n.start, n.end)) ?? [];
  const isPair = n.end - n.start === 2 && n.value >= 12 && n.value <= 99 && n.digits === 2;
  if (!isPair && !scaled) return null;
  const low = scaled ? DIGITS.indexOf(first) : Math.floor(n.value / 10);
  const high = scaled ? DIGITS.indexOf(second) : n.value % 10;
  const scale = SCALES[scaled] ?? 1;
  const found = unitAfter(text, n.end);
  if (!found?.unit.han || found.unit.class === 'ordinal' || (isPair && /[十廿卅]/.test(text.slice(n.start, n.end)))) return null;
  if (high !== low + 1 && !(low === 3 && high === 5)) return null;
  const rough = draft(n, n.start, found.end, kindOfAmount(text, n, found.unit.class, found.end), low * scale, found.unit);
  rough.valueHigh = high * scale;
  rough.bound = 'range';
  rough.approx = true;
  return rough;
});

/** 30至40所 · 5%-8% · 3—5万人: two figures, one or two units. The lower one is the value; a unit said once serves both. */
export const range = followedBy(UNIT_OPENS + MARKS, ({ text, numerals, at }, n) => {
  if (n.form !== 'arabic' && n.form !== 'han') return null;
  const high = numerals[at + 1];
  if (high?.form !== n.form) return null;
  // The mark before the units: hardly any two figures have one between them.
  const mark = skipSpacesBack(text, high.start, n.end) - 1;
  if (mark < n.end || !MARKS.includes(text.charAt(mark))) return null;
  const own = unitAfter(text, n.end);
  if (skipSpaces(text, own ? own.end : n.end) !== mark) return null;
  const shared = unitAfter(text, high.end);
  // 一到两家 counts, 一至六年级 and 三到位 do not.
  if (n.form === 'han' && (!shared?.unit.han || shared.unit.class === 'ordinal')) return null;
  if (!shared || high.value < n.value || (own && own.unit.class !== shared.unit.class)) return null;
  if (shared.unit.class === 'label' || shared.unit.class === 'ordinal') return null;
  // 3-5万人: the multiplier is said once for both.
  const scale = own || n.value >= 1000 || high.value < 10_000 ? 1 : scaleOf(text.slice(high.start, high.end));
  // 1-9月份 is a stretch of the year.
  const kind = shared.unit.word === '月' ? 'date' : kindOfAmount(text, n, shared.unit.class, shared.end);
  const found = draft(n, n.start, shared.end, kind, scaleExactly(n.value, scale), shared.unit);
  found.valueHigh = high.value;
  found.bound = 'range';
  // 2—3年内: by when, not how much.
  const [within] = (shared.unit.class === 'time' && WITHIN.exec(text.slice(shared.end, shared.end + 2))) || [];
  if (within !== undefined) {
    found.kind = 'date';
    found.due = true;
    found.end += within.length;
  }
  return found;
});
const WITHIN = /^[之以]?内/;

function scaleOf(printed: string): number {
  if (printed.endsWith('亿')) return 100_000_000;
  return printed.endsWith('万') ? 10_000 : 1;
}
