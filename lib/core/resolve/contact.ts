import type { Folded } from './fold.ts';
import type { Passage, Range } from './passage.ts';

/** So many letters and figures side by side are the same neighbour, not an accident (的建设, 工作的). */
const LEAST = 6;
/** Codes left out on either side before the neighbours must agree: 一、 became 二、. */
const SLACK = 3;
/** Fewer than these tell nothing. */
const TELLING = 3;
/** Runs are not followed further. */
const LONGEST = 64;

/** What stands on one side of a place: the neighbour of old, somebody else, or nothing that could tell. */
export type Side = 'same' | 'other' | 'none';

export interface Contact {
  before: Side;
  after: Side;
}

/** How far the stored context and the text agree from a place outwards, a few codes at the border aside. */
export function runBefore(stored: Folded, from: number, text: Folded, place: number): number {
  return longestRun(stored, from - 1, text, place - 1, -1);
}

export function runAfter(stored: Folded, from: number, text: Folded, place: number): number {
  return longestRun(stored, from, text, place, 1);
}

function longestRun(stored: Folded, a: number, text: Folded, b: number, step: 1 | -1): number {
  let longest = 0;
  for (let skipA = 0; skipA <= SLACK; skipA += 1)
    for (let skipB = 0; skipB <= SLACK; skipB += 1)
      longest = Math.max(longest, run(stored, a + step * skipA, text, b + step * skipB, step));
  return longest;
}

function run(stored: Folded, a: number, text: Folded, b: number, step: 1 | -1): number {
  let length = 0;
  while (length < LONGEST && a >= 0 && b >= 0 && a < stored.length && b < text.length && stored.codes[a] === text.codes[b]) {
    length += 1;
    a += step;
    b += step;
  }
  return length;
}

/**
 * Whether the passage's neighbours stand beside a place of the text. Where the stored text had look-alikes, a neighbour counts only when more
 * of it agrees than any of them shares.
 */
export function contactAt(passage: Passage, text: Folded, place: Range): Contact {
  const { folded, core } = passage;
  const alike = passage.selectors.plan?.alike;
  return {
    before: side(core.start, place.start, runBefore(folded, core.start, text, place.start), alike?.before ?? 0),
    after: side(folded.length - core.end, text.length - place.end, runAfter(folded, core.end, text, place.end), alike?.after ?? 0),
  };
}

function side(stored: number, there: number, agreed: number, shared: number): Side {
  const room = Math.min(stored, there);
  if (room < TELLING) return 'none';
  const needed = shared > 0 ? Math.max(LEAST, shared + SLACK + 1) : Math.min(LEAST, room);
  return agreed >= needed ? 'same' : 'other';
}

/** 0 without a neighbour of old, 1 with one, 2 when no other neighbour is there: the passage stands where it stood. */
export function closeness({ before, after }: Contact): 0 | 1 | 2 {
  if (before !== 'same' && after !== 'same') return 0;
  return before === 'other' || after === 'other' ? 1 : 2;
}
