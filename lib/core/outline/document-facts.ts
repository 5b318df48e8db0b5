import { indicatorYear } from './indicator-table.ts';

/** What a document says of itself, as far as it can be read; null is unknown. */
export interface DocumentFacts {
  title: string | null;
  issuer: string | null;
  docNumber: string | null;
}

/** Where a document introduces itself. */
const OPENING = 2500;
/** Lines of a headline that an editor broke by hand. */
const MOST_LINES = 4;
const SHORTEST_PART = 6;
/** How a document's name ends. */
const ENDS =
  /(?:计划|规划|思路|要点|总结|报告|方案|纲要|实事|意见|通知|决定|安排|办法|清单|目标|任务书|措施|打算|公报|部署|项目|行动|分解表|任务|工程|摘要|任务表|一览表|项目表|安排表|责任表)(?:[（(].{1,20}[）)])?[》”]?$/;
/** The date under a signature, and the mark of a first chapter, go on from no headline. */
const NO_PART_OF_TITLE =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)/;
const NOTICE = /^(.{0,40}?)关于(?:印发|转发|公布|下达|发布|批转)(.{1,200}?)的?(?:通知|函|通告|公告|批复)$/;
/** 县委办公室、县政府办公室印发《某方案》: as news tell of it. */
const ISSUED = /^(.{2,40}?)(?:印发|发布|出台)(?=《)(.{1,200})$/;
const NUMBER =
  /^[\s（(]{0,8}(?:发?文?字?号[:：]\s{0,4})?([一-鿿]{1,12}[〔[［（(]\s?\d{4}\s?[〕\]］）)]\s?第?\s?\d{1,4}\s?号)[）)\s]{0,8}$/m;
/** The office that signs: a short line above the date's. */
const SIGNED = /(?:^|\n)\s{0,40}([一-鿿]{2,30}?)[ \u3000]{0,40}\n\s{0,40}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s{0,20}(?:\n|$)/;
const OFFICE = /(?:局|委|厅|部|院|政府|办公室|委员会|办|会|署|处|党委|国务院|学校|大学|学院|[中小]学|幼儿园|医院|中心|公司)$/;
/** The place at the beginning of an office's name. */
const PLACE = /^(?:[一-鿿]{1,8}?(?:省|自治区|特别行政区|自治州|自治县|地区|新区|市|州(?!市)|盟|县|旗|区|镇|乡|街道)){1,8}/;

/** Reads title, issuer and document number from a document's first lines and its signature. */
export function documentFacts(text: string): DocumentFacts {
  const opening = text.slice(0, OPENING);
  // 【转载】 before a title is the site's.
  const headline = headlineOf(opening)?.replace(/^【[^】]{1,12}】/, '') ?? null;
  const named = /现将《([^《》]{4,80})》/.exec(opening)?.[1] ?? null;
  const notice = headline === null ? null : NOTICE.exec(headline);
  const title = named ?? (headline === null ? null : coreTitle(headline));
  const signed = SIGNED.exec(opening)?.[1] ?? SIGNED.exec(text.slice(-400))?.[1] ?? null;
  return {
    title,
    issuer:
      officeOf(notice?.[1]) ??
      officeOf(/^(.{2,40}?)关于/.exec(headline ?? '')?.[1]) ??
      officeOf(ISSUED.exec(headline ?? '')?.[1]) ??
      officeOf(titled(title)) ??
      officeOf(signed) ??
      officeOf(headline === null ? null : lineUnder(opening, headline)) ??
      sourceOf(/来源[:：]\s{0,20}([一-鿿]{2,30})/.exec(opening)?.[1]) ??
      reporting(title),
    docNumber: NUMBER.exec(opening)?.[1]?.replace(/\s+/g, '') ?? null,
  };
}

/** The document that a notice sends out: 某局关于印发《某计划》的通知 names 某计划. Another title stays. */
export function coreTitle(title: string): string {
  const inner = NOTICE.exec(title)?.[2] ?? ISSUED.exec(title)?.[2] ?? title;
  return inner.replace(/^《(.*)》$/, '$1').trim();
}

