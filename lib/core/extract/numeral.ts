import { charSet, classOf, DIGIT, digitOf, HAN, isIdeograph, isSpace, skipSpaces } from './lexicon/chars.ts';
import { HAN_DIGIT, HAN_TENS, HAN_UNIT } from './lexicon/numerals.ts';
import { UNITS } from './lexicon/units.ts';

/** A numeral read from a text. `end` is the UTF-16 offset after it; `more` says that 多, 余 or 几 stands inside it (30余万). */
export interface Reading {
  end: number;
  value: number;
  more: boolean;
  /** How many digits stand before a decimal point; 4 makes a year possible. */
  digits: number;
}

/** No real figure is longer; a longer run is cut here so that a page of digits stays cheap. */
const LONGEST = 40;
const FULL_WIDTH_COMMA = 0xff0c;
const TAB = 9;
/** 千 that begins a unit (千瓦, 千米) is no multiplier. */
const AFTER_QIAN = '瓦米克伏赫卡焦帕字';
const MORE = '多余餘几';
const SCALE_OPENS = charSet([...HAN_UNIT.keys()].join('') + MORE);

/**
 * Reads 1,100 · 20.7万 · 3万4000 · １２ · 30余万 at `start`, which holds a digit. `opensParagraph` says that only spaces stand before it, and `nextItem`
 * which number the list that is open would go on with: below 2. the line 3.90% is item 3.
 */
export function readArabic(text: string, start: number, opensParagraph: boolean, nextItem = Number.NaN): Reading {
  const short = readShort(text, start);
  if (short) return short;
  const limit = Math.min(text.length, start + LONGEST);
  const whole = readDigits(text, start, limit);
  let { end } = whole;
  let value = whole.value;
  const digits = whole.count;
  // A space beside the point (3 .5) is the page's, unless the number may be an item's (3. 5).
  const at = opensParagraph ? end : skipSpaces(text, end);
  const point = text.charCodeAt(at);
  const from = isPoint(point) ? fractionStart(text, at + 1, opensParagraph) : -1;
  let fraction = from >= 0 ? readPlain(text, from, limit) : null;
  // 2005.02.01 is a date and 3.1.2 a number in a list.
  if (fraction && text.charCodeAt(fraction.end) === point && digitOf(text.charCodeAt(fraction.end + 1)) >= 0) fraction = null;
  // 7．6月底前… at the start of a paragraph is item 7, not 7.6.
  if (
    fraction &&
    !(
      opensParagraph &&
      (point === 0xff0e || (whole.value === nextItem && saysMore(text, fraction.end)) || '年月'.includes(text.charAt(fraction.end) || '-'))
    )
  ) {
    // Through the decimal string: 36 + 0.68 is not 36.68.
    const rest = opensParagraph ? null : tornRest(text, fraction.end, true);
    value = Number(`${value}.${fraction.string}${rest?.string ?? ''}`);
    end = rest?.end ?? fraction.end;
  } else if (!fraction && digits <= 4 && !opensParagraph && isIdeograph(text.charCodeAt(start - 1))) {
    const rest = tornRest(text, end, false, text.slice(Math.max(0, start - WRAPPED), end));
    value = rest ? Number(value + rest.string) : value;
    end = rest?.end ?? end;
  }
  // Most figures have no multiplier.
  const next = text.charCodeAt(end);
  if (!SCALE_OPENS.has(next) && next !== NEWLINE && !isSpace(next)) return { end, value, more: false, digits };
  const scaled = readScale(text, end, limit, value, opensParagraph);
  return { end: scaled.end, value: scaled.value, more: scaled.more, digits };
}

/** 3.90%的医院…: an item says something; a cell holds its figure alone. */
function saysMore(text: string, end: number): boolean {
  return /^[%％][^\n\t|]{0,8}[一-鿿]{3}/.test(text.slice(end, end + 13));
}

