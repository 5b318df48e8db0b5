import { type Line, type Piece, parseDocument, printDocument, type Quote, quotesOf, type Span, sectionsOf } from './document.ts';
import { editsOf } from './edits.ts';
import { PRINTS, type Print } from './prints.ts';

/**
 * - `same`: it stands where it stood, `moved`: it stands elsewhere, and says the same
 * - `value-changed`: its sentence stands there and says something else
 * - `ambiguous`: two prints of it are equally good
 * - `gone`: its sentence is not in the text
 */
export type Label = 'same' | 'moved' | 'value-changed' | 'ambiguous' | 'gone';

export interface Case {
  label: Label;
  /** The quote in the source text. */
  quote: Span;
  /** Where it stands now; of `value-changed` its sentence; null when it is gone. */
  place: Span | null;
}

/** One mutated text with everything that is asked of it. */
export interface Mutated {
  mutation: string;
  text: string;
  cases: Case[];
}

export interface CorpusOptions {
  /** Single sentences are changed at every so-manyth sentence; 1 takes all. */
  stride: number;
}

type Change = (lines: readonly Line[]) => Line[];

const HAN = '一二三四五六七八九十';
const MANNER = /进一步|扎实|深入|积极|稳步|大力|切实/g;
/** What is printed twice in one line must be two sentences. */
const ENDED = /[。；]$/;
const FOOTER = '责任编辑：办公室  打印本页  关闭窗口';

/** All cases of one source text, labelled by what was done to it. */
export function corpusOf(source: string, { stride }: CorpusOptions): Mutated[] {
  const lines = parseDocument(source);
  const quotes = quotesOf(lines);
  const texts: Mutated[] = [];
  const add = (
    mutation: string,
    changed: readonly Line[],
    asked: readonly Quote[] = every(quotes, 2, texts.length),
    label?: Label,
    print?: Print,
  ) => texts.push(mutated(mutation, lines, changed, asked, label, print));

  for (const [name, print] of Object.entries(PRINTS)) add(`print: ${name}`, [...lines, written(FOOTER)], undefined, undefined, print);
  for (const [name, change] of Object.entries(RENUMBERINGS)) add(`renumbering: ${name}`, change(lines));
  add('insertion: new paragraphs between', withNewParagraphs(lines));
  for (const level of [1, 2, 3] as const)
    for (const [k, changed] of swaps(lines, level).entries()) add(`reordering: ${level}.${k}`, changed, every(quotes, 12, k), 'moved');
  for (const [name, kept] of Object.entries(PAGES))
    add(
      `pagination: ${name}`,
      lines.filter((_, k) => kept(k, lines.length)),
    );
  for (const [name, change] of Object.entries(ABRIDGEMENTS)) add(`abridgement: ${name}`, change(lines));
  add('abridgement: words of manner left out', lines, undefined, undefined, withoutManner);
  add(
    'duplication: the text twice',
    [...lines, ...lines.map((line) => ({ ...line, pieces: line.pieces.map(copied) }))],
    quotes,
    'ambiguous',
  );
  for (const level of [1, 2, 3] as const)
    for (const { start, end } of sectionsOf(lines, level))
      add('deletion: section', [...lines.slice(0, start), ...lines.slice(end)], every(quotes, 8, start));
  for (let k = 0; k < lines.length; k += stride) {
    add('deletion: paragraph', lines.toSpliced(k, 1), every(near(quotes, lines, k), 3, k));
    const twice = { ...(lines[k] as Line), pieces: (lines[k] as Line).pieces.map(copied) };
    const whole = new Set((lines[k] as Line).pieces.map(({ origin }) => origin));
    // The first and the last line have one neighbour only, which would settle it.
    if (k > 0 && k < lines.length - 2)
      add(
        'duplication: paragraph',
        lines.toSpliced(k, 0, twice),
        quotes.filter(({ origin }) => whole.has(origin)),
        'ambiguous',
      );
  }
  for (const changed of sentenceChanges(lines, quotes, stride))
    add(changed.mutation, changed.lines, changed.asked, changed.label, changed.print);
  return texts.filter(({ cases }) => cases.length > 0);
}

