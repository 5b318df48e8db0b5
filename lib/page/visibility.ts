import { elementOf, frameOf } from './mark.ts';

/** `visibilityProperty` is called `checkVisibilityCSS` before Chromium 121. */
const HIDDEN_TOO = { visibilityProperty: true, checkVisibilityCSS: true };

/** Text that a style sheet hides (a copy for small screens, a folded part) is not on the page for its reader. Asks once an element, and once a document. */
export function visibility(): (node: Node) => boolean {
  const known = new Map<Element, boolean>();
  const documents = new Map<Document, boolean>();
  function isShown(element: Element): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    const shown = element.checkVisibility(HIDDEN_TOO) && isFrameShown(element);
    known.set(element, shown);
    return shown;
  }
  function isFrameShown(element: Element): boolean {
    const before = documents.get(element.ownerDocument);
    if (before !== undefined) return before;
    const frame = frameOf(element);
    const shown = frame === null || isShown(frame);
    documents.set(element.ownerDocument, shown);
    return shown;
  }
  // Several marks of one text come one after the other.
  let last: Node | null = null;
  let isLastShown = false;
  return (node) => {
    if (node === last) return isLastShown;
    const element = elementOf(node);
    last = node;
    isLastShown = element !== null && isShown(element);
    return isLastShown;
  };
}

/** The outermost element around a node that is not shown; null where all are. */
export function hiddenPart(node: Node): Element | null {
  let hidden: Element | null = null;
  for (let at = elementOf(node); at !== null && !at.checkVisibility(HIDDEN_TOO); at = at.parentElement) hidden = at;
  return hidden;
}
