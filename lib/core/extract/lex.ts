import { Gathered } from '../text/gathered.ts';
import {
  CLAUSE,
  classOf,
  DIGIT,
  HALF,
  HAN,
  MARK,
  nextClassed,
  PARAGRAPH,
  QUOTE_CLOSE,
  QUOTE_OPEN,
  SENTENCE,
  skipSpacesBack,
  TITLE_CLOSE,
  TITLE_OPEN,
} from './lexicon/chars.ts';
import { isLexical } from './lexicon/numerals.ts';
import { type Reading, readArabic, readHan } from './numeral.ts';

type Form = 'arabic' | 'han' | 'mark' | 'half';

/** A numeral in its surroundings. All numbers are UTF-16 offsets but `value` and `digits`. */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  more: boolean;
  digits: number;
  form: Form;
  /** Where its paragraph, sentence and clause begin. */
  paragraph: number;
  sentence: number;
  clause: number;
  /** Length of the quoted words it stands in (“1+X”), 0 outside quotation marks. */
  quoted: number;
  /** It stands between 《 and 》. */
  titled: boolean;
}

/** A paragraph short enough to be a heading without a number. */
export interface Line {
  start: number;
  end: number;
}

export interface Lexed {
  numerals: Numeral[];
  lines: Line[];
}

/** Shortest and longest heading line; table cells are mostly shorter. */
const SHORTEST_LINE = 6;
const LONGEST_LINE = 40;
/** A quotation is a name or a slogan up to this length; a longer one is quoted speech, whose figures count. */
const LONGEST_NAME = 24;
/** Numerals read in one step. */
const STRIDE = 4000;
/** More spaces than this before a number are a layout, not an indent. */
const MOST_INDENT = 12;
/** What stands behind the number of an item that opens a paragraph. */
const ITEM_MARKS = '.．';
/** A list goes on within so much behind its last item. */
const LONGEST_ITEM = 400;

/**
 * One pass over the text: every numeral, with where its clause, sentence and paragraph begin, and the lines that may be headings. In steps, between
 * which a page gives its thread back.
 */
export function* lexInSteps(text: string): Generator<void, Lexed> {
  const numerals = new Gathered<Numeral>();
  const lines: Line[] = [];
  let paragraph = 0;
  let sentence = 0;
  let clause = 0;
  let quote = -1;
  let title = -1;
  let item = Number.NaN;
  let itemAt = 0;
  const { length } = text;
  for (let i = nextClassed(text, 0); i < length; i = nextClassed(text, i + 1)) {
    const kind = classOf(text.charCodeAt(i));
    if (kind <= HALF) {
      const opens = kind === DIGIT && i - paragraph <= MOST_INDENT && skipSpacesBack(text, i, paragraph) === paragraph;
      const goesOn = opens && i - itemAt <= LONGEST_ITEM ? item + 1 : Number.NaN;
      const reading = kind === DIGIT ? readArabic(text, i, opens, goesOn) : read(text, i, kind);
      if (opens && ITEM_MARKS.includes(text.charAt(reading.end) || '-')) {
        item = reading.value;
        itemAt = i;
      }
      if (kind === HAN && reading.end === i + 1 && isLexical(text, i)) continue;
      numerals.push({
        start: i,
        end: reading.end,
        value: reading.value,
        more: reading.more,
        digits: reading.digits,
        form: kind === DIGIT ? 'arabic' : kind === HAN ? 'han' : kind === MARK ? 'mark' : 'half',
        paragraph,
        sentence,
        clause,
        quoted: 0,
        titled: false,
      });
      i = reading.end - 1;
      if (numerals.length % STRIDE === 0) yield;
      continue;
    }
    switch (kind) {
      case PARAGRAPH:
        if (i - paragraph >= SHORTEST_LINE && i - paragraph <= LONGEST_LINE && sentence === paragraph)
          lines.push({ start: paragraph, end: i });
        paragraph = i + 1;
        sentence = i + 1;
        clause = i + 1;
        // Marks left open do not swallow the next paragraph.
        quote = -1;
        title = -1;
        break;
      case SENTENCE:
        sentence = i + 1;
        clause = i + 1;
        break;
      case CLAUSE:
        clause = i + 1;
        break;
      case QUOTE_OPEN:
        // A second opening mark means that the first was never closed.
        quote = i;
        break;
      case QUOTE_CLOSE:
        if (quote >= 0 && i - quote - 1 <= LONGEST_NAME) markBack(numerals, quote, i - quote - 1);
        quote = -1;
        break;
      case TITLE_OPEN:
        title = i;
        break;
      case TITLE_CLOSE:
        if (title >= 0) for (let k = numerals.length - 1; k >= 0 && numerals.at(k).start > title; k--) numerals.at(k).titled = true;
        title = -1;
        break;
    }
  }
  return { numerals: numerals.all(), lines };
}

function read(text: string, start: number, kind: number): Reading {
  if (kind === HAN) return readHan(text, start);
  const code = text.charCodeAt(start);
  // Three runs of twenty: ①-⑳, ⑴-⒇, ⒈-⒛.
  const value = kind === MARK ? ((code - 0x2460) % 20) + 1 : 0.5;
  return { end: start + 1, value, more: false, digits: 0 };
}

function markBack(numerals: Gathered<Numeral>, open: number, length: number): void {
  for (let k = numerals.length - 1; k >= 0 && numerals.at(k).start > open; k--) numerals.at(k).quoted = length;
}
