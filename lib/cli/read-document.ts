import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOf, isDay } from '../core/day.ts';
import { detect } from '../core/detect.ts';
import { extract } from '../core/extract/extract.ts';
import type { Mention } from '../core/model/mention.ts';
import type { PageFacts } from '../core/page-facts.ts';
import { NO_SHAPE, type Shape } from '../core/text/shape.ts';
import { UsageError } from './command.ts';
import { decode } from './decode.ts';
import { documentDate } from './document-date.ts';
import { readHtml } from './html.ts';

/** A file read. Offsets into `text` are offsets into the file for plain text, and into the page's text index for HTML. */
export interface Document {
  text: string;
  /** The day it dates itself by. */
  publishedOn: string | null;
  /** Of HTML files only. */
  facts: PageFacts | null;
  shape: Shape;
}

const HTML = /\.(html?|shtml|xhtml)$/i;

/** Reads a text or HTML file; `url` is the address under which a page stood. Throws {@link UsageError}. */
export function readDocument(file: string, url?: string): Document {
  const path = resolve(startedIn(), file);
  const text = textOf(file, path);
  if (!HTML.test(path)) return { text, publishedOn: documentDate(text), facts: null, shape: NO_SHAPE };
  const { facts, index, shape } = readHtml(text, url ?? pathToFileURL(path).href);
  return { text: index.text, publishedOn: detect(facts).publishedOn ?? documentDate(index.text), facts, shape };
}

/** npm runs a script in the package's folder, whereas people name files from where they stand. */
export function startedIn(): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env;
  return npm_lifecycle_event === 'jiannuo' && INIT_CWD ? INIT_CWD : process.cwd();
}

function textOf(file: string, path: string): string {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new UsageError(`no such file: ${file}`);
    throw new UsageError(`cannot read ${file}: ${code === 'EISDIR' ? 'it is a folder' : error instanceof Error ? error.message : error}`);
  }
}

/** Every numeric expression of a document. `asked` is the day that tells past from future. Throws {@link UsageError}. */
export function mentionsOf(document: Document, asked?: string): Mention[] {
  const { text, shape } = document;
  return extract(text, { referenceDate: referenceDate(asked, document), listed: shape.listed });
}

/** The day that tells past from future: as asked for, as the document says, or today. Throws {@link UsageError}. */
export function referenceDate(asked: string | undefined, { publishedOn }: Document): string {
  if (asked !== undefined && !isDay(asked)) throw new UsageError(`--reference-date is not a day (YYYY-MM-DD): ${asked}`);
  return asked ?? publishedOn ?? dayOf(new Date());
}
