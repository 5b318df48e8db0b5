import { placesAt } from '../extract/refine/place.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { MOST_QUANTITIES, MOST_WORDS, type QuantitySelector } from '../model/selector.ts';
import { quantityOf } from '../quantity-of.ts';
import { firstEndingAfter } from './anchor-index.ts';
import type { Range } from './passage.ts';

const NEGATOR = /[未没不无非勿][\u4e00-\u9fff]/g;
const LONGEST_NAME = 60;

/** What a stretch of text says that must not change unseen, from the mentions already read of that text. */
export function lockOf(text: string, mentions: readonly Mention[], { start, end }: Range): QuantitySelector {
  const quantities: Quantity[] = [];
  const places = new Set<string>();
  for (let k = firstEndingAfter(mentions, start); k < mentions.length; k += 1) {
    const mention = mentions[k] as Mention;
    if (mention.start >= end) break;
    if (mention.kind === 'enumerator') continue;
    if (quantities.length < MOST_QUANTITIES) quantities.push(quantityOf(mention));
    for (const place of mention.place ?? []) places.add(place.slice(0, LONGEST_NAME));
  }
  const words = text.slice(start, end);
  for (const place of placesAt(text, start, end)?.names ?? []) places.add(place);
  return {
    type: 'QuantitySelector',
    quantities,
    places: [...places].slice(0, MOST_WORDS),
    negations: [...words.matchAll(NEGATOR)].slice(0, MOST_WORDS).map(([word]) => word),
  };
}

/** Whether two quantities are the same promise or claim in every part. 所 is not 个 here: whoever wrote 个 may count something else. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return sameFigure(a, b) && a.unit === b.unit && sameMeaning(a, b);
}

export function sameFigure(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.valueHigh === b.valueHigh;
}

/** Whether both say at least, at most, exactly, about, or speak of the same change. */
export function sameMeaning(a: Quantity, b: Quantity): boolean {
  return a.comparator === b.comparator && a.bound === b.bound && Boolean(a.approx) === Boolean(b.approx);
}