/** The place an issuer or a title speaks for; 全国 for the central government; empty when it names none. */
export function regionOf(name: string): string {
  if (/^(?:国务院|中共中央|中华人民共和国|国家)|^[一-鿿]{2,8}部(?:办公厅)?$/.test(name)) return '全国';
  return PLACE.exec(name)?.[0] ?? '';
}

function officeOf(words: string | undefined | null): string | null {
  const name = words?.trim() ?? '';
  return OFFICE.test(name) ? name : null;
}

/** 某县教育局2024年工作要点: who works so stands before the years. */
function titled(title: string | null): string | undefined {
  return /^([一-鿿]{4,30}?)(?:20\d\d|[二2][〇○零]|[“"]?十[一二三四五六]五|关于)/.exec(title ?? '')?.[1];
}

/** The source a page names may be a desk of its own; an office's name says of which place it is. */
function sourceOf(words: string | undefined): string | null {
  const office = officeOf(words);
  return office && (PLACE.test(office) || /^(?:国家|国务院|中共中央|中华)/.test(office)) ? office : null;
}

/** 某省2026年政府工作报告 is the government's own. */
function reporting(title: string | null): string | null {
  const place = title && /政府工作报告/.test(title) ? regionOf(title) : '';
  return place ? `${place}人民政府` : null;
}

/** Some bureaus print their name below the title. */
function lineUnder(opening: string, headline: string): string | null {
  const lines = opening.split('\n').map((line) => line.trim());
  const last = lines.findIndex((line) => line !== '' && headline.endsWith(line));
  const line = last < 0 ? undefined : lines[last + 1];
  return line && /^[一-鿿]{4,30}$/.test(line) ? line : null;
}

/** The first lines that together read like the name of a document. */
function headlineOf(opening: string): string | null {
  const lines = opening
    .split('\n')
    .slice(0, 30)
    .map((line) => line.trim());
  for (const [k, first] of lines.entries()) {
    if (!beginsTitle(first)) continue;
    let joined = '';
    for (const line of lines.slice(k, k + MOST_LINES)) {
      if (/[。；：:]/.test(line) || line === '' || (joined !== '' && NO_PART_OF_TITLE.test(line))) break;
      // A word of a menu (政务公开) begins no headline; it would be joined to the one below it.
      if (joined === '' && line.length < SHORTEST_PART && !ENDS.test(line)) break;
      joined += line;
      if (joined.length >= 6 && ENDS.test(joined) && isWhole(joined)) return joined;
    }
  }
  const [first = ''] = lines.filter((line) => line !== '');
  return YEARS_TITLE.test(first) && beginsTitle(first) ? first : null;
}

/** 某县2023年暖民心行动进展: a first line that names its year is what the document is called, whatever it ends with. */
const YEARS_TITLE = /^[^，。；：:]{0,24}20\d\d年(?!\s?\d{1,2}\s?月)[^，。；]{2,40}$/;

/** Menus and paths of a page (首页 | 新闻, 首页 > 公开) are no headlines. */
function beginsTitle(line: string): boolean {
  if (/[|｜>＞»›]|首页|^[一-鿿]{2,6}\s{1,9}[一-鿿]{2,6}\s{1,9}[一-鿿]{2,6}/.test(line)) return false;
  // 2025年目标 heads a column.
  if (indicatorYear(line) !== null) return false;
  return line.length >= 4 && line.length <= 80 && /[一-鿿]{3}/.test(line) && !/^[一二三四五六七八九十]+、|^[（(]/.test(line);
}

/** 关于印发…计划 goes on to its 通知 in the next line. */
function isWhole(title: string): boolean {
  return !/关于(?:印发|转发|公布|下达|发布|批转)/.test(title) || /(?:通知|函|通告|公告|批复)$/.test(title);
}
