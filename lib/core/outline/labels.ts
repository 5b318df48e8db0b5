import { Gathered } from '../text/gathered.ts';
import type { Heading } from './outline.ts';

const TASK = 3;
/** A part that looks back has its own task numbers beside the plan's. */
const REVIEW = /总结|回顾|完成情况/;

/**
 * Gives every heading a label that is unique in its document and close to what is printed.
 * Tasks keep their printed number while it is clear which is meant: a part that looks back is put in front of its tasks (`2019-3`), and so is
 * a part or section in which the numbers start over. What is still printed twice gets a letter in reading order (`25a`, `25b`).
 */
export function labelHeadings(headings: readonly Heading[]): void {
  const levels = byLevel(headings);
  putFronts(levels[TASK] as Heading[]);
  // Level by level, outermost first: an item's label begins with its task's final one, letter included.
  for (const same of levels) {
    const printed = new Map<string, number>();
    for (const heading of same) {
      heading.label = plainLabel(heading);
      printed.set(heading.label, (printed.get(heading.label) ?? 0) + 1);
    }
    const lettered = new Map<string, number>();
    for (const heading of same) {
      const { label } = heading;
      if (printed.get(label) === 1) continue;
      const k = lettered.get(label) ?? 0;
      lettered.set(label, k + 1);
      heading.label += letter(k);
    }
  }
}

/** The headings of each level, in their order; there is none of level 0. */
function byLevel(headings: readonly Heading[]): Heading[][] {
  const levels = Array.from({ length: 6 }, () => new Gathered<Heading>());
  for (const heading of headings) levels[heading.level]?.push(heading);
  return levels.map((same) => same.all());
}

function plainLabel({ level, number, value, label, parent }: Heading): string {
  if (level < TASK) return parent ? `${parent.label}（${number}）` : number;
  if (level === TASK) return label + value;
  return parent ? `${parent.label}.${value}` : `(${value})`;
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `_${index + 1}`;
}

/** Begins each task's label with what stands before its number: nothing, or the part or section whose numbering starts over. */
function putFronts(tasks: readonly Heading[]): void {
  const parts = byPart(tasks);
  const beginning = [...parts.values()].filter((own) => own.some(({ value }) => value === 1)).length;
  const plans = [...parts.keys()].filter((part) => !part || !REVIEW.test(part.title)).length;
  for (const [part, own] of parts) {
    // Numbers that merely recur (a stray 2.) get letters; a part in front needs a numbering that really starts over.
    const clash = beginning > 1 && own.some(({ value }) => value === 1);
    const only = plans === 1 && !(part && REVIEW.test(part.title));
    const front = part && clash && !only ? `${/\d{4}/.exec(part.title)?.[0] ?? part.number}-` : '';
    const startsOver = own.some((task, k) => task.value === 1 && k > 0 && task.parent !== (own[k - 1] as Heading).parent);
    for (const task of own) task.label = startsOver && task.parent && task.parent !== part ? `${front}${task.parent.number}.` : front;
  }
}

function topOf(heading: Heading): Heading | null {
  let top = heading.parent;
  while (top?.parent) top = top.parent;
  return top;
}

function byPart(tasks: readonly Heading[]): Map<Heading | null, Heading[]> {
  const parts = new Map<Heading | null, Gathered<Heading>>();
  for (const task of tasks) {
    const part = topOf(task);
    const own = parts.get(part) ?? new Gathered<Heading>();
    if (own.length === 0) parts.set(part, own);
    own.push(task);
  }
  return new Map(Array.from(parts, ([part, own]) => [part, own.all()]));
}
