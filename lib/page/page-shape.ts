import type { NumberStyle } from '../core/text/list-numbers.ts';
import { NO_SHAPE, type Shape, ShapeWalk } from '../core/text/shape.ts';
import { TextIndexBuilder } from '../core/text/text-index-builder.ts';
import { TreeWalk } from '../core/text/tree-walk.ts';
import { flatTree } from './flat-tree.ts';

/**
 * What an article shows beside its text: numbers of lists and style sheets, cells of tables. A walk of its own, because it asks for styles;
 * only a plan needs it. Nothing where the article's text is another by now, or was read by other rules.
 */
export function shapeOf(root: Node, text: string): Shape {
  const builder = new TextIndexBuilder<Node>();
  const tree = flatTree(new Set());
  const shape = new ShapeWalk(tree, builder, numberStyle);
  // Counters begin above the article: body { counter-reset: section }.
  for (const element of ancestors(root)) shape.enter(element, tree.name(element) ?? '');
  new TreeWalk(tree, root, builder, shape).advance(Number.POSITIVE_INFINITY);
  return builder.written === text ? { listed: shape.listed, tables: shape.tables } : NO_SHAPE;
}

/** Outermost first. */
export function ancestors(node: Node): Element[] {
  const found: Element[] = [];
  for (let at = node.parentElement; at !== null; at = at.parentElement) found.unshift(at);
  return found;
}

/** What style sheets say of an element's number. */
export function numberStyle(element: Node): NumberStyle {
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
