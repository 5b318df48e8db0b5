import type { NumberFinding } from '../model/plan.ts';

/** A printed number of the document, in reading order. */
export interface Numbered {
  /** Rank of the heading, 1 (一、) to 5 (一是); rows of one table share a rank of their own. */
  level: number;
  value: number;
  /** As printed: 25, （三）, ⑴. */
  printed: string;
  /** What it stands under; lists below a task are numbered anew, sections may run on. */
  above: string | null;
  /** The section or task of the plan, null for headings outside of it. */
  sectionId: string | null;
  taskId: string | null;
}

/** Levels whose numbers may run on from one section to the next. */
const RUNS_ON = 3;
/** Rows of tables from this rank on, whose numbers may run on from group to group. */
const ROWS = 10;
/** More than this many numbers in a row are no slip but another list. */
const WIDEST_GAP = 3;

/** Numbers printed twice or left out, list by list. */
export function numberingFindings(numbered: readonly Numbered[]): NumberFinding[] {
  const levels = [...new Set(numbered.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.flatMap((level) =>
    lists(numbered.filter((item) => item.level === level)).flatMap((list) => [...twice(list), ...missing(list)]),
  );
}

/** Cuts what is numbered at one level into lists: at every 1 that is no slip, and for inner levels at every other heading. */
function lists(items: readonly Numbered[]): Numbered[][] {
  const found: Numbered[][] = [];
  for (const [k, item] of items.entries()) {
    const before = items[k - 1];
    const moved = before !== undefined && before.above !== item.above;
    // A 1 behind a higher number begins a list: parts, chapters and annexes often have headings without a number of their own.
    const restarts = item.value === 1 && before?.value !== 1;
    const anew = before === undefined || restarts || (moved && (item.value === 1 || (item.level > RUNS_ON && item.level < ROWS)));
    if (anew) found.push([item]);
    else (found.at(-1) as Numbered[]).push(item);
  }
  return found;
}

function twice(list: readonly Numbered[]): NumberFinding[] {
  const values = [...new Set(list.map(({ value }) => value))];
  return values.flatMap((value) => {
    const same = list.filter((item) => item.value === value);
    const first = same[0] as Numbered;
    return same.length > 1 ? found('duplicate-number', bare(first.printed), same) : [];
  });
}

function missing(list: readonly Numbered[]): NumberFinding[] {
  const sorted = [...list].sort((a, b) => a.value - b.value);
  return sorted.flatMap((item, k) => {
    const next = sorted[k + 1];
    const gap = next ? next.value - item.value - 1 : 0;
    if (!next || gap < 1 || gap > WIDEST_GAP) return [];
    return Array.from({ length: gap }, (_, j) => found('missing-number', alike(item, item.value + j + 1), [item, next])).flat();
  });
}

/** Empty when none of it belongs to the plan: what a part that looks back numbers is no matter of the plan's. */
function found(kind: NumberFinding['kind'], number: string, items: readonly Numbered[]): NumberFinding[] {
  const taskIds = items.flatMap(({ taskId }) => taskId ?? []);
  const sectionIds = items.flatMap(({ sectionId }) => sectionId ?? []);
  if (taskIds.length + sectionIds.length === 0) return [];
  return [{ kind, number, taskIds, ...(sectionIds.length > 0 && { sectionIds }) }];
}

const HAN = '〇一二三四五六七八九';

/** The number that would stand there, printed as its neighbour is. */
function alike({ printed }: Numbered, value: number): string {
  return bare(/[一二三四五六七八九十]/.test(printed) ? printed.replace(/[一二三四五六七八九十]+/, hanNumber(value)) : String(value));
}

function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  if (tens === 0) return HAN.charAt(value);
  return `${tens > 1 ? HAN.charAt(tens) : ''}十${value % 10 > 0 ? HAN.charAt(value % 10) : ''}`;
}

function bare(printed: string): string {
  return printed.replace(/[.．、]$/, '');
}
