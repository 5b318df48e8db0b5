import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NO_SHAPE } from '../core/text/shape.ts';
import { UsageError } from './command.ts';
import { documentDate } from './document-date.ts';
import { readHtml } from './html.ts';
import { type Document, readDocument, startedIn } from './read-document.ts';
import { docxHtml } from './read-docx.ts';
import { pdfText } from './read-pdf.ts';

/** Extensions that a folder is searched for. */
export const READABLE = /\.(?:txt|md|html?|shtml|xhtml|docx|pdf)$/i;

/** Reads a text, HTML, DOCX or PDF file; `url` is the address under which a page stood. Throws {@link UsageError}, which says why a broken one cannot be read. */
export async function readAny(file: string, url?: string): Promise<Document> {
  const path = resolve(startedIn(), file);
  const head = firstBytes(path);
  if (/\.pdf$/i.test(path) || head.startsWith('%PDF'))
    return plain(await withReason(file, () => pdfText(new Uint8Array(readFileSync(path)))));
  if (/\.docx$/i.test(path)) {
    const html = await withReason(file, () => docxHtml(readFileSync(path)));
    const { index, shape } = readHtml(html, 'file:');
    return { ...plain(index.text), shape };
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new UsageError(`cannot read ${file}: an old Word or Excel file; save it as .docx`);
  return readDocument(file, url);
}

function plain(text: string): Document {
  return { text, publishedOn: documentDate(text), facts: null, shape: NO_SHAPE };
}

function firstBytes(path: string): string {
  try {
    return readFileSync(path).subarray(0, 4).toString('latin1');
  } catch {
    // Reading it in earnest tells why it cannot be read.
    return '';
  }
}

async function withReason<Result>(file: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(reason.startsWith('ENOENT') ? `no such file: ${file}` : `cannot read ${file}: ${reason}`);
  }
}
