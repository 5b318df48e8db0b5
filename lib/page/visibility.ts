import { elementOf, frameOf } from './mark.ts';

/** `visibilityProperty` is called `checkVisibilityCSS` before Chromium 121. */
const HIDDEN_TOO = { visibilityProperty: true, checkVisibilityCSS: true };

/** Text that a style sheet hides (a copy for small screens, a folded part) is not on the page for its reader. Asks once an element. */
export function visibility(): (node: Node) => boolean {
  const known = new Map<Element, boolean>();
  function isShown(element: Element): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    const frame = frameOf(element);
    const shown = element.checkVisibility(HIDDEN_TOO) && (frame === null || isShown(frame));
    known.set(element, shown);
    return shown;
  }
  return (node) => {
    const element = elementOf(node);
    return element !== null && isShown(element);
  };
}
