import type { TextIndexBuilder } from './text-index-builder.ts';
import { isLeftAlone, ruleOf, type Tree } from './tree.ts';

/** Whoever notes, along a walk, what a document shows beside its words. Inline elements are not told of. */
export interface Observer<Node> {
  enter(element: Node, name: string): void;
  leave(element: Node, name: string): void;
}

/** One walk over everything below a root, in as many steps as the caller likes, telling a builder what it meets. */
export class TreeWalk<Node> {
  readonly #tree: Tree<Node>;
  readonly #root: Node;
  readonly #builder: TextIndexBuilder<Node>;
  readonly #observer: Observer<Node> | null;
  #next: Node | null;
  #preformatted = 0;

  constructor(tree: Tree<Node>, root: Node, builder: TextIndexBuilder<Node>, observer: Observer<Node> | null = null) {
    this.#tree = tree;
    this.#root = root;
    this.#builder = builder;
    this.#observer = observer;
    observer?.enter(root, tree.name(root) ?? '');
    this.#next = tree.firstChild(root);
  }

  /** Visits up to `nodes` more nodes; true when there is nothing left to visit. */
  advance(nodes: number): boolean {
    for (let left = nodes; left > 0 && this.#next; left -= 1) this.#next = this.#visit(this.#next);
    return this.#next === null;
  }

  #visit(node: Node): Node | null {
    const tree = this.#tree;
    const name = tree.name(node);
    if (name === '') this.#builder.text(tree.data(node), node, this.#preformatted > 0);
    else if (name !== null && this.#enter(name, node)) {
      const child = tree.firstChild(node);
      if (child !== null) return child;
      this.#leave(name, node);
    }
    for (let at: Node | null = node; at !== null && at !== this.#root; ) {
      const sibling = tree.nextSibling(at);
      if (sibling !== null) return sibling;
      at = tree.parent(at);
      if (at !== null && at !== this.#root) this.#leave(tree.name(at) ?? '', at);
    }
    return null;
  }

  /** False when the element's content is not to be read. */
  #enter(name: string, element: Node): boolean {
    const rule = ruleOf(name);
    if (rule === 'skip' || isLeftAlone(this.#tree, element)) {
      // What is left alone still parts the lines around it when it is a block.
      if (rule === 'block' || rule === 'pre') this.#builder.line();
      return false;
    }
    if (rule === 'pre') this.#preformatted += 1;
    this.#border(rule);
    if (rule !== undefined) this.#observer?.enter(element, name);
    return true;
  }

  #leave(name: string, element: Node): void {
    const rule = ruleOf(name);
    if (rule !== undefined) this.#observer?.leave(element, name);
    if (rule === 'pre') this.#preformatted -= 1;
    if (rule !== 'line') this.#border(rule);
  }

  #border(rule: ReturnType<typeof ruleOf>): void {
    if (rule === 'cell') this.#builder.cell();
    else if (rule !== undefined) this.#builder.line();
  }
}
