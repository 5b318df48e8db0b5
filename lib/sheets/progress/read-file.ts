import { parseCsv } from '../../core/parse-csv.ts';
import type { FileFault } from '../../i18n/table-words.ts';
import { type ReadTable, readTable } from './read-table.ts';
import type { Cell } from './row-cells.ts';

/** Larger files are refused before they are read. */
const MOST_BYTES = 200 * 1024 * 1024;

/** A text in the encoding in which spreadsheets save it: by its byte order mark, else UTF-8 where it is that, else GB 18030 (GBK). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Reads a table of progress from a CSV or XLSX file, whatever it is called. */
export async function readFile(file: Blob): Promise<ReadTable> {
  if (file.size > MOST_BYTES) return { fault: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // PK: a ZIP, as every XLSX is.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes.buffer);
  const text = decodeText(bytes);
  if (text.includes('\0')) return { fault: 'not-a-table' };
  const { rows, openQuote } = parseCsv(text);
  return openQuote === null ? readTable(rows) : { fault: 'open-quote' };
}

/** The first sheet with a header of ours; a workbook may hold others before it. */
async function readWorkbook(content: ArrayBuffer): Promise<ReadTable> {
  let fault: FileFault = 'not-a-table';
  try {
    const { default: readXlsx } = await import('read-excel-file/universal');
    for (const { data } of await readXlsx(content)) {
      const table = readTable(data.map((row) => row.map(plainCell)));
      if (table.fault === null) return table;
      if (fault !== 'no-rows') fault = table.fault;
    }
  } catch (error) {
    // read-excel-file calls itself once for each piece of a sheet and makes the pieces smaller on a busy computer: a long sheet can end its stack.
    if (error instanceof Error && error.cause instanceof RangeError) return { fault: 'too-long' };
    // What else the library says of a file that is none is of no use to a reader.
  }
  return { fault };
}

/** Days come as moments at midnight of UTC. */
function plainCell(cell: unknown): Cell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' || typeof cell === 'string' ? cell : null;
}
