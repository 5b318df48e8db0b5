import { timeSaid } from './periods.ts';
import type { ClaimTime } from './read-claim.ts';

/** Longest line that can be a heading, and how far into a document its title is looked for. */
const HEADING = 45;
const TITLE = 600;
const TITLE_LINES = 4;

/** Which year the text speaks of at each offset: by the heading above it, else by its title. */
export function reportTime(text: string, publishedOn: string | null): (offset: number) => ClaimTime {
  const published = publishedOn === null ? null : Number(publishedOn.slice(0, 4));
  const titled = titleYear(text.slice(0, TITLE));
  const writtenIn = published ?? titled?.writtenIn ?? null;
  const headings: { at: number; year: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const line = text.slice(at, Math.min(stop, at + HEADING + 1)).trim();
    const year = line.length <= HEADING && !/[。；]/.test(line) ? headingYear(line, writtenIn) : null;
    if (year !== null) headings.push({ at, year });
    at = stop + 1;
  }
  // Written early in a year without a word about it: last year's work or this one's, nobody knows.
  const late = publishedOn !== null && Number(publishedOn.slice(5, 7)) > 3 ? published : null;
  const fallback = titled?.year ?? late;
  const until = titled && titleDay(text.slice(0, TITLE), titled.year);
  return (offset) => {
    const year = headings.findLast(({ at }) => at <= offset)?.year ?? fallback;
    return { year, writtenIn, until: year === titled?.year ? until : null };
  };
}

/** 1—3月进展情况, 完成情况（截至9月底）: the day up to which a report of a part of a year counts, by its title. */
function titleDay(opening: string, year: number): string | null {
  for (const line of opening.split('\n', TITLE_LINES)) {
    const { day } = line.length <= HEADING && !/[。；]/.test(line) ? timeSaid(line, year, null) : { day: null };
    if (day !== null) return day;
  }
  return null;
}

/** 2020年工作总结 reports on 2020, 2023年政府工作报告 on the year before. */
function titleYear(opening: string): { year: number; writtenIn: number | null } | null {
  const work = /(\d{4})年[^，。\n]{0,16}政府工作报告/.exec(opening);
  if (work) return { year: Number(work[1]) - 1, writtenIn: Number(work[1]) };
  const review = /(\d{4})年(?:度)?[^，。\n《]{0,24}(?:总结|完成情况|进展|回顾|落实情况|执行情况|公报|述职|情况)/.exec(opening);
  return review ? { year: Number(review[1]), writtenIn: null } : null;
}

function headingYear(line: string, writtenIn: number | null): number | null {
  if (/政府工作报告|年\d{1,2}月|发布时间|日期/.test(line)) return null;
  const named = /(\d{4})年(?:度)?[^\d]{0,16}(?:工作|回顾|总结|情况|成效|进展|目标|任务|思路|打算|安排|计划)/.exec(line);
  if (named) return Number(named[1]);
  return writtenIn !== null && /去年|过去一年|上年/.test(line) ? writtenIn - 1 : null;
}
