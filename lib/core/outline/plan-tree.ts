import { leanOfTitle, leanOfWords } from '../extract/lexicon/sections.ts';
import type { RankedHeading } from './chapters.ts';

/** A place in the source text, UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A heading that the plan keeps, with the text that belongs to it. `end` is where the next heading of its rank begins. */
export interface PlanNode extends Span {
  kind: 'section' | 'task';
  /** An item of a list, not a heading of the document's own order. */
  isItem: boolean;
  label: string;
  /** As printed, without closing punctuation: 一, （二）, 13, ⑴. */
  number: string;
  title: string;
  value: number;
  /** The section or task it stands under. */
  parent: PlanNode | null;
  /** Where its first sub-heading begins, or its end: what stands before it leads all of them in. */
  leadEnd: number;
  heading: RankedHeading;
}

/** A stretch of the document that looks back, and the year it speaks of. */
export interface ReviewPart extends Span {
  year: number | null;
  title: string;
}

export interface PlanTree {
  /** In reading order; a section before its tasks, a task before its items. */
  nodes: PlanNode[];
  reviews: ReviewPart[];
  /** Titles of the outermost parts that look ahead: 2020年工作思路. */
  parts: string[];
}

/** Items of a list stand below this level. */
const TASK = 3;
/** Parts that say why and how, not what: they are no tasks unless they hold targets. */
const PREAMBLE =
  /^(?:总体要求|总体思路|指导思想|基本原则|工作原则|总体原则|形势|面临|(?:规划|发展|编制|工作)?(?:背景|基础|环境|依据)|工作目标|主要目标|总体目标|发展目标)/;

/**
 * Sorts a document's headings into sections and tasks. A heading down to `1.` without such headings below it is a task, one with is a section;
 * ⑴ and 一是 below a task are its child tasks. Parts that look back on an earlier year are no part of the plan.
 */
export function planTree(text: string, headings: readonly RankedHeading[], year: number): PlanTree {
  const ends = endsOf(headings, text.length);
  const boxed = boxedHeadings(text, headings);
  const reviews = reviewParts(text, headings, ends, year);
  const kept = headings.filter(({ start }) => !reviews.some((part) => part.start <= start && start < part.end));
  const ranked = kept.filter((heading) => heading.level <= TASK && !boxed.has(heading));
  const holders = new Set(ranked.map(({ parent }) => parent));
  const made = new Map<RankedHeading, PlanNode>();
  for (const [k, heading] of kept.entries()) {
    const end = ends.get(heading) as number;
    const next = kept[k + 1];
    made.set(heading, {
      kind: heading.level <= TASK && holders.has(heading) ? 'section' : 'task',
      isItem: heading.level > TASK || boxed.has(heading),
      label: heading.label,
      number: printedNumber(text.slice(heading.start, heading.end)) || heading.number,
      title: shortTitle(heading.title, heading.level > TASK),
      value: heading.value,
      parent: (heading.parent && made.get(heading.parent)) ?? null,
      start: heading.start,
      end,
      leadEnd: next && next.start < end ? next.start : end,
      heading,
    });
  }
  const parts = kept.filter(({ level, parent }) => level === 1 && !parent).map(({ title }) => title);
  return { nodes: [...made.values()], reviews, parts };
}

/** Whether a task only says why and how the plan is made (指导思想); such a one is left out when no target stands in it. */
export function isPreamble(node: PlanNode): boolean {
  for (let at: PlanNode | null = node; at; at = at.parent) if (PREAMBLE.test(at.title)) return true;
  return false;
}

/** What stands in a box (专栏1 学前教育重点工程) has numbers of its own and belongs to the task in which the box is set. */
function boxedHeadings(text: string, headings: readonly RankedHeading[]): Set<RankedHeading> {
  const boxes = [...text.matchAll(/^[^\S\n]{0,40}专栏/gm)].map(({ index }) => index);
  const boxed = new Set<RankedHeading>();
  let inBox = false;
  let next = 0;
  for (const heading of headings) {
    const first = next;
    while ((boxes[next] ?? Infinity) < heading.start) next++;
    if (heading.level < TASK) inBox = false;
    else if (next > first) inBox = true;
    if (inBox) boxed.add(heading);
  }
  return boxed;
}

/** Where each heading's text ends: at the next heading of its rank or above, or at the document's end. */
function endsOf(headings: readonly RankedHeading[], length: number): Map<RankedHeading, number> {
  const ends = new Map<RankedHeading, number>();
  const open: RankedHeading[] = [];
  for (const heading of headings) {
    while (open.length > 0 && (open[open.length - 1] as RankedHeading).level >= heading.level)
      ends.set(open.pop() as RankedHeading, heading.start);
    open.push(heading);
  }
  for (const heading of open) ends.set(heading, length);
  return ends;
}

function reviewParts(
  text: string,
  headings: readonly RankedHeading[],
  ends: ReadonlyMap<RankedHeading, number>,
  year: number,
): ReviewPart[] {
  const parts = headings
    .filter(({ level, title }) => level <= 2 && leanOfTitle(title, year) === 'past')
    .map((heading) => ({ start: heading.start, end: ends.get(heading) as number, title: heading.title, year: yearOf(heading.title) }));
  return [...parts, ...unnumberedReviews(text)];
}

/** Parts under a line of their own without a number: 2019年工作总结 ⏎ … ⏎ 2020年工作思路. */
function unnumberedReviews(text: string): ReviewPart[] {
  const parts: ReviewPart[] = [];
  let past: ReviewPart | null = null;
  for (const { 0: line, index } of text.matchAll(/^[^\n。；，：]{4,40}$/gm)) {
    const title = line.trim();
    // A heading with a number stands for itself; the document's own title speaks of both.
    if (/^[一二三四五六七八九十\d（(]+[、.．）)]/.test(title)) continue;
    const lean = leanOfWords(title);
    if (lean === null || !/\d{4}年|^第.部分|工作/.test(title)) continue;
    if (past) past.end = index;
    past = lean === 'past' ? { start: index, end: text.length, title, year: yearOf(title) } : null;
    if (past) parts.push(past);
  }
  // Without a part that looks ahead behind it, such a line is the document's title or a phrase, and decides nothing.
  return parts.filter(({ end }) => end < text.length);
}

function yearOf(title: string): number | null {
  const said = /(?:19|20)\d\d(?=年)/.exec(title);
  return said ? Number(said[0]) : null;
}

function printedNumber(mark: string): string {
  return mark.replace(/[\s.．、：:是]{1,20}$/u, '').trim();
}

/** Longer titles are run-in sentences, of which the first clause names the task. */
const LONG_TITLE = 40;

/** A title as people would say it: of an item, or of a run-in sentence, the first clause. */
export function shortTitle(title: string, isItem: boolean): string {
  const whole = title.split(/[\t\n]|[（(]?(?:责任|牵头)单位/)[0] as string;
  // 抚育任务：森林抚育5.2万亩: what stands before the colon is the name.
  const bare = /^([^，,：:；;。]{2,16})[：:]./.exec(whole)?.[1] ?? whole;
  const cut = isItem || bare.length > LONG_TITLE ? (/^[^，,：:；;。]{4,}?(?=[，,：:；;。])/.exec(bare)?.[0] ?? bare) : bare;
  return cut.replace(/[\s：:，,、。；;]{1,20}$/u, '').trim();
}
