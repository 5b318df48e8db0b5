import { type ListMark, ListNumbers, type NumberStyle } from './list-numbers.ts';
import { type TableCells, TableWalk } from './table-cells.ts';
import type { TextIndexBuilder } from './text-index-builder.ts';
import type { Tree } from './tree.ts';
import type { Observer } from './tree-walk.ts';

/** What a document shows beside its words: offsets are into its text index. */
export interface Shape {
  /** Numbers that lists and style sheets print beside the text, in which they do not stand. */
  listed: readonly ListMark[];
  /** Its tables; those that only lay out the page are left out. */
  tables: readonly TableCells[];
}

/** Of plain text. */
export const NO_SHAPE: Shape = { listed: [], tables: [] };

/** Notes a document's shape along the walk that makes its text. */
export class ShapeWalk<Node> implements Shape, Observer<Node> {
  readonly #builder: TextIndexBuilder<Node>;
  readonly #numbers: ListNumbers<Node>;
  readonly #tables: TableWalk<Node>;

  /** `styleOf` answers null where no style sheet is known: in a file. */
  constructor(tree: Tree<Node>, builder: TextIndexBuilder<Node>, styleOf: (element: Node) => NumberStyle | null = () => null) {
    this.#builder = builder;
    this.#numbers = new ListNumbers(tree, styleOf);
    this.#tables = new TableWalk(tree);
  }

  get listed(): ListMark[] {
    return this.#builder.marks;
  }

  get tables(): TableCells[] {
    return this.#tables.found;
  }

  enter(element: Node, name: string): void {
    const mark = this.#numbers.enter(element, name);
    if (mark) this.#builder.mark(mark);
    this.#tables.enter(element, name, this.#builder.length);
  }

  leave(element: Node, name: string): void {
    this.#numbers.leave(element);
    this.#tables.leave(name, this.#builder.length);
  }
}
