import { type DefaultTreeAdapterTypes as Parsed, parse } from 'parse5';
import { type PageFacts, readPageFacts } from '../core/page-facts.ts';
import { findArticle } from '../core/text/article.ts';
import { type Shape, ShapeWalk } from '../core/text/shape.ts';
import { TextIndex } from '../core/text/text-index.ts';
import { TextIndexBuilder } from '../core/text/text-index-builder.ts';
import type { Tree } from '../core/text/tree.ts';
import { TreeWalk } from '../core/text/tree-walk.ts';
import { numberStyles } from './style-sheet.ts';

type Node = Parsed.Node;

const kids = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const isElement = (node: Node): node is Parsed.Element => 'tagName' in node;
const attribute = (node: Node, name: string): string | null =>
  isElement(node) ? (node.attrs.find((attr) => attr.name === name)?.value ?? null) : null;
const parentOf = (node: Node): Node | null => ('parentNode' in node ? node.parentNode : null);

/** A sibling by distance. Linear in the siblings, so places are remembered: one map serves one parse. */
function siblings(): (node: Node, by: 1 | -1) => Node | null {
  const places = new WeakMap<Node, number>();
  return (node, by) => {
    const parent = parentOf(node);
    if (parent === null) return null;
    const list = kids(parent);
    if (!places.has(node)) for (const [place, child] of list.entries()) places.set(child, place);
    return list[(places.get(node) ?? 0) + by] ?? null;
  };
}

/** Nodes in document order. With a stack of its own: pages may be nested deeper than calls can be. */
function* nodesBelow(node: Node): Generator<Node> {
  const ahead = kids(node).toReversed();
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    yield next;
    for (const child of kids(next).toReversed()) ahead.push(child);
  }
}

function* below(node: Node): Generator<Parsed.Element> {
  for (const next of nodesBelow(node)) if (isElement(next)) yield next;
}

function textBelow(node: Node): string {
  return [...nodesBelow(node)].map((next) => (next.nodeName === '#text' ? (next as Parsed.TextNode).value : '')).join('');
}

function parsedTree(): Tree<Node> {
  const sibling = siblings();
  return {
    name: (node) => (node.nodeName === '#text' ? '' : isElement(node) ? node.tagName : null),
    data: (node) => (node as Parsed.TextNode).value,
    attribute,
    parent: parentOf,
    firstChild: (node) => kids(node)[0] ?? null,
    lastChild: (node) => kids(node).at(-1) ?? null,
    nextSibling: (node) => sibling(node, 1),
    previousSibling: (node) => sibling(node, -1),
    textLength: (element) => textBelow(element).trim().length,
    marked: (root, ids, classes) => {
      const elements = [...below(root)];
      return [
        ...ids.map((id) => elements.find((element) => attribute(element, 'id') === id)).filter((element) => element !== undefined),
        ...elements.filter((element) => (attribute(element, 'class') ?? '').split(/\s+/).some((name) => classes.includes(name))),
      ];
    },
    named: (root, name, limit) => {
      const found: Node[] = [];
      for (const element of below(root)) {
        if (found.length >= limit) break;
        if (element.tagName === name) found.push(element);
      }
      return found;
    },
  };
}

const MOST_SHEETS = 40;

/** The elements around a node, outermost first. */
function above(node: Node): Node[] {
  const found: Node[] = [];
  for (let at = parentOf(node); at !== null; at = parentOf(at)) if (isElement(at)) found.unshift(at);
  return found;
}

/** Reads a page's file as a browser would read the page: what detection looks at, and the article's text by the same rules. */
export function readHtml(html: string, url: string): { facts: PageFacts; index: TextIndex<Node>; shape: Shape } {
  const document = parse(html);
  const tree = parsedTree();
  const titleElement = tree.named(document, 'title', 1)[0];
  const titleText = titleElement && kids(titleElement)[0];
  const title = titleText ? tree.data(titleText).trim() : '';
  const builder = new TextIndexBuilder<Node>();
  const root = findArticle(tree, document) ?? tree.named(document, 'body', 1)[0] ?? document;
  const sheets = tree.named(document, 'style', MOST_SHEETS).map(textBelow);
  const shape = new ShapeWalk(
    tree,
    builder,
    sheets.some((sheet) => /counter|list-style/.test(sheet)) ? numberStyles(sheets, tree) : undefined,
  );
  // Counters may begin above the article: body { counter-reset: section }.
  for (const element of above(root)) shape.enter(element, tree.name(element) ?? '');
  new TreeWalk(tree, root, builder, shape).advance(Number.POSITIVE_INFINITY);
  const facts = readPageFacts(tree, document, { url, title });
  return { facts, index: new TextIndex(builder.written, builder.pieces), shape };
}
