/**
 * Cells that a spreadsheet would take for a formula when it opens the file (OWASP, CSV Injection): they get an apostrophe in front,
 * and so does a cell that starts with apostrophes before such a mark, so that {@link plainCell} gives every text back as it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** A text as it may stand in a cell. */
export function guardedCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that {@link guardedCell} was given. */
export function plainCell(cell: string): string {
  return cell[0] === "'" && FORMULA.test(cell) ? cell.slice(1) : cell;
}

type Cell = string | number | null | undefined;

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = guardedCell(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180) that Excel and WPS open: with a byte order mark, without which they take it for GBK. Numbers stand as
 * they are, also negative ones; texts that look like formulas are guarded.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}
