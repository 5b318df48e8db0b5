const HAN = '零一二三四五六七八九';
const ROMAN: [value: number, letters: string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Greater numbers stand before no item of a policy text. */
const MOST = 999;

/** Counter styles (CSS Counter Styles Level 3, and the `type` of an `<ol>`) by what they print, and what follows the number in a list. */
const STYLES: { names: string; print: (value: number) => string; suffix: string }[] = [
  { names: 'decimal 1', print: String, suffix: '.' },
  { names: 'decimal-leading-zero', print: (value) => String(value).padStart(2, '0'), suffix: '.' },
  {
    names: 'cjk-ideographic simp-chinese-informal trad-chinese-informal japanese-informal',
    print: hanNumber,
    suffix: '、',
  },
  { names: 'cjk-decimal', print: (value) => [...String(value)].map((digit) => HAN.charAt(Number(digit))).join(''), suffix: '、' },
  { names: 'lower-alpha lower-latin a', print: letters, suffix: '.' },
  { names: 'upper-alpha upper-latin A', print: (value) => letters(value).toUpperCase(), suffix: '.' },
  { names: 'lower-roman i', print: roman, suffix: '.' },
  { names: 'upper-roman I', print: (value) => roman(value).toUpperCase(), suffix: '.' },
];
const BY_NAME = new Map(STYLES.flatMap((style) => style.names.split(' ').map((name) => [name, style] as const)));

/** A number as a counter style prints it; null for styles that print none (`none`, `disc`) or that nobody here knows. */
export function printedCounter(value: number, style: string): { number: string; suffix: string } | null {
  const known = BY_NAME.get(style);
  return known && Number.isInteger(value) && value >= 1 && value <= MOST ? { number: known.print(value), suffix: known.suffix } : null;
}

/** 1 to 999. */
function hanNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 ? `${HAN.charAt(hundreds)}百` : '';
  if (tens === 0) return head + (ones > 0 ? (head ? '零' : '') + HAN.charAt(ones) : '');
  return `${head}${tens > 1 || head ? HAN.charAt(tens) : ''}十${ones > 0 ? HAN.charAt(ones) : ''}`;
}

function letters(value: number): string {
  let printed = '';
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) printed = String.fromCharCode(97 + ((left - 1) % 26)) + printed;
  return printed;
}

function roman(value: number): string {
  let left = value % 400;
  let printed = '';
  for (const [worth, sign] of ROMAN) for (; left >= worth; left -= worth) printed += sign;
  return printed;
}
