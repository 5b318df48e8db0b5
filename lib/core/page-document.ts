import type { PageFacts } from './page-facts.ts';
import { DOC_NUMBER, DOCUMENT_NAME, headlines, leadOf, simplified } from './page-name.ts';

/** What a page says of the document it carries. */
export interface PageDocument {
  title: string;
  issuer?: string;
  /** 文号 as printed. */
  docNumber?: string;
  /** `YYYY-MM-DD`. */
  publishedOn?: string;
}

/** A headline has so many characters. */
const SHORTEST = 6;
const DIGITS = '〇一二三四五六七八九';
const DATE = /(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})/;
/** Office and date as signatures have them, in lines of their own; the date in either kind of digits. */
const SIGNATURE =
  /(?:([一-鿿]{2,30})[ \u3000]{0,40}\n|\n)\s{0,40}((?:20\d\d|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日)\s{0,4}(?:\n|$)/;
/** The same where the lines are lost. */
const LAST_WORDS =
  /([一-鿿]{2,30}(?:[局委厅部院办署]|政府|委员会|办公室|中心))?((?:20\d\d|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日)(?:[（(].{0,12}[）)])?$/;
const SIGNED_ABOVE_FOOTER =
  /[。；）]([一-鿿]{2,30}(?:[局委厅部院办署]|政府|委员会|办公室|中心))((?:20\d\d|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日)/;
const OFFICE = /(?:局|委|会|厅|部|院|政府|办公室|办|处|署|中心|学校)$/;
const ISSUER = /(?:发[布文]机[构关]|公开主体|制发机关)[:：](.{2,30}?)(?=成文|公开|发文|发布|主题|标题|索引|生成|信息|文号|效力|有效|$)/;
const PRINTED_ON = /(?:发布|成文|发文|生成|公开)(?:日期|时间)[:：]?(20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2})/;

/** Reads them from the site's own tags and tables first, then from headline and signature. */
export function readDocument(facts: PageFacts): PageDocument {
  const lead = leadOf(facts.before, facts.opening);
  const title = titleOf(facts, lead);
  const closing = facts.closing.slice(-200);
  const signature = SIGNATURE.exec(facts.opening) ?? SIGNED_ABOVE_FOOTER.exec(closing) ?? LAST_WORDS.exec(closing.slice(-60));
  const before = /^(.{2,40}?)(?:关于|關於)/.exec(title)?.[1];
  const issuer = ISSUER.exec(lead)?.[1] ?? office(before) ?? office(signature?.[1]) ?? facts.meta.sitename;
  const docNumber = (facts.opening.slice(0, 400).match(DOC_NUMBER) ?? facts.before.match(DOC_NUMBER))?.[0].replace(
    /^(?:发文字号|文号|字号)/,
    '',
  );
  const publishedOn = isoDate(facts.meta.pubdate) ?? isoDate(PRINTED_ON.exec(lead)?.[1]) ?? isoDate(signature?.[2]) ?? dateLine(lead);
  return { title, ...(issuer && { issuer }), ...(docNumber && { docNumber }), ...(publishedOn && { publishedOn }) };
}

function titleOf(facts: PageFacts, lead: string): string {
  const given = facts.meta.articletitle ?? /标题[:：](.{4,80}?)(?=发文|发布|成文|主题)/.exec(lead)?.[1];
  const names = headlines(facts.opening).filter(isWholeName);
  const [first = windowTitle(facts)] = names;
  return given ?? names.findLast((name) => first.endsWith(name) && isMenu(first.slice(0, -name.length))) ?? first;
}

/** Words above a headline that are no part of it: neither an office or a place, nor the beginning of 关于…的通知. */
function isMenu(words: string): boolean {
  return !/关于|關於|[省市州县區区縣镇鎮乡鄉年]$/.test(words) && !office(words);
}

/** The window's title without the site's name behind a dash or bar. */
function windowTitle({ title }: PageFacts): string {
  let name = title.slice(0, 200);
  for (let cut = name.length; cut > 3; cut = name.search(/[-_|—–][^-_|—–]*$/)) {
    if (cut < name.length && !/政府|网|局|委|厅|办|部/.test(name.slice(cut))) break;
    name = name
      .slice(0, cut)
      .replace(/[-_|—–]$/, '')
      .trim();
  }
  return name;
}

/** 关于印发…计划 goes on to its 通知 in the next line. */
function isWholeName(line: string): boolean {
  const name = simplified(line);
  if (line.length < SHORTEST || name.search(DOCUMENT_NAME) < 0) return false;
  return !/关于(?:印发|转发|公布|下达|发布|批转)/.test(name) || /(?:通知|函|通告|公告|批复)$/.test(name);
}

function office(words: string | undefined): string | undefined {
  return words && OFFICE.test(simplified(words)) ? words : undefined;
}

/** The date in the line under a headline: 2021-03-05 09:10 来源. */
function dateLine(lead: string): string | undefined {
  return isoDate(/(20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2})日?(?:\d\d:\d\d)?(?::\d\d)?来源/.exec(lead)?.[1]);
}

/** Reads 2021-3-5 09:10, 2021年3月5日 and 二〇二一年三月五日. */
function isoDate(words: string | undefined): string | undefined {
  const inDigits = words
    ?.replace(/[○零O]/g, '〇')
    .replace(/[〇一二三四五六七八九0]{4}(?=年)/, (year) => [...year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(''))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (number) => String(smallNumber(number)));
  const [, year, month, day] = DATE.exec(inDigits ?? '') ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** 一 to 九十九. */
function smallNumber(number: string): number {
  const ones = Math.max(0, DIGITS.indexOf(number.at(-1) as string));
  const tens = number.indexOf('十');
  return tens < 0 ? ones : (tens === 0 ? 1 : DIGITS.indexOf(number[0] as string)) * 10 + ones;
}
