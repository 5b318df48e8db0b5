import { hanValue } from '../extract/numeral.ts';
import type { Heading } from './outline.ts';

/** A heading among chapters: 第…部分 is of level -3, 第…篇 -2, 第…章 -1, 第…节 0, and what the outline reads stands below. */
export interface RankedHeading extends Omit<Heading, 'level' | 'parent'> {
  level: number;
  parent: RankedHeading | null;
}

const LEVELS: Record<string, number> = { 部分: -3, 篇: -2, 章: -1, 节: 0 };
/** A chapter's line; one that ends in a figure belongs to the table of contents. */
const CHAPTER =
  /^[ \u3000\u00a0]{0,8}第([一二三四五六七八九十]{1,3}|\d{1,2})(部分|[篇章节])[ \u3000、.．:：]{0,4}([^\n。；\d.…·]{1,40})$/gm;

/**
 * Puts 第一章 and 第一节 above the headings that the outline reads, which start over in every chapter. All labels are then paths of numbers
 * (`3.2.1`). A text without chapters keeps its headings as they are.
 */
export function withChapters(text: string, headings: readonly Heading[]): readonly RankedHeading[] {
  const chapters = chaptersIn(text);
  if (chapters.length === 0) return headings;
  const open: RankedHeading[] = [];
  const all: RankedHeading[] = [];
  const place = (heading: RankedHeading): void => {
    while (open.length > 0 && (open[open.length - 1] as RankedHeading).level >= heading.level) open.pop();
    const above = open[open.length - 1] ?? null;
    heading.parent = above;
    heading.label = above ? `${above.label}.${heading.value}` : String(heading.value);
    open.push(heading);
    all.push(heading);
  };
  let next = 0;
  for (const heading of headings) {
    for (; next < chapters.length && (chapters[next] as RankedHeading).start < heading.start; next++)
      place(chapters[next] as RankedHeading);
    place({ ...heading, parent: null });
  }
  for (; next < chapters.length; next++) place(chapters[next] as RankedHeading);
  return all;
}

function chaptersIn(text: string): RankedHeading[] {
  const found: RankedHeading[] = [];
  for (const line of text.matchAll(CHAPTER)) {
    const [whole, number = '', rank = '', title = ''] = line;
    const bare = title.trim();
    const start = line.index + whole.indexOf('第');
    const titleStart = line.index + whole.lastIndexOf(title);
    found.push({
      level: LEVELS[rank] as number,
      start,
      end: titleStart,
      titleStart,
      titleEnd: titleStart + bare.length,
      number: `第${number}${rank}`,
      value: /^\d/.test(number) ? Number(number) : hanValue(number),
      label: '',
      title: bare,
      parent: null,
    });
  }
  return behindContents(found);
}

/** Without the table of contents: the first half, when the second says the same again. */
function behindContents(found: RankedHeading[]): RankedHeading[] {
  const half = found.length / 2;
  const name = (chapter: RankedHeading | undefined): string => `${chapter?.number}${chapter?.title}`;
  const twice = Number.isInteger(half) && found.slice(0, half).every((chapter, k) => name(chapter) === name(found[half + k]));
  return twice ? found.slice(half) : found;
}
