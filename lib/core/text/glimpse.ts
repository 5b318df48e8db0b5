import type { Tree } from './tree.ts';

/** Rougher than the rules of the text index, and shorter: every page loads these. Sets, because a pattern would first have to be compiled, on every page. */
const INLINE = new Set('a b i u em sub sup span font strong small'.split(' '));
const SKIP = new Set('script style noscript template select button head svg iframe'.split(' '));

/** How much a glimpse may look at. A tuple: names of members are bytes on every page. */
export type Bounds = readonly [nodes: number, characters: number];

/**
 * The first words below `root`, roughly: trimmed text with a line for each block, without the words of links (menus, and
 * lists of other pages' titles). Reads no attribute but a link's and normalises nothing, so it is cheap enough for every page; an article's text for extraction comes from the text index.
 */
export function glimpse<Node>(tree: Tree<Node>, root: Node, [nodes, characters]: Bounds): string {
  let text = '';
  let node = tree.firstChild(root);
  for (let left = nodes; node !== null && left > 0 && text.length < characters; left -= 1) {
    const name = tree.name(node);
    const inside = name && !SKIP.has(name) && !isLink(tree, node, name);
    if (name === '') text += tree.data(node).trim();
    // What has a colon is a word processor's own.
    else if (inside && !INLINE.has(name) && !name.includes(':')) text += '\n';
    node = (inside ? tree.firstChild(node) : null) ?? beside(node, root, tree.nextSibling, tree);
  }
  return text;
}

/** The last words before `end` (or of `root` itself), read from their end, without white space. */
export function glimpseBack<Node>(tree: Tree<Node>, root: Node, end: Node | null, [nodes, characters]: Bounds): string {
  const parts: string[] = [];
  let length = 0;
  let node = end === null ? tree.lastChild(root) : beside(end, root, tree.previousSibling, tree);
  for (let left = nodes; node !== null && left > 0 && length < characters; left -= 1) {
    const name = tree.name(node);
    if (name === '') {
      const data = tree.data(node).trim();
      parts.push(data);
      length += data.length;
    }
    node = (name && !SKIP.has(name) ? tree.lastChild(node) : null) ?? beside(node, root, tree.previousSibling, tree);
  }
  return unspaced(parts.reverse().join(''));
}

/** Without white space. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** The next node on that side, climbing out of parents; null at the root. */
function beside<Node>(node: Node, root: Node, sibling: (node: Node) => Node | null, tree: Tree<Node>): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = tree.parent(at)) {
    const found = sibling(at);
    if (found !== null) return found;
  }
  return null;
}

/** Old pages leave `<a name>` open around text; that is no link. */
function isLink<Node>(tree: Tree<Node>, node: Node, name: string): boolean {
  return name === 'a' && tree.attribute(node, 'href') !== null;
}
