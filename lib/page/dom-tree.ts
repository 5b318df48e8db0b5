import type { Tree } from '../core/text/tree.ts';

/** The live document as the shared walk sees it. */
export const domTree: Tree<Node> = {
  // What has no name of its own is no element. Of elements nothing more is asked: every node of every page comes by here.
  name: (node) => (node as Element).localName ?? (node.nodeType === 3 ? '' : null),
  data: (node) => (node as Text).data,
  attribute: (element, name) => (element as Element).getAttribute(name),
  // An open shadow root is what its host shows.
  parent: (node) => node.parentNode ?? (node as ShadowRoot).host ?? null,
  firstChild: (node) => ((node as Element).shadowRoot ?? node).firstChild,
  lastChild: (node) => node.lastChild,
  nextSibling: (node) => node.nextSibling,
  previousSibling: (node) => node.previousSibling,
  textLength: (element) => (element.textContent ?? '').trim().length,
  // Ids are looked up; all classes go into one selector, because each query for a class walks the whole page.
  marked: (root, ids, classes) => [
    ...ids.map((id) => root.ownerDocument?.getElementById(id)).filter((element) => element != null),
    ...(root as Element).querySelectorAll(`.${classes.join(',.')}`),
  ],
  named: (root, name, limit) => {
    const list = (root as Element).getElementsByTagName(name);
    // Item by item: a live list must not be counted to its end on an endless page.
    const found: Node[] = [];
    for (let index = 0; index < limit; index += 1) {
      const element = list[index];
      if (element === undefined) break;
      found.push(element);
    }
    return found;
  },
};
