import type { Tree } from './tree.ts';

/** A cell's place in the text, separators at its edges included, and how many rows and columns it covers. */
export interface SpanningCell {
  start: number;
  end: number;
  rows: number;
  columns: number;
}

/** A table's rows as they are written: a cell that spans rows stands in the first of them alone. */
export type TableCells = SpanningCell[][];

/** No table of a document has more. */
const MOST_SPANNED = 200;

/** Notes where the cells of tables lie. */
export class TableWalk<Node> {
  readonly #tree: Tree<Node>;
  readonly #open: { rows: SpanningCell[][]; cell: SpanningCell | null; isLayout: boolean }[] = [];
  readonly found: TableCells[] = [];

  constructor(tree: Tree<Node>) {
    this.#tree = tree;
  }

  enter(element: Node, name: string, at: number): void {
    const table = this.#open.at(-1);
    if (name === 'table') {
      // A table around a table lays out the page.
      for (const around of this.#open) around.isLayout = true;
      this.#open.push({ rows: [], cell: null, isLayout: false });
    } else if (name === 'tr') table?.rows.push([]);
    else if ((name === 'td' || name === 'th') && table) {
      table.cell = { start: at, end: at, rows: this.#spanned(element, 'rowspan'), columns: this.#spanned(element, 'colspan') };
      table.rows.at(-1)?.push(table.cell);
    }
  }

  leave(name: string, at: number): void {
    const table = this.#open.at(-1);
    if ((name === 'td' || name === 'th') && table?.cell) table.cell.end = at;
    if (name !== 'table' || !table) return;
    this.#open.pop();
    if (!table.isLayout) this.found.push(table.rows);
  }

  #spanned(element: Node, name: string): number {
    const count = Number(this.#tree.attribute(element, name) ?? 1);
    return Number.isInteger(count) ? Math.min(MOST_SPANNED, Math.max(1, count)) : 1;
  }
}
