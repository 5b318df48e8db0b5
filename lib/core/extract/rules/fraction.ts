import { draft, type Scan } from '../draft.ts';
import type { Numeral } from '../lex.ts';
import { classOf, DIGIT, digitOf } from '../lexicon/chars.ts';
import { unitOf } from '../lexicon/units.ts';
import { hanValue } from '../numeral.ts';
import { followedBy, ofForm } from '../rule-table.ts';

const PERCENT = unitOf('%');
const PER_MILLE = unitOf('‰');
const COLONS = ':：∶﹕︰';
/** Four places, as such fractions are written down by hand: 1/3 is 0.3333. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** 98.6/10万 · 5.2/千: so many for each ten thousand or more. */
export const perBase = followedBy('/／', ({ text }, n) => {
  if (n.form !== 'arabic' || !'/／'.includes(text.charAt(n.end) || '-')) return null;
  const base = PER_BASE.exec(text.slice(n.end, n.end + 6));
  if (!base) return null;
  const found = draft(n, n.start, n.end + base[0].length, 'quantity', n.value, PERCENT);
  found.unit = base[0].replace('／', '/');
  return found;
});
const PER_BASE = /^[/／](?:10{0,3}[万千]|[十百]?[万千])(?!\d)/;

/** 1/4 and 1／4, but not a date or 400万吨/年. */
export const slashFraction = followedBy('/／', ({ text, numerals, at }, n) => {
  const mark = text.charAt(n.end);
  if (n.form !== 'arabic' || (mark !== '/' && mark !== '／')) return null;
  const under = numerals[at + 1];
  if (under?.form !== 'arabic' || under.start !== n.end + 1 || under.value <= n.value || under.value > 100) return null;
  if (classOf(text.charCodeAt(under.end)) === DIGIT || '/／'.includes(text.charAt(under.end) || '-')) return null;
  return draft(n, n.start, under.end, 'quantity', round(n.value / under.value), null);
});

/** 三分之二 · 百分之九十 · 千分之一: the part stands after its whole. */
export const partOf = followedBy('分', (scan, n) => {
  const { text, numerals, at } = scan;
  if (!text.startsWith('分之', n.end)) return null;
  const part = numerals[at + 1];
  if (part?.start !== n.end + 2) return null;
  const { end, value } = decimal(scan, part);
  if (n.value === 100) return draft(n, n.start, end, 'quantity', value, PERCENT);
  if (n.value === 1000) return draft(n, n.start, end, text.charAt(n.start - 1) === '前' ? 'other' : 'quantity', value, PER_MILLE);
  return draft(n, n.start, part.end, 'quantity', round(part.value / n.value), null);
});

/** 九十八点五: the digits after 点, where the part stands two places on. */
function decimal({ text, numerals, at }: Scan, part: Numeral): { end: number; value: number } {
  const digits = numerals[at + 2];
  if (text.charAt(part.end) !== '点' || digits?.form !== 'han' || digits.start !== part.end + 1) return part;
  const places = digits.end - digits.start;
  return digits.value < 10 ** places
    ? { end: digits.end, value: Number(`${part.value}.${String(digits.value).padStart(places, '0')}`) }
    : part;
}

/** 半数 and 过半 are 50 %. */
export const half = ofForm('half', ({ text }, n) => {
  if (text.charAt(n.start) !== '半') return null;
  const whole = text.charAt(n.start - 1) === '一';
  // 时间过半、任务过半: a saying.
  if (/(?:时间|任务|双)过$/.test(text.slice(Math.max(0, n.start - 3), n.start))) return null;
  if (whole || text.charAt(n.start - 1) === '过') return draft(n, whole ? n.start - 1 : n.start, n.end, 'quantity', 50, PERCENT);
  return text.charAt(n.end) === '数' ? draft(n, n.start, n.end + 1, 'quantity', 50, PERCENT) : null;
});

/** 六成 is 60 %, 一半 50 %. */
export const tenths = followedBy('成半', ({ text }, n) => {
  if (n.form === 'mark' || n.form === 'half') return null;
  if (n.form === 'han' && n.value === 1 && text.charAt(n.end) === '半' && !'年月天日小'.includes(text.charAt(n.end + 1) || '-'))
    return draft(n, n.start, n.end + 1, 'quantity', 50, PERCENT);
  if (text.charAt(n.end) !== '成' || n.value < 1 || n.value >= 10) return null;
  // 成立, 成为, 成果 ... begin another word.
  if ('立为果员效本功品就长都型片绩人教校分'.includes(text.charAt(n.end + 1) || '-') && n.form === 'han') return null;
  if (n.form === 'arabic' && digitOf(text.charCodeAt(n.end + 1)) >= 0) return null;
  // 七成半, 八成五
  const rest = TENTHS_OF_TENTHS.exec(text.slice(n.end + 1, n.end + 3))?.[1] ?? '';
  const more = rest === '半' ? 5 : rest === '' ? 0 : hanValue(rest);
  return draft(n, n.start, n.end + 1 + rest.length, 'quantity', n.value * 10 + more, PERCENT);
});

const TENTHS_OF_TENTHS = /^(半|[一二三四五六七八九](?=[，。；、,;以左]|$))/;

/**
 * 18:1 · 1∶12.5 · 10:37:53, where a ratio is spoken of (生师比不高于18:1, 三次产业结构为…); a clock time or a score is left alone. The value is the
 * first part in terms of the second, or the first share of three and more.
 */
export const ratio = followedBy(COLONS, ({ text, numerals, at }, n) => {
  // A chain is read from its first part.
  if (n.form !== 'arabic' || isColon(text, n.start - 1, n.start)) return null;
  let last = n;
  let parts = 1;
  for (
    let next = numerals[at + 1];
    parts <= MOST_PARTS && next?.form === 'arabic' && isColon(text, last.end, next.start);
    next = numerals[at + parts]
  ) {
    last = next;
    parts++;
  }
  const second = numerals[at + 1];
  if (parts < 2 || parts > MOST_PARTS || !second) return null;
  const before = text.slice(Math.max(n.clause, n.start - 24), n.start);
  // 按8:2比例分担 shares out, and 8:30 is an hour.
  if (parts === 2 && (/[按以]$/.test(before) || text.startsWith('比例', last.end)))
    return draft(n, n.start, last.end, 'other', n.value, null);
  const spoken = parts > 2 || second.value === 1 || RATIO_MARKS.includes(text.charAt(n.end)) || /比|结构/.test(before);
  if (
    !spoken ||
    (parts > 2 && !/[比构][例重为是由达到至调整优化]{0,6}$|[由从到为至](?:(?:上|去|\d{4})年)?的?$/.test(text.slice(n.clause, n.start)))
  )
    return null;
  const value = parts > 2 || second.value === 0 ? n.value : round(n.value / second.value);
  return draft(n, n.start, last.end, 'quantity', value, null);
});
const MOST_PARTS = 6;
/** Marks that are printed for ratios alone; a colon may part hours from minutes. */
const RATIO_MARKS = '∶︰';

function isColon(text: string, end: number, start: number): boolean {
  return start === end + 1 && COLONS.includes(text.charAt(end));
}
