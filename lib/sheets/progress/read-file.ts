import { parseCsv } from '../../core/parse-csv.ts';
import type { FileFault } from '../../i18n/table-words.ts';
import { type ReadTable, readTable } from './read-table.ts';
import { breather, type Work } from './table-source.ts';

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

/** Reads a table of progress from a CSV or XLSX file, whatever it is called. Rejects with the signal's reason when it is cancelled. */
export async function readFile(file: Blob, work: Work): Promise<ReadTable> {
  if (file.size > MOST_BYTES) return { fault: 'too-large' };
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  // PK: a ZIP, as every XLSX is.
  if (start[0] === 0x50 && start[1] === 0x4b) return readWorkbook(file, work);
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text.includes('\0')) return { fault: 'not-a-table' };
  const { rows, openQuote, tooLong } = parseCsv(text);
  if (tooLong) return { fault: 'too-long' };
  return openQuote === null ? readTable(rows) : { fault: 'open-quote' };
}

/** The first sheet with a header of ours; a workbook may hold others before it. */
async function readWorkbook(file: Blob, { signal, progress }: Work): Promise<ReadTable> {
  const { sheetsOf, SheetTooLong } = await import('../workbook/read-sheets.ts');
  const breathe = breather();
  let fault: FileFault = 'not-a-table';
  try {
    const sheets = sheetsOf(file, (done, total) => {
      signal.throwIfAborted();
      progress(done, total);
      return breathe();
    });
    for await (const rows of sheets) {
      const table = readTable(rows);
      if (table.fault === null) return table;
      if (fault !== 'no-rows') fault = table.fault;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SheetTooLong) return { fault: 'too-long' };
    // What else is wrong with a file that is no workbook is of no use to a reader.
  }
  return { fault };
}