/** One to four plain digits with nothing behind that could go on with them: by far the most, and read without making strings. */
function readShort(text: string, start: number): Reading | null {
  let end = start;
  let value = 0;
  for (let code = text.charCodeAt(end); isAsciiDigit(code) && end - start <= 4; code = text.charCodeAt(++end))
    value = value * 10 + code - 48;
  const digits = end - start;
  return digits === 0 || digits > 4 || mayGoOn(text, start, end) ? null : { end, value, more: false, digits };
}

/**
 * A digit, point, group mark or multiplier, or a blank that one of them or another blank follows. No digit goes on behind a tab, and behind a line
 * break only where prose was wrapped.
 */
function mayGoOn(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== NEWLINE && !isSpace(code)) return digitOf(code) >= 0 || isPoint(code) || isComma(code) || SCALE_OPENS.has(code);
  const next = text.charCodeAt(at + 1);
  if (digitOf(next) >= 0) return code !== TAB && (code !== NEWLINE || isIdeograph(text.charCodeAt(start - 1)));
  return isPoint(next) || SCALE_OPENS.has(next) || next === NEWLINE || isSpace(next);
}

function isComma(code: number): boolean {
  return code === 44 || code === FULL_WIDTH_COMMA;
}

/** A decimal point: half- and full-width, and the middle dot that some input methods give. */
function isPoint(code: number): boolean {
  return code === 46 || code === 0xff0e || code === 0xb7;
}

/**
 * Where the digits after a decimal point begin, or -1. In the middle of a paragraph a space or a line break may stand behind the point, but
 * not before a year, a month or the next item.
 */
function fractionStart(text: string, at: number, opensParagraph: boolean): number {
  if (digitOf(text.charCodeAt(at)) >= 0) return at;
  if (opensParagraph) return -1;
  const from = skipSpaces(text, text.charCodeAt(at) === NEWLINE ? at + 1 : at);
  const { end, string } = readPlain(text, from, from + 3);
  return from > at && (string.length === 1 || string.length === 2) && !'年月日、.．'.includes(text.charAt(end) || '-') ? from : -1;
}
const NEWLINE = 10;

/**
 * The digits of a number that a space or a line's end tore apart, up to its unit: 10.1 7亿元, as no decimal goes without one; 新建12 0所, as no
 * number begins with 0; and 全市共新建公办幼儿园12⏎3所, where a line of prose was wrapped. Null where they are a number of their own. `before` is what
 * stands before the gap.
 */
function tornRest(text: string, end: number, decimal: boolean, before = ''): { end: number; string: string } | null {
  const gap = text.charCodeAt(end);
  const wraps = gap === NEWLINE;
  if (!(wraps || (isSpace(gap) && gap !== TAB)) || !isAsciiDigit(text.charCodeAt(end + 1))) return null;
  const rest = readPlain(text, end + 1, end + 4);
  const after = rest.end;
  const goesOn = decimal ? !wraps && rest.string.length <= 2 : rest.string.startsWith('0') || (wraps && isProse(before));
  return goesOn && UNITS.startingAt(text, after, after + LONGEST_UNIT) ? rest : null;
}
/** So many characters of a line must be prose before a figure may be torn at its end. */
const WRAPPED = 14;
const LONGEST_UNIT = 6;

/** A line that goes on to its end without a break or another figure; a year there is one (截至2020⏎15所). */
function isProse(before: string): boolean {
  return /(?:^|\n)[一-鿿，、“”（）]{8,14}\d{1,4}$/.test(before) && !/(?:19|20)\d\d$/.test(before);
}

function readDigits(text: string, start: number, limit: number): { end: number; value: number; count: number } {
  const first = readPlain(text, start, limit);
  let { end, string } = first;
  // 1,100 and 1 122: groups of exactly three. A line may break behind the comma.
  while (first.string.length <= 3 && end < limit) {
    const mark = text.charCodeAt(end);
    // A tab stands between two cells of a table, never inside a figure.
    if (!isComma(mark) && (mark === TAB || !isSpace(mark))) break;
    const from = mark === 44 && text.charCodeAt(end + 1) === NEWLINE ? end + 2 : end + 1;
    const group = readPlain(text, from, from + 4);
    if (group.string.length !== 3) break;
    string += group.string;
    end = group.end;
  }
  return { end, value: Number(string), count: string.length };
}

