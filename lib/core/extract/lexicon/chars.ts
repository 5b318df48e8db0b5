/** Character classes, looked up once per character of the text: the only work that is done for every character. */
export const DIGIT = 1;
export const HAN = 2;
export const MARK = 3;
export const HALF = 4;
export const PARAGRAPH = 5;
export const SENTENCE = 6;
export const CLAUSE = 7;
export const QUOTE_OPEN = 8;
export const QUOTE_CLOSE = 9;
export const TITLE_OPEN = 10;
export const TITLE_CLOSE = 11;

const CLASS = new Uint8Array(65536);
const rows: readonly (readonly [number, string])[] = [
  [DIGIT, '0123456789０１２３４５６７８９'],
  [HAN, '零〇○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億兩廿卅'],
  [HALF, '半翻'],
  [PARAGRAPH, '\n\r\u2028\u2029'],
  [SENTENCE, '。！？!?'],
  // A tab or a bar stands between two cells of a table.
  [CLAUSE, '，,：:；;\t|'],
  [QUOTE_OPEN, '“「『'],
  [QUOTE_CLOSE, '”」』'],
  [TITLE_OPEN, '《'],
  [TITLE_CLOSE, '》'],
];
for (const [kind, chars] of rows) for (const char of chars) CLASS[char.charCodeAt(0)] = kind;
// ⑴…⑳ and ①…⑳ and ⒈…⒛: one block of Unicode, three styles.
for (let code = 0x2460; code <= 0x249b; code++) CLASS[code] = MARK;

/** Class of a UTF-16 unit, 0 when it is of no interest. */
export function classOf(code: number): number {
  return CLASS[code] as number;
}

/**
 * First place from `at` on whose character has a class, or the text's end. Small and apart from the lexer on purpose: on a page everything
 * runs for the first time, and a browser compiles a short loop long before it has compiled the function around it.
 */
export function nextClassed(text: string, at: number): number {
  const { length } = text;
  while (at < length && CLASS[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** Characters that are asked for by UTF-16 unit: no string is made for every character looked at, and past the end there is none. */
export function charSet(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)));
}

/** Spaces that may stand inside a number or between a number and its unit; a line break is not one of them. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x09 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f ||
    code === 0xfeff
  );
}

/** First place from `at` on that is no space. */
export function skipSpaces(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Place after the last non-space before `at`. */
export function skipSpacesBack(text: string, at: number, limit: number): number {
  while (at > limit && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** A Latin letter, half- or full-width. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}

/** 0-9 for a half- or full-width digit, otherwise -1. */
export function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** A Chinese ideograph (the common block). */
export function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
