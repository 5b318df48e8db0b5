/** A stretch of a document that mutations move, change or leave out as one: a sentence with its stop, a row, or a heading's number. */
export interface Piece {
  /** Its place among the source's pieces; null when the mutation wrote it. Numbers in front of headings have none. */
  origin: number | null;
  text: string;
  /** The mutation changed what it says. */
  edited?: boolean;
  /** A second print of the origin. */
  copy?: boolean;
}

export interface Line {
  /** 1 for 一、 or 第一章, 2 for （一）, 3 for 1., 0 for lines without a number. */
  level: 0 | 1 | 2 | 3;
  pieces: Piece[];
}

export interface Span {
  start: number;
  end: number;
}

/** A quote inside one sentence of the source. */
export interface Quote extends Span {
  origin: number;
}

const NUMBERS: readonly [Line['level'], RegExp][] = [
  [1, /^(?:第[一二三四五六七八九]章 |[一二三四五六七八九十]+、)/],
  [2, /^（[一二三四五六七八九]+）/],
  [3, /^\d{1,2}\./],
];

/** Cuts a text into lines and pieces. Joined again it is the same text. */
export function parseDocument(text: string): Line[] {
  let origin = 0;
  return text.split('\n').map((line) => {
    const [level, pattern] = NUMBERS.find(([, shape]) => shape.test(line)) ?? [0 as const, null];
    const number = pattern?.exec(line)?.[0] ?? '';
    const sentences = line.slice(number.length).match(/[^。；！？;]+[。；！？;]?|[。；！？;]+/g) ?? [];
    const pieces: Piece[] = sentences.map((sentence) => ({ origin: origin++, text: sentence }));
    return { level, pieces: number ? [{ origin: null, text: number }, ...pieces] : pieces };
  });
}

/** The text of lines, and where each origin stands in it first (its own print, not a copy). */
export function printDocument(lines: readonly Line[]): { text: string; places: Map<number, Span>; edited: Set<number> } {
  let text = '';
  const places = new Map<number, Span>();
  const edited = new Set<number>();
  for (const [k, line] of lines.entries()) {
    if (k > 0) text += '\n';
    for (const piece of line.pieces) {
      if (piece.origin !== null && !piece.copy) {
        places.set(piece.origin, { start: text.length, end: text.length + piece.text.length });
        if (piece.edited) edited.add(piece.origin);
      }
      text += piece.text;
    }
  }
  return { text, places, edited };
}

/** Lines from one heading of a level to the next of that level or above. */
export function sectionsOf(lines: readonly Line[], level: Line['level']): Span[] {
  const found: Span[] = [];
  for (const [start, line] of lines.entries()) {
    if (line.level !== level) continue;
    let end = start + 1;
    while (end < lines.length && !isAbove((lines[end] as Line).level, level)) end += 1;
    found.push({ start, end });
  }
  return found;
}

function isAbove(level: Line['level'], other: Line['level']): boolean {
  return level !== 0 && level <= other;
}

/** What a reader would mark: figures with their unit, clauses, whole sentences. Offsets are those of the piece. */
export function quotesOf(lines: readonly Line[]): Quote[] {
  const quotes: Quote[] = [];
  for (const { pieces } of lines)
    for (const { origin, text } of pieces) {
      if (origin === null || text.length < 2) continue;
      quotes.push({ origin, start: 0, end: text.length });
      for (const clause of text.matchAll(/[^，。；：、\t]{4,}/g)) quotes.push({ origin, ...spanOf(clause) });
      for (const figure of text.matchAll(/\d[\d.]*(?:[%‰]|[万亿]?[一-龥])?/g)) quotes.push({ origin, ...spanOf(figure) });
    }
  const seen = new Set<string>();
  return quotes.filter(({ origin, start, end }) => {
    const key = `${origin}:${start}:${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
