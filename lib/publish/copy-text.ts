import type { Lang } from '../i18n/domain.ts';
import { groundStyle, statusStyle } from './copy-styles.ts';
import { type Footnote, placeId, statusText } from './footnote.ts';
import { type Html, html } from './html.ts';

/** A numbered heading: from its number to the end of its title; `level` is 1 (一、) to 5 (一是). */
export interface TextHeading {
  start: number;
  end: number;
  level: number;
}

interface Mark {
  start: number;
  end: number;
  /** Which of its footnote's places this is, from 1. */
  place: number;
  footnote: Footnote;
}

interface Range {
  start: number;
  end: number;
}

/** What stands at the beginning of a line is a heading of its own, and no paragraph's first sentence, when little follows it. */
const REST_OF_HEADING = 2;

/**
 * The text in its own lines: headings, tables (lines whose cells are parted by tabs) and paragraphs, each figure in its place with the
 * status behind it as glyph, word and colour.
 */
export function copyText(text: string, footnotes: readonly Footnote[], headings: readonly TextHeading[], lang: Lang): Html {
  const marks = footnotes
    .flatMap((footnote) => footnote.places.map(({ start, end }, at): Mark => ({ start, end, place: at + 1, footnote })))
    .sort((a, b) => a.start - b.start);
  const headingAt = new Map(headings.map((heading) => [heading.start, heading]));
  const writer = new Writer(text, marks, lang);
  const blocks: Html[] = [];
  let rows: Range[] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push(writer.table(rows));
    rows = [];
  };
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    if (content.includes('\t')) {
      rows.push(line);
      continue;
    }
    closeTable();
    const start = line.start + (content.length - content.trimStart().length);
    if (start < line.end) blocks.push(writer.line({ start, end: line.end }, headingAt.get(start)));
  }
  closeTable();
  return html`<div class="text">${blocks}
</div>`;
}

function linesOf(text: string): Range[] {
  const lines: Range[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

class Writer {
  readonly #text: string;
  readonly #marks: readonly Mark[];
  readonly #lang: Lang;
  /** Lines come in order, and so do marks: none before this one is looked at again. */
  #next = 0;

  constructor(text: string, marks: readonly Mark[], lang: Lang) {
    this.#text = text;
    this.#marks = marks;
    this.#lang = lang;
  }

  line(line: Range, heading: TextHeading | undefined): Html {
    if (!heading || heading.end > line.end) return html`\n<p>${this.#inline(line)}</p>`;
    if (line.end - heading.end <= REST_OF_HEADING) return html`\n<p class="h h${heading.level}">${this.#inline(line)}</p>`;
    const lead = { start: line.start, end: heading.end };
    return html`\n<p><strong>${this.#inline(lead)}</strong>${this.#inline({ start: heading.end, end: line.end })}</p>`;
  }

  table(rows: readonly Range[]): Html {
    return html`\n<table class="data" border="1" cellspacing="0" cellpadding="4"><tbody>${rows.map((row) => html`\n<tr>${this.#cells(row).map((cell) => html`<td>${this.#inline(cell)}</td>`)}</tr>`)}\n</tbody></table>`;
  }

  #cells({ start, end }: Range): Range[] {
    const cells: Range[] = [];
    for (let at = start; at <= end; ) {
      const tab = this.#text.indexOf('\t', at);
      const last = tab < 0 || tab > end ? end : tab;
      cells.push({ start: at, end: last });
      at = last + 1;
    }
    return cells;
  }

  /** A stretch with its marks. One that ends beyond the stretch (a figure broken over two cells) is marked up to its end. */
  #inline({ start, end }: Range): Html {
    const pieces: (Html | string)[] = [];
    let at = start;
    for (let mark = this.#marks[this.#next]; mark && mark.start < end; mark = this.#marks[this.#next]) {
      this.#next += 1;
      if (mark.start < at) continue;
      pieces.push(this.#text.slice(at, mark.start), this.#marked(mark, Math.min(mark.end, end)));
      at = Math.min(mark.end, end);
    }
    pieces.push(this.#text.slice(at, end));
    return html`${pieces}`;
  }

  #marked(mark: Mark, end: number): Html {
    const { footnote, place } = mark;
    const { code, glyph, word } = statusText(footnote, this.#lang);
    return html`<span class="m ${code}" style="${groundStyle(code)}">${this.#text.slice(mark.start, end)}</span><sup><a class="${code}" style="${statusStyle(code)}" id="${placeId(footnote, place)}" href="#n${footnote.number}">${footnote.number}&nbsp;${glyph}${word}</a></sup>`;
  }
}
