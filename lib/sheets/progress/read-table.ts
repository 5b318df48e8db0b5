import { plainCell } from '../../core/csv.ts';
import type { FileFault, TableColumn } from '../../i18n/table-words.ts';
import { columnNamed } from './columns.ts';
import { type Cell, cellText, type RowCells } from './row-cells.ts';

/** A row of a file. */
export interface TableRow {
  /** As spreadsheets count, from 1. */
  line: number;
  cells: RowCells;
}

/** What a file holds: its rows, and under which header each column stands; or why nothing can be taken of it. */
export type ReadTable = { rows: TableRow[]; headers: Partial<Record<TableColumn, string>>; fault: null } | { fault: FileFault };

/** Titles and dates may stand over the header. */
const FIRST_ROWS = 20;

const isEmpty = (cell: Cell | undefined) => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

function headerIn(row: readonly Cell[]): Map<number, TableColumn> | null {
  const found = new Map(
    row.flatMap((cell, at) => {
      const column = typeof cell === 'string' ? columnNamed(plainCell(cell)) : null;
      return column ? [[at, column] as const] : [];
    }),
  );
  const columns = new Set(found.values());
  return columns.size >= 2 && (columns.has('indicator') || columns.has('targetId') || columns.has('task')) ? found : null;
}

/** Finds the header and the rows below it; empty rows are passed over. A column that is not there is not in the cells of any row. */
export function readTable(rows: readonly (readonly Cell[])[]): ReadTable {
  const at = rows.slice(0, FIRST_ROWS).findIndex((row) => headerIn(row) !== null);
  const header = at < 0 ? null : headerIn(rows[at] as readonly Cell[]);
  if (!header) return { fault: 'no-header' };
  if (new Set(header.values()).size < header.size) return { fault: 'same-column-twice' };
  const headers = Object.fromEntries([...header].map(([index, column]) => [column, String(rows[at]?.[index])]));
  const read: TableRow[] = [];
  for (let line = at + 1; line < rows.length; line += 1) {
    const row = rows[line] as readonly Cell[];
    if (row.every(isEmpty)) continue;
    const cells: RowCells = {};
    for (const [index, column] of header) {
      const cell = row[index];
      cells[column] = isEmpty(cell) ? null : typeof cell === 'string' ? cellText(plainCell(cell)) : (cell as number);
    }
    read.push({ line: line + 1, cells });
  }
  return read.length === 0 ? { fault: 'no-rows' } : { rows: read, headers, fault: null };
}
