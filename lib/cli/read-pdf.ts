import { withoutRadicals } from './radicals.ts';

/** What stands alone in a line at the foot of a page: — 3 —, 3 / 12. */
const PAGE_NUMBER = /^[-—–\s·第]*\d{1,4}[-—–\s·页]*(?:[/／共]\s*\d{1,4}\s*页?)?$/;
/** A line that begins a paragraph of its own. */
const BEGINS =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}(?:[）)、]|[.．](?!\d))|第[一二三四五六七八九十]+[章节部条]|[⑴-⒇①-⑳]|——)/;
/** In heights of a letter: a gap that parts two cells, how far a first line stands in, how wide running text is at least, and a digit. */
const CELL_GAP = 1.2;
const INDENT = 2.6;
const NARROWEST = 12;
const DIGIT = 0.56;
/** Lines that are not justified end a little before their edge. */
const SLACK = 0.4;
/** So many lines at the head and at the foot of a page may repeat on every page. */
const EDGE = 2;

/** A PDF has pages but no text in them: it is a scan. */
export class NoText extends Error {
  override name = 'NoText';
}

/** One printed line; lengths in points, `size` the height of its letters. */
export interface PrintedLine {
  text: string;
  page: number;
  left: number;
  right: number;
  size: number;
}

/** The text of a PDF with its lines put together to paragraphs; the library is loaded when it is needed. Throws what it throws, and {@link NoText}. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes);
  const pages: PrintedLine[][] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(
      linesOf(page, items.filter((item) => 'str' in item) as Piece[]).filter(({ text }) => text !== '' && !PAGE_NUMBER.test(text)),
    );
  }
  const lines = withoutEdges(pages).flat();
  if (lines.length === 0) throw new NoText('no text in it; it may be scanned pictures');
  return paragraphs(lines);
}

/** A piece of text as the library gives it, in the order of the page's content. */
interface Piece {
  str: string;
  /** Size and place: `[.., .., .., size, x, y]`. */
  transform: number[];
  width: number;
  hasEOL: boolean;
}

function linesOf(page: number, pieces: readonly Piece[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | null = null;
  for (const { str, transform, width, hasEOL } of pieces) {
    const [size, left] = [Math.abs(transform[3] ?? 0), transform[4] ?? 0];
    if (str !== '') {
      line ??= { text: '', page, left, right: left, size };
      // A wide gap parts the cells of a table's row.
      line.text += str.trim() === '' && width > CELL_GAP * size ? '\t' : withoutRadicals(str);
      line.right = Math.max(line.right, left + width);
      line.size = Math.max(line.size, size);
    }
    if (!hasEOL || !line) continue;
    lines.push({ ...line, text: line.text.trim() });
    line = null;
  }
  return line ? [...lines, { ...line, text: line.text.trim() }] : lines;
}

/** Pages without what most of them repeat at head or foot: a title, an address, a date, with whatever number. */
function withoutEdges(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const keyOf = ({ text }: PrintedLine) => text.replace(/\d+/g, '#');
  const isEdge = (at: number, length: number) => at < EDGE || at >= length - EDGE;
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const keys = new Set(lines.filter((_, at) => isEdge(at, lines.length)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRepeated = (line: PrintedLine) => (counts.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length / 2);
  return pages.map((lines) => lines.filter((line, at) => !(isEdge(at, lines.length) && isRepeated(line))));
}

/** The width of what a line begins with and cannot be parted (3,450个，), in heights of a letter. */
function firstWidth(text: string): number {
  const [, narrow = '', marks = ''] = /^([\w,.%]*)[^\w]?([，。；：、）”]*)/.exec(text) ?? [];
  return narrow.length * DIGIT + (narrow === '' ? 1 : 0) + marks.length;
}

/**
 * Printed lines put together where one goes on in the next: what the next begins with had no room in it any more (a line with room left ends
 * a paragraph), and the next begins nothing.
 */
export function paragraphs(lines: readonly PrintedLine[]): string {
  const edges = new Map<PrintedLine, number>();
  const isCells = ({ text }: PrintedLine) => text.includes('\t');
  const inColumn = (one: PrintedLine) => (other: PrintedLine) =>
    other.page === one.page &&
    Math.abs(other.size - one.size) < 1 &&
    Math.abs(other.left - one.left) <= INDENT * one.size &&
    !isCells(other);
  for (const line of lines) {
    const column = lines.filter(inColumn(line));
    const [left, right] = [Math.min(...column.map((one) => one.left)), Math.max(...column.map((one) => one.right))];
    if (right - left >= NARROWEST * line.size) edges.set(line, right);
  }
  let text = '';
  for (const [at, line] of lines.entries()) {
    text += line.text;
    const next = lines[at + 1];
    if (next === undefined) break;
    const edge = edges.get(line);
    const isFull = edge !== undefined && line.right + (firstWidth(next.text) + SLACK) * line.size > edge;
    const goesOn = isFull && !isCells(line) && !isCells(next) && Math.abs(next.size - line.size) < 1 && !BEGINS.test(next.text);
    // Words of other scripts are parted by the line's end.
    text += !goesOn ? '\n' : /[A-Za-z]$/.test(line.text) && /^[A-Za-z]/.test(next.text) ? ' ' : '';
  }
  return `${text}\n`;
}