function readPlain(text: string, start: number, limit: number): { end: number; string: string } {
  let end = start;
  while (end < limit && isAsciiDigit(text.charCodeAt(end))) end++;
  let string = text.slice(start, end);
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const digit = digitOf(code);
    if (digit >= 0) string += digit;
    else if (!(code >= 0x200b && code <= 0x200d && digitOf(text.charCodeAt(end + 1)) >= 0)) break;
  }
  return { end, string };
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readScale(
  text: string,
  start: number,
  limit: number,
  base: number,
  opensParagraph: boolean,
): { end: number; value: number; more: boolean } {
  let end = start;
  let scale = 1;
  let more = false;
  while (end < limit) {
    const at = scaleStart(text, end, end === start && !opensParagraph);
    const char = text.charAt(at);
    const unit = HAN_UNIT.get(char);
    if (unit === undefined) {
      if (!more && char !== '' && MORE.includes(char) && '百千万亿'.includes(text.charAt(at + 1) || '-')) {
        more = true;
        end = at + 1;
        continue;
      }
      break;
    }
    if (opensUnit(text, at, unit)) break;
    scale *= unit;
    end = at + 1;
  }
  let value = scale === 1 ? base : scaleExactly(base, scale);
  if (scale >= 10_000 && digitOf(text.charCodeAt(end)) >= 0) {
    const rest = readLower(text, end, limit, scale);
    value += rest.value;
    end = rest.end;
  }
  return { end, value, more };
}

/** What follows 万 or 亿 in digits, each part smaller than the one before: 3万4000 · 3万5千 · 1亿2000万 · 12億5,000萬. */
function readLower(text: string, start: number, limit: number, above: number): { end: number; value: number } {
  let end = start;
  let value = 0;
  let scale = above;
  while (end < limit && digitOf(text.charCodeAt(end)) >= 0) {
    const part = readDigits(text, end, Math.min(limit, end + 6));
    if (part.count > 4) break;
    const unit = HAN_UNIT.get(text.charAt(part.end)) ?? 1;
    const multiplies = unit > 1 && unit < scale && (unit >= 10_000 || part.count === 1) && !opensUnit(text, part.end, unit);
    value += part.value * (multiplies ? unit : 1);
    end = multiplies ? part.end + 1 : part.end;
    if (!multiplies) break;
    scale = unit;
  }
  return { end, value };
}

/** 千 of 千瓦 and 百 of 百分点 begin a unit. */
function opensUnit(text: string, at: number, unit: number): boolean {
  return (unit === 1000 && AFTER_QIAN.includes(text.charAt(at + 1) || '-')) || (unit === 100 && text.startsWith('分', at + 1));
}

/** A space may stand between a figure and its multiplier, and so may a line break when the line did not begin with the figure. */
function scaleStart(text: string, end: number, mayBreak: boolean): number {
  const code = text.charCodeAt(end);
  if (!isSpace(code) && (code !== NEWLINE || !mayBreak)) return end;
  return '万亿萬億'.includes(text.charAt(end + 1) || '-') ? end + 1 : end;
}

