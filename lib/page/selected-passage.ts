import { LONGEST, type Selected, selected } from './selected.ts';

/**
 * The passage that is selected now, or null: nothing, more than a record can quote (that means the page, and no passage of it), text that
 * the reader edits, or something in our own element (`host`). Selections inside fields are none of the document's, and never come here.
 */
export function selectedPassage(host: Element): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  // The range's own text: asking the selection for its words lays out the page.
  if (host.contains(around) || isEdited(around) || range.toString().trim().length > LONGEST) return null;
  return selected();
}

function isEdited(node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return document.designMode === 'on' || (element?.isContentEditable ?? false);
}
