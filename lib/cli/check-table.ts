import type { SheetTable } from '../sheets/sheet-text.ts';

/** Columns a terminal takes: a full-width character is two of them. */
const WIDEST = 44;

/** The tables as plain text, one line a row; long cells are cut. */
export function checkTable(tables: readonly SheetTable[]): string {
  return tables.map(({ heading, above, columns, rows }) => [heading, ...above, ...lines([columns, ...rows]), ''].join('\n')).join('\n');
}

function lines(rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((cells) => cells.map((cell) => shortened(cell.replace(/\s+/g, ' '))));
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((cells) => columnsOf(cells[column] ?? ''))));
  return cut.map((cells) =>
    cells
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columnsOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += /[\u1100-\uffe6]/.test(char) ? 2 : 1;
  return columns;
}

function shortened(text: string): string {
  let kept = '';
  for (const char of text) {
    if (columnsOf(kept + char) > WIDEST - 1) return `${kept}…`;
    kept += char;
  }
  return kept;
}
