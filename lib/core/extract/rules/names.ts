import { draft } from '../draft.ts';
import type { Numeral } from '../lex.ts';
import { digitOf, isIdeograph, isLetter } from '../lexicon/chars.ts';
import { UNITS, unitOpenings } from '../lexicon/units.ts';
import { followedBy, ofForm } from '../rule-table.ts';
import { unitAfter } from '../unit-after.ts';

/** 〔2019〕3号 · [2019]3号: the number of an official document. The span covers year and number. */
export const documentNumber = followedBy('〕]］）)', ({ text, numerals, at }, n) => {
  if (n.form !== 'arabic') return null;
  const open = text.charAt(n.start - 1);
  const close = text.charAt(n.end);
  if (!('〔[［（('.includes(open || '-') && '〕]］）)'.includes(close || '-'))) return null;
  const number = numerals[at + 1];
  if (!number || number.start > n.end + 3 || text.charAt(number.end) !== '号') return null;
  return draft(n, n.start - 1, number.end + 1, 'name', n.value, null);
});

/** PM2.5 · 5G · IPv6 · X057 · 1+X · 2.0: figures that are glued to letters, or a version. */
export const technicalName = ofForm('arabic', ({ text }, n) => {
  const before = text.charCodeAt(n.start - 1);
  const after = text.charCodeAt(n.end);
  if (isLetter(before)) return isMeasured(text, n) ? null : draft(n, n.start, n.end, 'name', n.value, null);
  if (after === 43 || after === 0xff0b) {
    const code = text.charCodeAt(n.end + 1);
    if (isLetter(code) || isIdeograph(code) || digitOf(code) >= 0) return draft(n, n.start, n.end + 2, 'name', n.value, null);
  }
  if (isLetter(after) && !UNITS.startingAt(text, n.end, n.end + 6)) return draft(n, n.start, n.end + 1, 'name', n.value, null);
  // 工会”2.0, but not “标准地”2.4万亩.
  if (text.charAt(n.start - 1) === '”' && text.charAt(n.start + 1) === '.' && n.value < 10 && !unitAfter(text, n.end))
    return draft(n, n.start, n.end, 'name', n.value, null);
  return null;
});

/** 人均GDP41967元, CPI2.1%: an indicator in letters with its amount right behind. A single letter (A4, G20) is a name's. */
function isMeasured(text: string, n: Numeral): boolean {
  if (!isLetter(text.charCodeAt(n.start - 2))) return false;
  const unit = unitAfter(text, n.end)?.unit;
  return unit?.class === 'rate' || (unit?.class === 'measure' && unit.canonical.endsWith('元'));
}

/** 三会一课 · 一校一品 · 四坚决一严禁 · 三位一体: a slogan of two numerals, counted as one mention. */
export const slogan = ofForm('han', ({ text, numerals, at }, n) => {
  if (n.end - n.start > 1) return null;
  const next = numerals[at + 1];
  if (next?.form !== 'han' || next.end - next.start > 1) return null;
  const first = next.start - n.end;
  if (first < 1 || first > 2) return null;
  for (let i = n.end; i < next.start; i++) if (!isIdeograph(text.charCodeAt(i))) return null;
  // 两所三甲医院 and 一级二级 count or rank; 三位一体 is the one slogan that looks like it.
  if (UNITS.startingAt(text, n.end, n.end + 2)?.han && !text.startsWith('位一体', n.end)) return null;
  const end = next.end + first;
  for (let i = next.end; i < end; i++) if (!isIdeograph(text.charCodeAt(i))) return null;
  return draft(n, n.start, end, 'name', n.value, null);
});

/** 世界500强 · 1号提案 · 15号线: the number belongs to a name. */
export const label = followedBy(unitOpenings('label'), ({ text }, n) => {
  if (n.form !== 'arabic') return null;
  const unit = UNITS.startingAt(text, n.end, n.end + 3);
  return unit?.class === 'label' ? draft(n, n.start, n.end + unit.word.length, 'name', n.value, unit) : null;
});

/** “三服务”, 《…三十条》: a Chinese numeral inside a name that no other shape explains. */
export const insideName = ofForm('han', (_, n) => (n.quoted > 0 || n.titled ? draft(n, n.start, n.end, 'name', n.value, null) : null));
