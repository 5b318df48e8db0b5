import { fiveYears, plainYears } from './chinese-year.ts';

/** What relative words are counted from. */
export interface DueContext {
  /** `YYYY-MM-DD`: 5年内 is counted from it. */
  publishedOn: string;
  /** The year that 今年, 全年 and a month without a year speak of. */
  year: number;
}

/** Last days in words. Autumn term usually begins on 1 September, spring term in the middle of February. */
const SEASONS: [RegExp, string][] = [
  [/秋季(?:学期)?开学/, '08-31'],
  [/春季(?:学期)?开学/, '02-15'],
  [/上半年|第?二季度|二季度|半年/, '06-30'],
  [/第?一季度/, '03-31'],
  [/第?三季度/, '09-30'],
  [/下半年|第?四季度|年底|年末|年终|年内|全年|今年|本年|当年|年前|年度|年$/, '12-31'],
];

/** Words of a sentence that say by when. */
const DUE_WORDS =
  /(?:到|至|在)?(?:20\d\d|[二2][〇零○０0][一二三四五六七八九〇零○]{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?(?:之?前)?|“?十[一二三四五六七八九]五”?(?:期间|时期|末|期末)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:年|个月)(?:之?内|以内)|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前)|(?:今年|明年|全年|年内|年底前?|年末|本年度|上半年|下半年|[一二三四]季度)(?:之?前)?|[春秋]季(?:学期)?开学前/;

/** The first words in a sentence that say by when (到2025年, 今年, 6月底前), with their place in it; null when there are none. */
export function dueWords(sentence: string): { text: string; index: number } | null {
  const found = DUE_WORDS.exec(sentence);
  return found ? { text: found[0], index: found.index } : null;
}

/** The last day that words of a deadline allow, `YYYY-MM-DD`, or null when they name no day (长期, 持续推进). */
export function resolveDue(words: string, { publishedOn, year }: DueContext): string | null {
  const plain = plainYears(words.replace(/\s+/g, ''));
  const within = withinDate(plain, publishedOn);
  if (within) return within;
  const named = fiveYears(plain);
  if (named && !/20\d\d年/.test(plain)) return `${named.to}-12-31`;
  // Of a span (2023—2025年, 2023年1月至6月) its end counts.
  const years = [...plain.matchAll(/20\d\d(?!\d)/g)].map(([said]) => Number(said));
  const due = years.at(-1) ?? (/明年|次年|来年/.test(plain) ? year + 1 : year);
  const rest = plain.slice(years.length > 0 ? plain.lastIndexOf(String(due)) + 4 : 0);
  return dayOf(rest, due, years.length > 0);
}

function dayOf(rest: string, year: number, yearSaid: boolean): string | null {
  const month = [...rest.matchAll(/(\d{1,2})月(?:份)?(?:(\d{1,2})[日号])?(底|末)?(之?前)?/g)].at(-1);
  if (month) {
    const number = Number(month[1]);
    if (number < 1 || number > 12) return null;
    const last = lastDay(year, number);
    if (month[2]) return Number(month[2]) <= last ? day(year, number, Number(month[2])) : null;
    return day(year, number, last);
  }
  const dotted = /^[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?/.exec(rest);
  if (dotted) {
    const number = Math.min(12, Math.max(1, Number(dotted[1])));
    return day(year, number, Math.min(lastDay(year, number), dotted[2] ? Number(dotted[2]) : 31));
  }
  for (const [words, end] of SEASONS) if (words.test(rest)) return `${year}-${end}`;
  return yearSaid ? `${year}-12-31` : null;
}

/** 5年内, 三年内, 6个月内: counted from the day of the document. */
function withinDate(words: string, from: string): string | null {
  const found = /(\d{1,2}|[一二两三四五六七八九十])(年|个月)(?:左右)?(?:之内|以内|内|时间|努力)/.exec(words);
  if (!found) return null;
  const count = Number(found[1]) || ' 一二三四五六七八九十'.indexOf((found[1] as string).replace('两', '二'));
  const [year, month, date] = from.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count * (found[2] === '年' ? 12 : 1);
  const toYear = Math.floor(months / 12);
  const toMonth = (months % 12) + 1;
  return day(toYear, toMonth, Math.min(date, lastDay(toYear, toMonth)));
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
