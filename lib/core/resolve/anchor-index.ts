import type { Mention } from '../model/mention.ts';
import type { PlanSelector } from '../model/selector.ts';
import type { Heading } from '../outline/outline.ts';
import { type Folded, fold } from './fold.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';

/** What one extraction gives of a text (`extractInSteps`), and the text itself. */
export interface ReadText {
  text: string;
  /** Of all kinds, in order. */
  mentions: readonly Mention[];
  headings: readonly Heading[];
}

/** A text made ready for all its anchors at once. Made once a page pass: linear in the text. */
export interface AnchorIndex extends ReadText {
  folded: Folded;
  grams: GramIndex;
  fingerprint: PlanSelector['text'];
}

export function anchorIndex(read: ReadText): AnchorIndex {
  const folded = fold(read.text);
  return { ...read, folded, grams: indexGrams(folded), fingerprint: { length: read.text.length, digest: digestOf(read.text) } };
}

/** FNV-1a over UTF-16 units. It tells whether a text is the very same one; the words at the place are compared all the same. */
function digestOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Of items in order the first that ends behind `at`. */
export function firstEndingAfter(items: readonly { end: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as { end: number }).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
