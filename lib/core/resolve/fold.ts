/** A text as two prints of it compare: letters, figures and signs, one code each. */
export interface Folded {
  length: number;
  codes: Uint16Array;
  /** Offset in the text of each code; one more at the end. */
  at: Int32Array;
  /** 1 where a sentence or line ends before that code (or the text begins or ends). */
  breaks: Uint8Array;
}

const DROPPED = 0;
const KEPT = 1;
/** Left out, and ends a sentence or line. */
const BREAK = 2;
const KIND = new Uint8Array(65536).fill(KEPT);
const CODE = Uint16Array.from({ length: 65536 }, (_, code) => code);

for (const char of ' \u00a0\u00ad\u3000\u202f\u205f\ufeff，,、：:.．。·•・“”"＂\'＇‘’「」『』《》〈〉()（）[]［］【】〔〕{}｛｝—–-－−‐‑―…|｜_＿*＊')
  KIND[char.charCodeAt(0)] = DROPPED;
for (let code = 0x2000; code <= 0x200f; code += 1) KIND[code] = DROPPED;
for (let code = 0x2028; code <= 0x202e; code += 1) KIND[code] = DROPPED;
for (let code = 0x2060; code <= 0x206f; code += 1) KIND[code] = DROPPED;
for (const char of '\n\r\t\v\f\u0085\u2028\u2029。！!；;') KIND[char.charCodeAt(0)] = BREAK;
// Full-width forms are their ASCII twins: １ ％ ＞ ＋.
for (let code = 0xff01; code <= 0xff5e; code += 1) CODE[code] = code - 0xfee0;
CODE['﹪'.charCodeAt(0)] = 0x25;
// 0 is no code of a text: what is compared with it fits nowhere.
CODE[0] = 1;

const GAP = 0x20;
const DOT = 0x2e;
const DASH = 0x2d;
const COLON = 0x3a;
const PERCENT = 0x25;
const COMMA = 0x2c;
const PAUSE = 0x3001;
const HAN_DIGITS = new Set([...'零〇○一二三四五六七八九两'].map((char) => char.charCodeAt(0)));

/** Whether a code is an Arabic figure. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code stands for the space, comma or pause between two figures. */
export function isGap(code: number): boolean {
  return code === GAP;
}

/** Whether a code only parts two numbers: at the border of a sentence it belongs to neither. */
export function isJoint(code: number): boolean {
  return code === GAP || code === DASH || code === DOT || code === COLON;
}

/**
 * Leaves out what another content system prints differently without another meaning: spaces, line ends, punctuation, full width, the comma
 * in 1,100. What stands between two figures stays in some form (3.5, 30-40, 1:20, 3、4): there it makes the number. Linear.
 */
export function fold(text: string): Folded {
  const { length } = text;
  // Between two figures one code may be added; it takes the place of at least one that was left out.
  const codes = new Uint16Array(length);
  const at = new Int32Array(length + 1);
  const breaks = new Uint8Array(length + 1);
  let kept = 0;
  let last = -1;
  let broken = 1;
  for (let i = 0; i < length; i += 1) {
    const raw = text.charCodeAt(i);
    const kind = KIND[raw];
    if (kind !== KEPT) {
      if (kind === BREAK) broken = 1;
      continue;
    }
    const code = CODE[raw] as number;
    if (i > last + 1 && code < 0xff00) {
      const joint = jointOf(text, kept === 0 ? 0 : (codes[kept - 1] as number), code, last + 1, i);
      if (joint !== 0) {
        codes[kept] = joint;
        at[kept] = last + 1;
        kept += 1;
      }
    }
    codes[kept] = code;
    at[kept] = i;
    breaks[kept] = broken;
    kept += 1;
    last = i;
    broken = 0;
    // A question is no statement: its mark stays, and ends the sentence.
    if (code === 0x3f) broken = 1;
  }
  at[kept] = length;
  breaks[kept] = 1;
  return { length: kept, codes: codes.subarray(0, kept), at: at.subarray(0, kept + 1), breaks: breaks.subarray(0, kept + 1) };
}

/** What is left of the characters `[from, to)` between two codes: nothing, except in a number. */
function jointOf(text: string, before: number, after: number, from: number, to: number): number {
  const single = to === from + 1 ? (CODE[text.charCodeAt(from)] as number) : 0;
  if (HAN_DIGITS.has(after)) return single === PAUSE && HAN_DIGITS.has(before) ? GAP : 0;
  if (!isDigit(after)) return 0;
  // 增长-5% is no growth. A dash behind a space or at the line's start is a bullet.
  if (!isDigit(before) && before !== PERCENT) return isDash(single) && before > 0x2e7f ? DASH : 0;
  for (let i = from; i < to; i += 1) if (isDash(CODE[text.charCodeAt(i)] as number)) return DASH;
  if (before === PERCENT) return 0;
  if (single === COMMA) return isThousands(text, from) ? 0 : GAP;
  return single === DOT || single === COLON ? single : GAP;
}

function isDash(code: number): boolean {
  return code === DASH || code === 0x2212 || (code >= 0x2010 && code <= 0x2015);
}

/** Whether three figures and no fourth follow the comma at `comma`, and one to three stand before it. */
function isThousands(text: string, comma: number): boolean {
  let after = 0;
  while (after < 4 && isDigitAt(text, comma + 1 + after)) after += 1;
  let before = 0;
  while (before < 4 && isDigitAt(text, comma - 1 - before)) before += 1;
  return after === 3 && before >= 1 && before <= 3;
}

function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isDigit(CODE[text.charCodeAt(at)] as number);
}
