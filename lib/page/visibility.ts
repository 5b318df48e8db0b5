/** `visibilityProperty` is called `checkVisibilityCSS` before Chromium 121. */
const HIDDEN_TOO = { visibilityProperty: true, checkVisibilityCSS: true };

/** Text that a style sheet hides (a copy for small screens, a folded part) is not on the page for its reader. Asks once an element. */
export function visibility(): (node: Node) => boolean {
  const known = new Map<Element, boolean>();
  return ({ parentElement: element }) => {
    if (!element) return false;
    const shown = known.get(element) ?? element.checkVisibility(HIDDEN_TOO);
    known.set(element, shown);
    return shown;
  };
}