function mutated(
  mutation: string,
  source: readonly Line[],
  changed: readonly Line[],
  asked: readonly Quote[],
  label?: Label,
  print?: Print,
): Mutated {
  const before = printDocument(source).places;
  const after = printDocument(changed);
  const printed = print?.(after.text) ?? null;
  const offsets = printed && offsetsOf(printed);
  const cases = asked.map(({ origin, start, end }): Case => {
    const from = before.get(origin) as Span;
    const now = after.places.get(origin);
    const quote = { start: from.start + start, end: from.start + end };
    if (!now) return { label: 'gone', quote, place: null };
    const edited = after.edited.has(origin);
    const place = edited ? now : { start: now.start + start, end: now.start + end };
    const moved = offsets ? { start: offsets[place.start] as number, end: offsets[place.end] as number } : place;
    return { label: edited ? 'value-changed' : (label ?? 'same'), quote, place: moved };
  });
  return { mutation, text: printed ? printed.join('') : after.text, cases };
}

function offsetsOf(printed: readonly string[]): number[] {
  const offsets = [0];
  for (const piece of printed) offsets.push((offsets.at(-1) as number) + piece.length);
  return offsets;
}

const RENUMBERINGS: Record<string, Change> = {
  'a section before': (lines) => {
    const first = lines.findIndex(({ level }) => level === 1);
    return renumbered(
      lines.toSpliced(Math.max(0, first), 0, { level: 1, pieces: [fresh('一、'), fresh('工作思路概述')] }),
      1,
      (k) => `${HAN[k] ?? k + 1}、`,
    );
  },
  'sections in brackets': (lines) => renumbered(lines, 1, (k) => `（${HAN[k] ?? k + 1}）`),
  'tasks counted through': (lines) => renumbered(lines, 3, (k) => `${k + 4}.`),
  'tasks with a pause': (lines) => renumbered(lines, 3, (k) => `${k + 1}、`),
  'tasks in brackets': (lines) => renumbered(lines, 3, (k) => `（${k + 2}）`),
  'subsections one on': (lines) => renumbered(lines, 2, (k) => `（${HAN[k + 1] ?? k + 1}）`),
  'numbers left out': (lines) =>
    lines.map((line) => ({ ...line, pieces: line.pieces.filter(({ origin }) => origin !== null || line.level === 0) })),
};

/** Chapters (第一章) keep their numbers. */
function renumbered(lines: readonly Line[], level: Line['level'], number: (k: number) => string): Line[] {
  let k = 0;
  return lines.map((line) => {
    const [first, ...rest] = line.pieces;
    if (line.level !== level || !first || first.text.startsWith('第')) return line;
    return { ...line, pieces: [fresh(number(k++)), ...rest] };
  });
}

const PAGES: Record<string, (line: number, of: number) => boolean> = {
  'first half': (k, of) => k < of / 2,
  'second half': (k, of) => k >= of / 2,
  'middle third': (k, of) => k >= of / 3 && k < (2 * of) / 3,
  'last quarter': (k, of) => k >= (3 * of) / 4,
};

const ABRIDGEMENTS: Record<string, Change> = {
  'every other paragraph': (lines) => lines.filter(({ level }, k) => level === 1 || k % 2 === 0),
  'first sentences': (lines) => lines.map((line) => ({ ...line, pieces: line.pieces.slice(0, line.level === 0 ? 1 : 3) })),
  'sentences with figures': (lines) =>
    lines.map((line) => ({ ...line, pieces: line.pieces.filter(({ origin, text }) => origin === null || /\d/.test(text)) })),
};

function withoutManner(text: string): string[] {
  const printed = text.split('');
  for (const { index, 0: word } of text.matchAll(MANNER)) printed.fill('', index, index + word.length);
  return printed;
}

function withNewParagraphs(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, k) =>
    k % 3 === 1 ? [line, written(`编者按${k}：此处补充说明，有关单位另行通知，共涉及${k + 31}个事项。`)] : [line],
  );
}

/** Each two neighbouring sections of a level change places. */
function swaps(lines: readonly Line[], level: Line['level']): Line[][] {
  const sections = sectionsOf(lines, level);
  return sections.slice(1).flatMap((second, k) => {
    const first = sections[k] as Span;
    if (first.end !== second.start) return [];
    return [
      [
        ...lines.slice(0, first.start),
        ...lines.slice(second.start, second.end),
        ...lines.slice(first.start, first.end),
        ...lines.slice(second.end),
      ],
    ];
  });
}

