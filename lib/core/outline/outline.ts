import type { Numeral } from '../extract/lex.ts';
import { charSet, classOf, nextClassed, PARAGRAPH, SENTENCE, skipSpaces, skipSpacesBack } from '../extract/lexicon/chars.ts';
import { type EnumeratorMark, enumeratorAt, type MarkStyle } from '../extract/rules/enumerator.ts';
import { Gathered } from '../text/gathered.ts';
import type { ListMark } from '../text/list-numbers.ts';
import { labelHeadings } from './labels.ts';
import { ListLevels } from './list-levels.ts';

/** A numbered heading or list item. All offsets are UTF-16 units into the text; `level` is 1 (一、) to 5 (一是). */
export interface Heading {
  level: 1 | 2 | 3 | 4 | 5;
  /** The number's mark: 一、 （一） 1. ⑴ 一是. Empty where a list prints it. */
  start: number;
  end: number;
  titleStart: number;
  titleEnd: number;
  /** As printed, without its punctuation: 一, 25, 4. */
  number: string;
  value: number;
  /** Unique in the document: `25b` for the second printed 25, `13.4` for item ⑷ of task 13, `2019-3` for task 3 of a part that looks back on 2019. */
  label: string;
  title: string;
  /** The heading it stands under, null at the top. */
  parent: Heading | null;
}

const LEVELS: Record<MarkStyle, Heading['level']> = { '一、': 1, '（一）': 2, '1.': 3, '(1)': 4, '⑴': 4, 一是: 5 };
/** A title ends with its sentence; no real one is longer. */
const LONGEST_TITLE = 120;

/** A mark among those of a text and of its lists, in order. */
interface Mark {
  start: number;
  end: number;
  value: number;
  number: string;
  /** In a text, of its style; of a list, see {@link ListLevels}. */
  level: Heading['level'] | null;
  list: ListMark | null;
}

/**
 * Reads sections, tasks and items from the numbering of a text, given its numerals, and the numbers that lists and style sheets print beside
 * it (their headings begin and end with an empty mark). Never throws; a text without numbering has no headings.
 */
export function outlineNumerals(text: string, numerals: readonly Numeral[], listed: readonly ListMark[] = []): Heading[] {
  const gathered = new Gathered<Heading>();
  let before: Heading | null = null;
  const open: Heading[] = [];
  const levels = new ListLevels();
  const marks = marksIn(text, numerals);
  for (const mark of listed.length > 0 ? withListed([...marks], listed) : marks) {
    const level = mark.level ?? levels.of(mark.list as ListMark, before);
    while (open.length > 0 && (open[open.length - 1] as Heading).level >= level) open.pop();
    before = headingAt(text, mark, level, open[open.length - 1] ?? null);
    open.push(before);
    gathered.push(before);
  }
  const headings = gathered.all();
  labelHeadings(headings);
  return headings;
}

function* marksIn(text: string, numerals: readonly Numeral[]): Generator<Mark> {
  let lastAttachment = -1;
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k] as Numeral;
    const mark = enumeratorAt(text, numeral) ?? matterAt(text, numeral);
    if (!mark) continue;
    const level = LEVELS[mark.style];
    // 附件：1.… ⏎ 2.…: the list of attachments is no part of the structure.
    if (level === 3 && listsAttachments(text, numeral.paragraph, lastAttachment)) {
      lastAttachment = numeral.paragraph;
      continue;
    }
    const { start, end, value } = mark;
    const number = numeral.form === 'mark' ? String(value) : text.slice(numeral.start, numeral.end);
    yield { start, end, value, number, level, list: null };
  }
}

/** 第一项： and 第3件： number practical matters. */
const MATTER = /^[项件条][：:、 \u3000]\s{0,4}/;

function matterAt(text: string, { start, end, value, paragraph }: Numeral): EnumeratorMark | null {
  const opens = text.charAt(start - 1) === '第' && skipSpacesBack(text, start - 1, paragraph) === paragraph;
  const [behind] = (opens && MATTER.exec(text.slice(end, end + 6))) || [];
  return behind === undefined ? null : { start: start - 1, end: end + behind.length, value, style: '1.' };
}

/** Puts the marks of lists among those of the text. An item that says its number itself has no other. */
function withListed(marks: Mark[], listed: readonly ListMark[]): Mark[] {
  const said = new Set(marks.map(({ start }) => start));
  const printed = listed
    .filter(({ at }) => !said.has(at))
    .map((list): Mark => {
      const number = list.printed.replace(/[.．、\s]{1,8}$/, '');
      return { start: list.at, end: list.at, value: list.value, number, level: null, list };
    });
  return [...marks, ...printed].sort((a, b) => a.start - b.start);
}

/** Whether the paragraph before the one at `paragraph` opens the list of attachments or is an item of it. */
function listsAttachments(text: string, paragraph: number, lastItem: number): boolean {
  if (paragraph < 2) return false;
  const before = text.lastIndexOf('\n', paragraph - 2) + 1;
  return before === lastItem || text.startsWith('附件', skipSpaces(text, before));
}

const SEMICOLONS = charSet('；;');

function endsTitle(code: number): boolean {
  const kind = classOf(code);
  return kind === PARAGRAPH || kind === SENTENCE || SEMICOLONS.has(code);
}

function headingAt(text: string, mark: Mark, level: Heading['level'], parent: Heading | null): Heading {
  const { start, end, number, value } = mark;
  const titleStart = skipSpaces(text, end);
  const limit = Math.min(text.length, titleStart + LONGEST_TITLE);
  let titleEnd = nextClassed(text, titleStart);
  while (titleEnd < limit && !endsTitle(text.charCodeAt(titleEnd))) titleEnd = nextClassed(text, titleEnd + 1);
  titleEnd = Math.min(titleEnd, limit);
  const title = text.slice(titleStart, titleEnd).trimEnd();
  return { level, start, end, titleStart, titleEnd: titleStart + title.length, number, value, label: '', title, parent };
}
