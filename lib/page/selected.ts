import type { TextIndex } from '../core/text/text-index.ts';
import type { Span } from '../messages/calls.ts';
import { partsOf } from './range-parts.ts';
import { selectedRange } from './selected-range.ts';

/** What the reader has selected: its words, and where they stand as long as the page is not changed. */
export interface Selected {
  words: string;
  range: StaticRange;
}

/** As much of a selection as a record quotes. */
export const LONGEST = 2000;
/** A selection that ends at an element's edge is looked for in so many text nodes beside it. */
const NEAR = 20;

/** What is selected now in a document, or null. */
export function selected(page = document): Selected | null {
  const range = selectedRange(page);
  if (!range) return null;
  // Of words in several trees the browser tells those in the page's own.
  const parts = partsOf(range);
  const words = (parts.length > 1 ? parts.join('\n') : String(page.getSelection())).trim().slice(0, LONGEST);
  if (!words) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return { words, range: new StaticRange({ startContainer, startOffset, endContainer, endOffset }) };
}

/** Where in the text a range stands; null when an end of it is not in the article. */
export function spanOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange, index: TextIndex<Node>): Span | null {
  const from = offsetAt(index, startContainer, startOffset, 'nextNode');
  const to = offsetAt(index, endContainer, endOffset, 'previousNode');
  if (from === null || to === null) return null;
  const words = index.text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? { start, end } : null;
}

/** The offset of a boundary point; one at an element's edge (a triple click ends so) counts as the end of the nearest text on that side. */
function offsetAt(index: TextIndex<Node>, container: Node, offset: number, way: 'nextNode' | 'previousNode'): number | null {
  const own = index.offsetOf(container, offset);
  if (own !== null) return own;
  const walker = document.createTreeWalker(container.ownerDocument ?? document, NodeFilter.SHOW_TEXT);
  walker.currentNode = container.childNodes[offset] ?? container;
  if (way === 'nextNode') walker.previousNode();
  for (let steps = 0, node = walker[way](); node && steps < NEAR; steps += 1, node = walker[way]()) {
    const found = index.offsetOf(node, way === 'nextNode' ? 0 : (node as Text).length);
    if (found !== null) return found;
  }
  return null;
}
