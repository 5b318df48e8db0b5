/** Rows of a CSV file; a row's number in a spreadsheet is its index + 1. */
export interface ParsedCsv {
  rows: string[][];
  /** The row in which a quotation mark opens that nothing closes; null when all are closed. Everything behind it lies in one cell. */
  openQuote: number | null;
  /** There are more rows or columns than a spreadsheet has; reading ended there. */
  tooLong: boolean;
}

/** What a sheet of a workbook holds at most, and so what was a table. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const SEPARATORS = [',', ';', '\t'] as const;
/** How much of the file tells its separator. */
const SAMPLE = 20_000;

/** The separator that stands most often outside of quotation marks at the beginning; Excel may name it in a first line `sep=;`. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((one) => [one, 0]));
  let quoted = false;
  for (const char of text.slice(0, SAMPLE)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) as number) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/**
 * Reads CSV (RFC 4180) as programs save it: separated by commas, semicolons or tabs, lines ending in any way. A quotation mark inside of a
 * bare cell is a character like others. Linear in the length of the text.
 */
export function parseCsv(text: string): ParsedCsv {
  const named = /^sep=([,;\t])\r?\n/i.exec(text);
  const separator = named?.[1] ?? separatorOf(text);
  // The named line is a row of its own in a spreadsheet's count, too.
  const rows: string[][] = named ? [[]] : [];
  let row: string[] = [];
  let openQuote: number | null = null;
  let at = named?.[0].length ?? 0;
  while (at < text.length) {
    if (rows.length === MOST_ROWS || row.length === MOST_COLUMNS) return { rows, openQuote, tooLong: true };
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0) {
          openQuote = rows.length;
          cell += text.slice(at);
          at = text.length;
          break;
        }
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push(cell + text.slice(start, at));
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell behind it.
      if (at < text.length) continue;
      row.push('');
    } else if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    rows.push(row);
    row = [];
  }
  return { rows, openQuote, tooLong: false };
}
