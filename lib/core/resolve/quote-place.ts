import { type AnchorIndex, firstEndingAfter } from './anchor-index.ts';
import type { Candidate } from './candidates.ts';
import type { Folded } from './fold.ts';
import { isDigit } from './fold.ts';
import { type Passage, type Range, textOf } from './passage.ts';

/** Where the quote stands in the text, as UTF-16 offsets, when its sentence is at a candidate's place. Null when nothing is left of it. */
export function quotePlace(passage: Passage, candidate: Candidate, index: AnchorIndex): Range | null {
  const { folded, quote, core, text, quoteText } = passage;
  const codes = {
    start: Math.max(0, counterpart(quote.start, passage, candidate, index.folded, 'start')),
    end: Math.min(index.folded.length, counterpart(quote.end, passage, candidate, index.folded, 'end')),
  };
  if (codes.start >= codes.end) return null;
  widenFigures(codes, index.folded);
  const { start, end } = textOf(index.folded, codes);
  const inner = textOf(folded, quote);
  const place = {
    start: start - agreeing(text, inner.start - 1, inner.start - quoteText.start, index.text, start - 1, -1),
    end: end + agreeing(text, inner.end, quoteText.end - inner.end, index.text, end, 1),
  };
  // The number in front of the sentence was part of the quote.
  if (quote.start < core.start && candidate.hunks.length === 0)
    place.start = Math.min(place.start, numberBefore(candidate.place.start, index) ?? place.start);
  return place;
}

/** A stored code's place in the text; what lies in a difference goes to that difference's border. */
function counterpart(code: number, { core, folded }: Passage, { place, hunks }: Candidate, text: Folded, edge: 'start' | 'end'): number {
  if (code < core.start) {
    // The number in front, where it is still the same.
    for (let k = core.start; k > code; k -= 1)
      if (folded.codes[k - 1] !== text.codes[place.start - 1 - (core.start - k)]) return place.start;
    return place.start - (core.start - code);
  }
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

/** How many of `most` characters from two places on are the same: punctuation at the quote's ends is no code. */
function agreeing(stored: string, a: number, most: number, text: string, b: number, step: 1 | -1): number {
  let length = 0;
  while (length < most && stored.charAt(a + step * length) === text.charAt(b + step * length)) length += 1;
  return length;
}

function numberBefore(place: number, { folded, mentions }: AnchorIndex): number | null {
  const mention = place > 0 ? mentions[firstEndingAfter(mentions, folded.at[place - 1] as number)] : undefined;
  return mention?.kind === 'enumerator' ? mention.start : null;
}