interface SentenceChange {
  mutation: string;
  lines: Line[];
  asked: Quote[];
  label?: Label;
  print?: Print;
}

function* sentenceChanges(lines: readonly Line[], quotes: readonly Quote[], stride: number): Generator<SentenceChange> {
  const sentences = lines.flatMap((line, row) => line.pieces.map((piece) => ({ piece, row }))).filter(({ piece }) => piece.origin !== null);
  for (let k = 0; k < sentences.length; k += stride) {
    const { piece, row } = sentences[k] as { piece: Piece; row: number };
    const own = quotes.filter(({ origin }) => origin === piece.origin);
    const around = every(near(quotes, lines, row), 4, k);
    yield {
      mutation: 'deletion: sentence',
      lines: withPiece(lines, piece, []),
      asked: [...own, ...around.filter(({ origin }) => origin !== piece.origin)],
    };
    if (ENDED.test(piece.text) && row > 0 && row < lines.length - 2)
      yield {
        mutation: 'duplication: sentence beside itself',
        lines: withPiece(lines, piece, [copied(piece), piece]),
        asked: own,
        label: 'ambiguous',
      };
    yield {
      mutation: 'moving: sentence to the end',
      lines: [...withPiece(lines, piece, []), { level: 0, pieces: [piece] }],
      asked: own,
      label: 'moved',
    };
    for (const [n, edit] of editsOf(piece.text).entries()) {
      const changed = withPiece(lines, piece, [{ ...piece, text: edit.text, edited: true }]);
      yield {
        mutation: `edit: ${edit.kind}`,
        lines: changed,
        asked: n === 0 ? [...own, ...around.filter(({ origin }) => origin !== piece.origin)] : own,
      };
      if (n % 3 === 0)
        yield { mutation: `edit and reprint: ${edit.kind}`, lines: changed, asked: own, print: PRINTS['hard-wrapped at 37'] as Print };
      if (n % 3 === 1)
        yield { mutation: `edit and renumbering: ${edit.kind}`, lines: renumbered(changed, 3, (at) => `${at + 5}.`), asked: own };
      if (n % 3 === 2) {
        const moved = [...withPiece(lines, piece, []), { level: 0 as const, pieces: [{ ...piece, text: edit.text, edited: true }] }];
        yield { mutation: `edit and move: ${edit.kind}`, lines: moved, asked: own };
      }
    }
    const next = sentences[k + 1]?.piece;
    const exchanged = next && exchange(piece.text, next.text);
    if (next && exchanged) {
      const one = withPiece(lines, piece, [{ ...piece, text: exchanged[0], edited: true }]);
      const both = withPiece(one, next, [{ ...next, text: exchanged[1], edited: true }]);
      yield {
        mutation: 'edit: figures of two sentences exchanged',
        lines: both,
        asked: quotes.filter(({ origin }) => origin === piece.origin || origin === next.origin),
      };
    }
  }
}

/** The first figures of both change places; null when they are equal or wanting. */
function exchange(a: string, b: string): [string, string] | null {
  const [one, two] = [/\d[\d.]*/.exec(a)?.[0], /\d[\d.]*/.exec(b)?.[0]];
  if (!one || !two || one === two) return null;
  return [a.replace(one, two), b.replace(two, one)];
}

function withPiece(lines: readonly Line[], piece: Piece, by: readonly Piece[]): Line[] {
  return lines.map((line) => {
    const at = line.pieces.findIndex(({ origin }) => origin === piece.origin && origin !== null);
    return at < 0 ? line : { ...line, pieces: line.pieces.toSpliced(at, 1, ...by) };
  });
}

/** Each nth quote, beginning at another one each time. */
function every(quotes: readonly Quote[], n: number, turn: number): Quote[] {
  return quotes.filter((_, k) => k % n === turn % n);
}

/** Quotes of a line and of the lines beside it. */
function near(quotes: readonly Quote[], lines: readonly Line[], row: number): Quote[] {
  const origins = new Set(lines.slice(Math.max(0, row - 1), row + 2).flatMap(({ pieces }) => pieces.map(({ origin }) => origin)));
  return quotes.filter(({ origin }) => origins.has(origin));
}

function copied(piece: Piece): Piece {
  return { ...piece, copy: true };
}

function fresh(text: string): Piece {
  return { origin: null, text };
}

function written(text: string): Line {
  return { level: 0, pieces: [fresh(text)] };
}
