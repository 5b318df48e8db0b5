import { elementOf } from './mark.ts';
import { partsOf } from './range-parts.ts';
import { LONGEST, type Selected, selected } from './selected.ts';
import { selectedRange } from './selected-range.ts';

/**
 * The passage that is selected now in a document, or null: nothing, more than a record can quote (that means the page, and no passage of it), text that
 * the reader edits, or something in our own element (`host`). Selections inside fields are none of the document's, and never come here.
 */
export function selectedPassage(host: Element, page = focused()): Selected | null {
  const range = selectedRange(page);
  if (!range || range.collapsed) return null;
  const parts = partsOf(range);
  if (parts.length === 0 || parts.some(({ commonAncestorContainer: around }) => host.contains(around) || isEdited(around))) return null;
  // The range's own text: asking the selection for its words lays out the page.
  if (parts.join('\n').trim().length > LONGEST) return null;
  return selected(page);
}

/** The document that the reader is in: the page's own, or that of a frame that we may see. */
function focused(): Document {
  return (document.activeElement as HTMLIFrameElement | null)?.contentDocument ?? document;
}

function isEdited(node: Node): boolean {
  // Not `instanceof`: a frame's elements are of other classes.
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as HTMLElement) : elementOf(node);
  return node.ownerDocument?.designMode === 'on' || ((element as HTMLElement | null)?.isContentEditable ?? false);
}
