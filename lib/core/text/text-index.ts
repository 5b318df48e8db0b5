import type { ListMark } from './list-numbers.ts';

/** A stretch of the original: from one node and offset to another, as a `StaticRange` wants it. */
export interface Span<Source> {
  start: Source;
  startOffset: number;
  end: Source;
  endOffset: number;
}

/** One unbroken piece of the index text that came from one source node. */
export interface Piece<Source> {
  /** Where the piece begins in the index text. */
  at: number;
  length: number;
  source: Source;
  /** Where it begins in the source's own text. */
  offset: number;
}

/** So many pieces are looked at one by one before the search goes by halves. */
const NEAR = 8;

/**
 * One normalised string of an article, and the way back from it to the nodes it came from. Offsets are UTF-16 units.
 * Separators (line ends, tabs between cells, collapsed spaces) belong to no piece.
 */
export class TextIndex<Source> {
  readonly text: string;
  /** Numbers that lists print beside the text. */
  readonly listed: readonly ListMark[];
  readonly #pieces: Piece<Source>[];
  /** The first piece of each source; built when a position is first looked up. */
  #firstPiece: Map<Source, number> | null = null;
  /** Where the last search ended: most are for the same place or for one soon after it. */
  #last = 0;

  constructor(text: string, pieces: Piece<Source>[], listed: readonly ListMark[] = []) {
    this.text = text;
    this.listed = listed;
    this.#pieces = pieces;
  }

  /** The nodes behind `[start, end)`. Throws RangeError when the range is empty, outside the text, or only separators. */
  span(start: number, end: number): Span<Source> {
    const first = this.#pieces[this.#firstEndingAfter(start)];
    const last = this.#pieces[this.#firstEndingAfter(end - 1)];
    if (!first || !last || start < 0 || first.at >= end) throw new RangeError(`no text at ${start}-${end}`);
    const closing = last.at < end ? last : this.#pieces[this.#firstEndingAfter(end - 1) - 1];
    if (!closing) throw new RangeError(`no text at ${start}-${end}`);
    return {
      start: first.source,
      startOffset: first.offset + Math.max(0, start - first.at),
      end: closing.source,
      endOffset: closing.offset + Math.min(closing.length, end - closing.at),
    };
  }

  /** The index offset of a place in a source, or null when nothing of that source is in the text. */
  offsetOf(source: Source, offset: number): number | null {
    this.#firstPiece ??= new Map(this.#pieces.map((piece, index) => [piece.source, index] as const).reverse());
    let index = this.#firstPiece.get(source);
    if (index === undefined) return null;
    // A source's pieces follow one another: take the last one that begins at or before the place.
    for (let next = this.#pieces[index + 1]; next?.source === source && next.offset <= offset; next = this.#pieces[index + 1]) index += 1;
    const piece = this.#pieces[index] as Piece<Source>;
    return piece.at + Math.min(piece.length, Math.max(0, offset - piece.offset));
  }

  /** The number of pieces when none ends after the place. */
  #firstEndingAfter(place: number): number {
    let low = 0;
    let high = this.#pieces.length;
    if (this.#endsBy(this.#last - 1, place)) {
      low = this.#last;
      // A few steps on, then by halves.
      for (const limit = low + NEAR; low < limit && this.#endsBy(low, place); low += 1);
      if (low < this.#last + NEAR) high = low;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#endsBy(middle, place)) low = middle + 1;
      else high = middle;
    }
    this.#last = low;
    return low;
  }

  /** False behind the last piece, true before the first. */
  #endsBy(index: number, place: number): boolean {
    const piece = this.#pieces[index];
    return piece === undefined ? index < 0 : piece.at + piece.length <= place;
  }
}
