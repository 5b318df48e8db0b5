const DIGITS = '〇一二三四五六七八九';

/** Writes years in Chinese digits as plain ones: 二〇三五年 and 二零二五年 as 2035年 and 2025年; full-width digits too. Keeps the length. */
export function plainYears(words: string): string {
  return words
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) => Array.from(year, (digit) => Math.max(0, DIGITS.indexOf(digit))).join(''));
}

const TENS = '一二三四五六七八九';

/** Years of a five-year plan by its name (十四五: 2021 to 2025), or null. */
export function fiveYears(words: string): { from: number; to: number } | null {
  const found = /十([一二三四五六七八九])?五(?!年)/.exec(words);
  if (!found) return null;
  const to = 2005 + 5 * (found[1] ? TENS.indexOf(found[1]) + 1 : 0);
  return { from: to - 4, to };
}
