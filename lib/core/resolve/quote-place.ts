import { type AnchorIndex, firstEndingAfter } from './anchor-index.ts';
import type { Candidate } from './candidates.ts';
import type { Folded } from './fold.ts';
import { isDigit } from './fold.ts';
import { type Passage, type Range, textOf } from './passage.ts';

/** Where the quote stands in the text, as UTF-16 offsets, when its sentence is at a candidate's place. Null when nothing is left of it. */
export function quotePlace(passage: Passage, candidate: Candidate, index: AnchorIndex): Range | null {
  const { folded, quote, core, text, quoteText } = passage;
  const codes = {
    start: Math.max(0, counterpart(quote.start, passage, candidate, 'start')),
    end: Math.min(index.folded.length, counterpart(quote.end, passage, candidate, 'end')),
  };
  if (codes.start >= codes.end) return null;
  widenFigures(codes, index.folded);
  const { start, end } = textOf(index.folded, codes);
  const inner = textOf(folded, quote);
  const place = {
    start: start - sameEdge(text.slice(quoteText.start, inner.start), index.text.slice(Math.max(0, start - EDGE), start)),
    end: end + sameEdge(reversed(text.slice(inner.end, quoteText.end)), reversed(index.text.slice(end, end + EDGE))),
  };
  // The number in front of the sentence was part of the quote.
  if (quote.start < core.start && candidate.hunks.length === 0)
    place.start = Math.min(place.start, numberBefore(candidate.place.start, index) ?? place.start);
  return place;
}

/** Punctuation at the quote's ends is no code; no more of it than this is followed. */
const EDGE = 16;

/** A stored code's place in the text; what lies in a difference goes to that difference's border. */
function counterpart(code: number, { core }: Passage, { place, hunks }: Candidate, edge: 'start' | 'end'): number {
  if (code < core.start) return place.start;
  if (code > core.end) return place.end + (hunks.length === 0 ? code - core.end : 0);
  let shift = place.start - core.start;
  for (const { a, b } of hunks) {
    if (edge === 'start' ? code < a.end : code <= a.start) break;
    if (edge === 'end' && code < a.end) return b.end;
    shift = b.end - a.end;
  }
  if (edge === 'start') for (const { a, b } of hunks) if (a.start <= code && code < a.end) return b.start;
  return code + shift;
}

/** 10 became 110: the quote is the whole figure. */
function widenFigures(range: Range, { codes, length }: Folded): void {
  while (range.start > 0 && isDigit(codes[range.start] as number) && isDigit(codes[range.start - 1] as number)) range.start -= 1;
  while (range.end < length && isDigit(codes[range.end] as number) && isDigit(codes[range.end - 1] as number)) range.end += 1;
}

/** How many of the last characters of `there` are those of `stored`. */
function sameEdge(stored: string, there: string): number {
  let length = 0;
  while (length < Math.min(stored.length, there.length) && stored.at(-1 - length) === there.at(-1 - length)) length += 1;
  return length;
}

function reversed(words: string): string {
  return words.split('').reverse().join('');
}

function numberBefore(place: number, { folded, mentions }: AnchorIndex): number | null {
  const mention = place > 0 ? mentions[firstEndingAfter(mentions, folded.at[place - 1] as number)] : undefined;
  return mention?.kind === 'enumerator' ? mention.start : null;
}
