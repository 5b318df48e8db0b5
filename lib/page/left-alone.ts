import { isLeftAlone } from '../core/text/tree.ts';
import { domTree } from './dom-tree.ts';

/** Every element that may be left alone; a browser finds these faster than the styles of all elements are read. */
const PERHAPS = '[hidden], [contenteditable], [style*=none i], [style*=hidden i], [style*=collapse i]';

/** The elements in these trees that are left alone when they are read, for what their own attributes say now. */
export function leftAloneIn(roots: Iterable<Node>): Element[] {
  return [...roots].flatMap((root) =>
    [...(root as Element | ShadowRoot).querySelectorAll(PERHAPS)].filter((one) => isLeftAlone(domTree, one)),
  );
}

/** Whether one of these would be read now: no edit of the text tells of that. */
export function isReadNow(leftAlone: readonly Element[]): boolean {
  return leftAlone.some((element) => element.isConnected && !isLeftAlone(domTree, element));
}
