import type { TableCells } from '../text/table-cells.ts';
import type { Span } from './plan-tree.ts';
import { type Cell, cellsOf } from './table-cell.ts';

/** A line of a document: its cells, of which a line outside of tables has one. */
export interface Line {
  cells: readonly Cell[];
  /** The cells are those of a table whose columns are known: one for each, a cell that spans several repeated in each. */
  whole: boolean;
}

/** A document's lines, without empty ones. Rows of the tables given are read by their columns, however many paragraphs a cell has. */
export function linesOf(text: string, tables: readonly TableCells[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const table of tables) {
    const first = table.flat()[0];
    // What has one column is a frame around text.
    if (first === undefined || first.start < from || table.every((row) => row.length < 2)) continue;
    lines.push(...plainLines(text, from, first.start), ...rowsOf(text, table));
    from = Math.max(...table.flat().map(({ end }) => end));
  }
  return [...lines, ...plainLines(text, from, text.length)];
}

function plainLines(text: string, from: number, to: number): Line[] {
  return [...text.slice(from, to).matchAll(/[^\n]+/g)].map(({ 0: line, index }) => {
    const start = from + index;
    return { cells: cellsOf(text, start, start + line.length), whole: false };
  });
}

function rowsOf(text: string, table: TableCells): Line[] {
  const grid: Cell[][] = table.map(() => []);
  for (const [row, cells] of table.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      const bare = bareCell(text, cell);
      for (let down = row; down < Math.min(table.length, row + cell.rows); down += 1)
        for (let across = column; across < column + cell.columns; across += 1) (grid[down] as Cell[])[across] = bare;
    }
  }
  const own = (cells: readonly Cell[], row: number) =>
    (table[row] ?? []).some(({ end }) => cells.some((cell) => cell.end <= end && cell.text));
  return grid
    .filter((cells, row) => cells.length > 0 && own(cells, row))
    .map((cells) => ({ cells: Array.from(cells, (cell) => cell ?? bareCell(text, { start: 0, end: 0 })), whole: true }));
}

function bareCell(text: string, { start, end }: Span): Cell {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const bare = raw.trim();
  // Paragraphs of one cell go on from one another.
  return { start: from, end: from + bare.length, text: bare.replace(/\s+/g, ' ') };
}
