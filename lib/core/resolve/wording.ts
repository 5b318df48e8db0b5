import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import type { QuantitySelector } from '../model/selector.ts';
import type { Hunk } from './align.ts';
import { type AnchorIndex, firstEndingAfter } from './anchor-index.ts';
import { type Folded, isDigit, isGap } from './fold.ts';
import { lockOf, sameFigure, sameMeaning, sameQuantity } from './lock.ts';
import { type Passage, type Range, textOf } from './passage.ts';

/** What a sentence no longer says as it did. `wording` is any other change of words. */
export type Change = 'value' | 'unit' | 'comparator' | 'place' | 'negation' | 'wording';

/** How a sentence differs from what was stored of it. */
export interface Difference {
  changes: Change[];
  /** The first figure that differs, as stored and as it is now; null where there is none on that side, and both where no figure differs. */
  stored: Quantity | null;
  now: Quantity | null;
}

/** Words of manner that come and go between prints and abridgements and change neither act nor figure. None of them says how much or how far. */
const MANNER = '进一步 大力 扎实 深入 积极 切实 着力 稳步 认真 全力 不断 有效 有序'.split(' ');
/** What a place ends with: 龙岗|区. */
const PLACE_ENDS = /[省市州县区旗镇乡村]|街道/;

/**
 * Judges the differences between a stored sentence and one of the text: null when they are of print alone (numbering, a figure spelled otherwise,
 * words of manner), otherwise what changed. `mentions` are those of the passage's own text.
 */
export function differenceOf(
  hunks: readonly Hunk[],
  passage: Passage,
  mentions: readonly Mention[],
  place: Range,
  index: AnchorIndex,
): Difference | null {
  const real = hunks.filter((hunk) => !isPrint(hunk, passage, place, mentions, index));
  if (real.length === 0) return null;
  const { text, folded, core, selectors } = passage;
  const stored = selectors.quantity ?? lockOf(text, mentions, textOf(folded, core));
  const now = lockOf(index.text, index.mentions, textOf(index.folded, place));
  const difference = compareLocks(stored, now);
  if (real.some(({ b }) => b.end > b.start && isPlaceName(index, b))) difference.changes.push('place');
  // Of a date the lock holds the year; month and day are seen in the figures themselves.
  if (difference.changes.length === 0) difference.changes.push(real.some((hunk) => hasFigure(hunk, passage, index)) ? 'value' : 'wording');
  return { ...difference, changes: [...new Set(difference.changes)] };
}

function isPrint({ a, b }: Hunk, { folded, core }: Passage, place: Range, stored: readonly Mention[], index: AnchorIndex): boolean {
  const [was, is] = [wholeNumber(folded, a, core), wholeNumber(index.folded, b, place)];
  const [one, two] = [mentionAround(stored, textOf(folded, was)), mentionAround(index.mentions, textOf(index.folded, is))];
  if (one?.kind === 'enumerator' || two?.kind === 'enumerator')
    return (isEmpty(a) || one?.kind === 'enumerator') && (isEmpty(b) || two?.kind === 'enumerator');
  if (one && two) return one.value === two.value && unparted(folded, was) === unparted(index.folded, is);
  return isManner(wordsOf(folded, a)) && isManner(wordsOf(index.folded, b));
}

/** A difference in a number with the rest of its figures, as far as the sentence goes. */
function wholeNumber({ codes }: Folded, { start, end }: Range, within: Range): Range {
  let [from, to] = [start, end];
  while (from > within.start && isDigit(codes[from - 1] as number)) from -= 1;
  while (to < within.end && isDigit(codes[to] as number)) to += 1;
  return { start: from, end: to };
}

/** 1 100 and 1,100 are the same figures. Nothing else is print: 0.9亿 is not how 9000万 was written. */
function unparted({ codes }: Folded, { start, end }: Range): string {
  return String.fromCharCode(...codes.subarray(start, end).filter((code) => !isGap(code)));
}

function wordsOf({ codes }: Folded, { start, end }: Range): string {
  return String.fromCharCode(...codes.subarray(start, end));
}

/** Words of manner side by side, or nothing. */
function isManner(words: string): boolean {
  let rest = words;
  while (rest !== '') {
    const next = MANNER.find((word) => rest.startsWith(word));
    if (next === undefined) return false;
    rest = rest.slice(next.length);
  }
  return true;
}

function compareLocks(stored: QuantitySelector, now: QuantitySelector): Difference {
  const changes: Change[] = [];
  const figures = [stored.quantities, now.quantities] as const;
  const at = figures[0].findIndex((quantity, k) => !figures[1][k] || !sameQuantity(quantity, figures[1][k]));
  const first = at < 0 && figures[1].length > figures[0].length ? figures[0].length : at;
  const [was = null, is = null] = first < 0 ? [] : [figures[0][first], figures[1][first]];
  if (was && is) {
    if (!sameFigure(was, is)) changes.push('value');
    if (was.unit !== is.unit) changes.push('unit');
    if (!sameMeaning(was, is)) changes.push('comparator');
  } else if (was || is) changes.push('value');
  if (stored.places.join() !== now.places.join()) changes.push('place');
  if (stored.negations.join() !== now.negations.join()) changes.push('negation');
  return { changes, stored: was, now: is };
}

function hasFigure({ a, b }: Hunk, { folded }: Passage, index: AnchorIndex): boolean {
  return folded.codes.subarray(a.start, a.end).some(isDigit) || index.folded.codes.subarray(b.start, b.end).some(isDigit);
}

function mentionAround(mentions: readonly Mention[], { start, end }: Range): Mention | null {
  const mention = mentions[firstEndingAfter(mentions, start)];
  return mention && start < end && mention.start <= start && mention.end >= end ? mention : null;
}

function isPlaceName({ text, folded }: AnchorIndex, changed: Range): boolean {
  const { start, end } = textOf(folded, changed);
  return PLACE_ENDS.test(text.slice(start, end + 2));
}

function isEmpty({ start, end }: Range): boolean {
  return start === end;
}
