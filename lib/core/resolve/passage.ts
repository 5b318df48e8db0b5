import type { PlanSelector, QuantitySelector, Selector, TextPositionSelector, TextQuoteSelector } from '../model/selector.ts';
import { type Folded, fold, isJoint } from './fold.ts';

/** An anchor's stored words made ready: its context and quote as one text, and what must still be there. */
export interface Passage {
  /** prefix + exact + suffix. */
  text: string;
  folded: Folded;
  /** The quote, in codes of `folded`. */
  quote: Range;
  /** The sentence or sentences the quote stands in, as far as the context tells, in codes. It must be found whole. */
  core: Range;
  /** Whether the context shows where the core begins and ends. */
  opens: boolean;
  closes: boolean;
  /** The quote, in characters of `text`. */
  quoteText: Range;
  selectors: Selectors;
}

export interface Range {
  start: number;
  end: number;
}

export interface Selectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector | null;
  plan: PlanSelector | null;
  quantity: QuantitySelector | null;
}

/** What ends the sentence that a number is held in. Tabs do not: the cells of a row are read together. */
const ENDS = /[。！？!?；;\n]/;
/** A number in front of a sentence; before another numeral it may be part of a figure (三、四所; 3.5亿) and stays. */
const NUMBERING =
  /^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)、.．]、?|[一二三四五六七八九十]{1,3}是|[①-⒛])\s*(?![\d\s０-９一二三四五六七八九十两百])/;
const LONGEST_NUMBERING = 16;

/** The selectors by kind; null when there is no quote, without which nothing can be found. */
export function selectorsOf(anchor: readonly Selector[]): Selectors | null {
  const found: Selectors = {
    quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
    position: null,
    plan: null,
    quantity: null,
  };
  for (const selector of anchor) {
    if (selector.type === 'TextQuoteSelector') found.quote = selector;
    else if (selector.type === 'TextPositionSelector') found.position = selector;
    else if (selector.type === 'PlanSelector') found.plan = selector;
    else found.quantity = selector;
  }
  return found.quote.exact === '' ? null : found;
}

export function passageOf(selectors: Selectors): Passage {
  const { position, plan } = selectors;
  const { prefix, exact, suffix } = selectors.quote;
  const text = prefix + exact + suffix;
  const quoteText = { start: prefix.length, end: prefix.length + exact.length };
  const sentence = sentenceAround(text, quoteText);
  const folded = fold(text);
  return {
    text,
    folded,
    quote: codesOf(folded, quoteText),
    core: coreOf(text, folded, sentence),
    // At the very beginning or end of its document a sentence has no mark beside it, and is whole all the same.
    opens: sentence.start > 0 || position?.start === prefix.length,
    closes: ENDS.test(text.charAt(sentence.end - 1)) || (position !== null && plan?.text.length === position.end + suffix.length),
    quoteText,
    selectors,
  };
}

/** The sentences around a stretch, with the mark that ends the last one; at most `most` characters on either side. */
export function sentenceAround(text: string, { start, end }: Range, most = text.length): Range {
  let from = start;
  while (from > 0 && start - from < most && !ENDS.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  if (!ENDS.test(text.charAt(end - 1))) {
    while (to < text.length && to - end < most && !ENDS.test(text.charAt(to))) to += 1;
    if (to < text.length && to - end < most) to += 1;
  }
  return { start: from, end: to };
}

/** The codes of a sentence without the number it opens with: 一、 and 二、 before the same words are the same sentence. */
export function coreOf(text: string, folded: Folded, { start, end }: Range): Range {
  const number = NUMBERING.exec(text.slice(start, Math.min(end, start + LONGEST_NUMBERING)));
  const core = codesOf(folded, { start: start + (number?.[0].length ?? 0), end });
  while (core.start < core.end && isJoint(folded.codes[core.start] as number)) core.start += 1;
  while (core.end > core.start && isJoint(folded.codes[core.end - 1] as number)) core.end -= 1;
  return core;
}

/** The codes of the characters `[start, end)`. */
export function codesOf({ at, length }: Folded, { start, end }: Range): Range {
  return { start: firstAt(at, length, start), end: firstAt(at, length, end) };
}

/** The characters from the first to behind the last of these codes. */
export function textOf({ at }: Folded, { start, end }: Range): Range {
  const from = at[start] as number;
  return { start: from, end: end > start ? (at[end - 1] as number) + 1 : from };
}

/** First code whose offset is not before `offset`. */
function firstAt(at: Int32Array, length: number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
