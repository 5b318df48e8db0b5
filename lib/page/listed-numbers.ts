import { type ListMark, ListNumbers, type NumberStyle } from '../core/text/list-numbers.ts';
import { TextIndexBuilder } from '../core/text/text-index-builder.ts';
import { TreeWalk } from '../core/text/tree-walk.ts';
import { domTree } from './dom-tree.ts';

/**
 * The numbers that lists and style sheets print beside an article's text. A walk of its own, because it asks for styles; only a plan needs it.
 * None where the article's text is another by now, or was read by other rules.
 */
export function listedNumbers(root: Node, text: string): ListMark[] {
  const builder = new TextIndexBuilder<Node>();
  const numbers = new ListNumbers(domTree, numberStyle);
  // Counters begin above the article: body { counter-reset: section }.
  for (const element of ancestors(root)) numbers.enter(element, domTree.name(element) ?? '');
  new TreeWalk(domTree, root, builder, numbers).advance(Number.POSITIVE_INFINITY);
  return builder.written === text ? builder.marks : [];
}

/** Outermost first. */
function ancestors(node: Node): Element[] {
  const found: Element[] = [];
  for (let at = node.parentElement; at !== null; at = at.parentElement) found.unshift(at);
  return found;
}

function numberStyle(element: Node): NumberStyle {
  const { display, listStyleType, counterReset, counterIncrement } = getComputedStyle(element as Element);
  const before = getComputedStyle(element as Element, '::before');
  return {
    // Nothing else has a marker.
    listStyleType: display.includes('list-item') ? listStyleType : 'none',
    counterReset,
    counterIncrement,
    before: { content: before.content, counterReset: before.counterReset, counterIncrement: before.counterIncrement },
  };
}
