import type { ListMark, PrintedMark } from './list-numbers.ts';
import type { Piece } from './text-index.ts';

/** Soft hyphens, zero-width characters and direction marks: they take no room, so numbers are read across them. */
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
/** Text as it will stand: no white space but single plain spaces between words. */
const RUN = new RegExp(`[^\\s${INVISIBLE}]+(?: [^\\s${INVISIBLE}]+)*`, 'g');
const SPACE = new RegExp(`(?![${INVISIBLE}])\\s`);
/** One UTF-16 unit of text that is set without spaces: Han (also half of a rare character), its punctuation and quotation marks. */
const WIDE = /[\u2018-\u201d\u2e80-\u9fff\ud800-\udfff\uf900-\ufaff\uff00-\uff60]/;

/** What stands between two runs; of several, the greatest wins. */
const NOTHING = 0;
/** White space that holds a line end of the source: nothing between two Han characters, where it is only the editor's wrapping. */
const WRAP = 1;
const GAP = 2;
const CELL = 3;
const LINE = 4;

/**
 * Collects the text of an index (`new TextIndex(builder.written, builder.pieces)`) from what a walk meets, in order. White space collapses as CSS collapses it, other spaces
 * become plain ones, invisible characters go, no line begins or ends with a space; digits and punctuation stay as they are.
 */
export class TextIndexBuilder<Source> {
  #runs: string[] = [];
  readonly pieces: Piece<Source>[] = [];
  #length = 0;
  #pending = NOTHING;
  /** Printed before a text that has not come yet. */
  #awaiting: PrintedMark | null = null;
  /** Numbers that stand in no text, each with the place of the text it is printed before. */
  readonly marks: ListMark[] = [];

  get length(): number {
    return this.#length;
  }

  /** A text node's data. In preformatted text line ends are kept. */
  text(data: string, source: Source, preformatted = false): void {
    let read = 0;
    RUN.lastIndex = 0;
    for (let match = RUN.exec(data); match; match = RUN.exec(data)) {
      if (match.index > read) this.#space(data.slice(read, match.index), preformatted);
      this.#append(match[0], source, match.index);
      read = RUN.lastIndex;
    }
    if (read < data.length) this.#space(data.slice(read), preformatted);
  }

  /** A block begins or ends here, or a line was broken by hand. */
  line(): void {
    this.#pending = LINE;
  }

  /** The border between two cells of a row. */
  cell(): void {
    this.#pending = Math.max(this.#pending, CELL);
  }

  /** A number is printed before the next text; of several, the last: an empty item's is nobody's. */
  mark(mark: PrintedMark): void {
    this.#awaiting = mark;
  }

  /** All text so far. */
  get written(): string {
    return this.#runs.join('');
  }

  #space(between: string, preformatted: boolean): void {
    if (!SPACE.test(between)) return;
    const wrapped = between.includes('\n');
    if (preformatted && wrapped) this.line();
    else this.#pending = Math.max(this.#pending, wrapped ? WRAP : GAP);
  }

  #append(run: string, source: Source, offset: number): void {
    const separator = this.#length === 0 ? '' : this.#separator(run);
    if (separator) this.#runs.push(separator);
    this.#runs.push(run);
    const at = this.#length + separator.length;
    if (this.#awaiting) this.marks.push({ ...this.#awaiting, at });
    this.#awaiting = null;
    this.pieces.push({ at, length: run.length, source, offset });
    this.#length += separator.length + run.length;
    this.#pending = NOTHING;
  }

  #separator(run: string): string {
    if (this.#pending === LINE) return '\n';
    if (this.#pending === CELL) return '\t';
    if (this.#pending === NOTHING) return '';
    const before = this.#runs.at(-1) ?? '';
    return this.#pending === WRAP && WIDE.test(before.slice(-1)) && WIDE.test(run.charAt(0)) ? '' : ' ';
  }
}
