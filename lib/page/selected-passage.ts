import type { TextIndex } from '../core/text/text-index.ts';

/** So long a quote a record may hold; whoever selects more means the page, and no passage of it. */
const LONGEST = 2000;

/** Words that the reader selected, and where they stand. */
export interface Passage {
  words: string;
  range: Range;
}

/**
 * The passage that is selected now, or null: nothing, too much to quote, text that the reader edits, or something in our own element
 * (`host`). Selections inside fields are none of the document's, and never come here.
 */
export function selectedPassage(host: Element): Passage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  // The range's own text first: asking the selection for its words lays out the page.
  if (host.contains(around) || isEdited(around) || range.toString().length > 4 * LONGEST) return null;
  const words = selection.toString().trim();
  return words === '' || words.length > LONGEST ? null : { words, range };
}

function isEdited(node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return document.designMode === 'on' || (element?.isContentEditable ?? false);
}

/** Where a range stands in the text index, or null when nothing of it is in there. */
export function spanOf(range: Range, index: TextIndex<Node>): { start: number; end: number } | null {
  let start: number | null = null;
  let end = 0;
  for (const node of textNodesIn(range)) {
    const from = index.offsetOf(node, node === range.startContainer ? range.startOffset : 0);
    const to = index.offsetOf(node, node === range.endContainer ? range.endOffset : node.length);
    if (from === null || to === null) continue;
    start ??= from;
    end = to;
  }
  return start === null || end <= start ? null : { start, end };
}

function* textNodesIn(range: Range): Generator<Text> {
  const { commonAncestorContainer: around } = range;
  if (around instanceof Text) {
    yield around;
    return;
  }
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (range.intersectsNode(node)) yield node as Text;
    else if (range.comparePoint(node, 0) > 0) return;
  }
}
