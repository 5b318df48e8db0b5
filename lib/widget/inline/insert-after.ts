import type { TextIndex } from '../../core/text/text-index.ts';

/**
 * Puts a node behind the last character of `[start, end)` and returns what takes it out again. Where the place is within a text node, that
 * node is split, and made whole again afterwards unless the page has changed it meanwhile. Insert from the end of a text towards its
 * beginning: the offsets before a place stay as they are.
 */
export function insertAfter(index: TextIndex<Node>, { start, end }: { start: number; end: number }, node: Node): () => void {
  const { end: last, endOffset } = index.span(start, end);
  const text = last as Text;
  const rest = endOffset < text.length ? text.splitText(endOffset) : null;
  const { parentNode } = text;
  parentNode?.insertBefore(node, text.nextSibling);
  return () => {
    node.parentNode?.removeChild(node);
    if (!rest || text.nextSibling !== rest) return;
    text.appendData(rest.data);
    rest.remove();
  };
}