/** 20.7 × 10 000 in binary is 206 999.99…; twelve digits is more than any printed figure holds. */
export function scaleExactly(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

/** Reads a run of Chinese numerals at `start`: 十二 · 二〇三五 · 一万五千亿 · 两百 · 三千万. */
export function readHan(text: string, start: number): Reading {
  const limit = Math.min(text.length, start + LONGEST);
  let end = start + 1;
  while (end < limit && classOf(text.charCodeAt(end)) === HAN) end++;
  // 一, 两 and 十 alone are by far the most.
  const alone = end === start + 1 && !GOES_ON.has(text.charCodeAt(end)) ? HAN_ALONE.get(text.charCodeAt(start)) : undefined;
  if (alone !== undefined) return { end, value: alone, more: false, digits: 1 };
  const decimal = readHanDecimal(text, start, end, limit);
  if (decimal) return decimal;
  // 百分点 and 千瓦 begin a unit, also after a Chinese numeral.
  if (end - start > 1 && text.charAt(end - 1) === '百' && text.startsWith('分', end)) end--;
  if (end - start > 1 && text.charAt(end - 1) === '千' && AFTER_QIAN.includes(text.charAt(end) || '-')) end--;
  let more = false;
  let value = hanValue(text.slice(start, end));
  // 十多万, 几十余万
  if (MORE.includes(text.charAt(end) || '-') && '万亿'.includes(text.charAt(end + 1) || '-')) {
    more = true;
    end++;
    while (HAN_UNIT.has(text.charAt(end)) && end < limit) value *= HAN_UNIT.get(text.charAt(end++)) as number;
  }
  return { end, value, more, digits: classOf(text.charCodeAt(start)) === DIGIT ? 0 : end - start };
}

const POINT = '点點';
/** What may go on with a Chinese numeral of one character. */
const GOES_ON = charSet(MORE + POINT);
/** What a decimal is said of; 两点一线 and 九点三十 are none. */
const MEASURED = '万亿萬億%％﹪‰倍个個元米公亩畝吨噸平立';

/** 三点五亿 and 九十八点五%, whose whole part ends at `point`; null where no decimal is said. */
function readHanDecimal(text: string, start: number, point: number, limit: number): Reading | null {
  if (!POINT.includes(text.charAt(point) || '-')) return null;
  let end = point + 1;
  let places = '';
  for (let digit = placeAt(text, end); digit !== undefined && end < limit; digit = placeAt(text, ++end)) places += digit;
  if (places === '' || !MEASURED.includes(text.charAt(end) || '-')) return null;
  let scale = 1;
  for (; '万亿萬億'.includes(text.charAt(end) || '-'); end++) scale *= HAN_UNIT.get(text.charAt(end)) as number;
  const value = Number(`${hanValue(text.slice(start, point))}.${places}`);
  return { end, value: scaleExactly(value, scale), more: false, digits: point - start };
}

/** The digit of a decimal place. Nobody says 两 there. */
function placeAt(text: string, at: number): number | undefined {
  const char = text.charAt(at);
  return char === '两' || char === '兩' ? undefined : HAN_DIGIT.get(char);
}

/** What each character is worth when it stands by itself, by its UTF-16 unit. */
const HAN_ALONE = new Map(
  [...HAN_DIGIT.keys(), ...HAN_TENS.keys(), ...HAN_UNIT.keys()].map((char) => [char.charCodeAt(0), hanValue(char)]),
);

/** Value of a string of Chinese numerals. Digits without any multiplier are read one by one (二〇三五 is 2035). */
export function hanValue(run: string): number {
  let total = 0;
  let group = 0;
  let digit = -1;
  let multiplied = false;
  let string = '';
  /** What a last digit is worth without a unit of its own: 一万五 is 15000, 三千五 3500; 一百零五 says that it is not. */
  let next = 1;
  for (const char of run) {
    const own = HAN_DIGIT.get(char);
    if (own !== undefined) {
      if (own === 0) next = 1;
      digit = own;
      string += own;
      continue;
    }
    const tens = HAN_TENS.get(char);
    if (tens !== undefined) {
      multiplied = true;
      group += tens;
      next = 1;
      digit = -1;
      continue;
    }
    const unit = HAN_UNIT.get(char) as number;
    multiplied = true;
    next = unit > 10 ? unit / 10 : 1;
    if (unit < 10_000) group += (digit < 0 ? 1 : digit) * unit;
    else if (unit === 10_000) {
      total += (group + Math.max(digit, 0) || (total ? 0 : 1)) * unit;
      group = 0;
    } else {
      total = (total + group + Math.max(digit, 0) || 1) * unit;
      group = 0;
    }
    digit = -1;
  }
  return multiplied ? total + group + Math.max(digit, 0) * next : Number(string);
}
