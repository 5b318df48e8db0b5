import { hanValue } from '../extract/numeral.ts';
import type { Span } from './statement.ts';

/** What a stretch of text says of time. */
export interface TimeSaid {
  period: Span | null;
  day: string | null;
  schoolYear: boolean;
}

const two = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
export const yearSpan = (year: number): Span => ({ start: `${year}-01-01`, end: `${year}-12-31` });

const QUARTER: Record<string, number> = { 一季度: 3, 二季度: 6, 上半年: 6, 前三季度: 9, 三季度: 9, 四季度: 12, 前两季度: 6 };
const PLANS: Record<string, [number, number]> = { 十二五: [2011, 2015], 十三五: [2016, 2020], 十四五: [2021, 2025], 十五五: [2026, 2030] };

/** Reads the time words of one sentence up to its figure; `year` is the year the text speaks of unless it says another. */
export function timeSaid(words: string, year: number | null, writtenIn: number | null): TimeSaid {
  const school = /(\d{4})(?:[-—－~～至](?:\d{4}|\d{2}))?学年/.exec(words);
  if (school) {
    const first = Number(school[1]);
    return { period: { start: `${first}-09-01`, end: `${first + 1}-08-31` }, day: null, schoolYear: true };
  }
  const plan = /[“"]?(十[二三四五]五)[”"]?(?:期间|时期|以来)/.exec(words);
  if (plan) {
    const [from, to] = PLANS[plan[1] as string] ?? [0, 0];
    if (from > 0) return { period: { start: `${from}-01-01`, end: `${to}-12-31` }, day: null, schoolYear: false };
  }
  const span = YEARS.exec(words);
  if (span) return { period: { start: `${span[1]}-01-01`, end: `${span[2]}-12-31` }, day: null, schoolYear: false };
  // The year that the change is measured from is not the year it speaks of (较2015年).
  const own = words.replace(/[比较]\d{4}年|\d{4}年的(?=[\d.]{1,20}%)/g, '');
  const many = /([二三四五六七八九十两])年来|近([二三四五六七八九十两])年/.exec(own);
  const told = [...own.matchAll(/(?:^|\D)(20\d{2}|19\d{2})年/g)].at(-1)?.[1];
  const last = /去年|上年(?!末?[底]?相比)|上一年/.test(own) && !/[比较]去年|[比较]上年/.test(words);
  const at = told ? Number(told) : last && writtenIn !== null ? writtenIn - 1 : year;
  if (at === null) return { period: null, day: null, schoolYear: false };
  if (many) {
    const count = hanValue((many[1] ?? many[2]) as string);
    return { period: { start: `${at - count + 1}-01-01`, end: `${at}-12-31` }, day: null, schoolYear: false };
  }
  const quarter = /前三季度|前两季度|[一二三四]季度|上半年/.exec(own)?.[0];
  const months = /(?:截至|截止|到|至)(?:\d{4}年)?(\d{1,2})月(?:(\d{1,2})日)?|1[-—－~～至](\d{1,2})月/.exec(own);
  if (months) {
    const month = Number(months[1] ?? months[3]);
    if (month >= 1 && month <= 12) {
      const day = months[2] ? `${at}-${two(month)}-${two(Number(months[2]))}` : lastDay(at, month);
      return { period: { start: `${at}-01-01`, end: day }, day, schoolYear: false };
    }
  }
  // 12月份，价格同比上涨: of that month alone.
  const month = Number(MONTH.exec(own)?.[1]);
  if (month >= 1 && month <= 12) {
    const day = lastDay(at, month);
    return { period: { start: `${day.slice(0, 8)}01`, end: day }, day, schoolYear: false };
  }
  if (quarter) {
    const day = lastDay(at, QUARTER[quarter] ?? 12);
    return { period: { start: `${at}-01-01`, end: day }, day, schoolYear: false };
  }
  return { period: yearSpan(at), day: null, schoolYear: false };
}

/** 2013—2017年: what was planned or done over several years. */
export const YEARS = /(20\d\d)年?[-—–－~～至](20\d\d)年/;
const MONTH = /(?:^|[^\d—–－~～至到-])(\d{1,2})月份(?=[，,]|当月|[^底末以前])/;

/** The year that a change is measured from: 同比 and 比上年 mean the year before, 比2015年 that year. */
export function baseSaid(words: string): number | 'last-year' | null {
  const named = /[比较](?:“?十[一二三四]五”?末?的?)?(\d{4})年|较(\d{4})年/.exec(words);
  if (named) return Number(named[1] ?? named[2]);
  return /同比|[比较](?:上年|去年|上一年|年初)|上年同期/.test(words) ? 'last-year' : null;
}
