/** The element that scrolls a place of the page: an area of its own around it, or the document. */
export function scrollerOf(node: Node): Element {
  const root = document.scrollingElement ?? document.documentElement;
  for (let element = node.parentElement; element && element !== document.body && element !== root; element = element.parentElement) {
    if (element.scrollHeight <= element.clientHeight + 1) continue;
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return root;
}

/** Where the scrolled content begins, in viewport coordinates. */
export function contentTop(scroller: Element): number {
  if (scroller === document.scrollingElement) return -scroller.scrollTop;
  return scroller.getBoundingClientRect().top + scroller.clientTop - scroller.scrollTop;
}
