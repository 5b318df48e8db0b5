import type { ListMark } from '../text/list-numbers.ts';
import type { RankedHeading } from './chapters.ts';

/** Level of a section; the items of a list are tasks. */
const SECTION = 2;
const TASK = 3;
const LONGEST = 30;
/** A list follows its head this close. */
const REACH = 60;

/**
 * Adds the short lines right above lists that number themselves (an `<h3>` above an `<ol>`) as sections without a number, where the document's own
 * numbering has no sections there: each list begins with 1, and without its head all of them would read as one. `title` heads no list.
 */
export function withListHeads(
  text: string,
  headings: readonly RankedHeading[],
  listed: readonly ListMark[],
  title: string | null,
): readonly RankedHeading[] {
  const firsts = new Set(listed.filter(({ value, depth }) => value === 1 && depth === 0).map(({ at }) => at));
  if (firsts.size === 0) return headings;
  const all: RankedHeading[] = [];
  const copies = new Map<RankedHeading, RankedHeading>();
  /** The section that a numbered heading opened, the head of the list, and whether the numbering leaves room for one. */
  let outer: RankedHeading | null = null;
  let head: RankedHeading | null = null;
  let isFree = true;
  let count = 0;
  for (const heading of headings) {
    const isItem = heading.level === TASK && heading.start === heading.end;
    const line = isFree && isItem && firsts.has(heading.start) ? lineAbove(text, heading.start, title) : null;
    // A line with a number of its own is a heading already.
    if (line && line.start >= (all.at(-1)?.titleEnd ?? 0)) {
      head = { ...line, value: ++count, parent: outer };
      all.push(head);
    }
    const parent: RankedHeading | null = heading.level === TASK && head ? head : heading.parent && (copies.get(heading.parent) ?? null);
    const copy: RankedHeading = { ...heading, parent };
    copies.set(heading, copy);
    all.push(copy);
    if (heading.level <= SECTION) {
      outer = heading.level < SECTION ? copy : null;
      head = null;
    }
    if (heading.level <= TASK) isFree = heading.level < SECTION || (isFree && isItem);
  }
  return count === 0 ? headings : all;
}

/** A heading of the line that ends right before `start`, when it reads like one. */
function lineAbove(text: string, start: number, title: string | null): Omit<RankedHeading, 'value' | 'parent'> | null {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1).trim();
  if (line.length < 2 || line.length > LONGEST || line === title || /[。；：，;:,、]$|\d月\d{1,2}日/.test(line)) return null;
  const at = from + before.lastIndexOf(line);
  return { level: SECTION, start: at, end: at, titleStart: at, titleEnd: at + line.length, number: '', label: '', title: line };
}
