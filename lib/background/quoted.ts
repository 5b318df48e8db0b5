import type { Selector } from '../core/model/selector.ts';
import type { Quoted, Span } from '../core/note-on-page.ts';
import { quoteOf } from '../core/quote-of.ts';

/** As much of the words, and of their sentence on either side, as a list shows. */
const SHOWN = { words: 120, around: 40 };
const SENTENCE_END = /[。；！？\n]/;
const CLAUSE_END = /[，、：]/;

/** A stretch of a text in its sentence. */
export function quotedAt(text: string, { start, end }: Span): Quoted {
  const reach = SHOWN.around + 1;
  return quoted(text.slice(Math.max(0, start - reach), start), text.slice(start, end), text.slice(end, end + reach));
}

/** A stored passage in its sentence, as it stood. */
export function quotedIn(selectors: readonly Selector[]): Quoted {
  const quote = quoteOf(selectors);
  return quoted(quote?.prefix ?? '', quote?.exact ?? '', quote?.suffix ?? '');
}

function quoted(prefix: string, words: string, suffix: string): Quoted {
  // A cell of a table is read with its row.
  const before = (prefix.split(SENTENCE_END).at(-1) ?? '').replaceAll('\t', '　');
  const after = (suffix.split(SENTENCE_END)[0] ?? '').replaceAll('\t', '　');
  return { before: tailOf(before.trimStart()), words: words.slice(0, SHOWN.words), after: headOf(after.trimEnd()) };
}

/** What is cut begins and ends with a whole clause, where there is one. */
function tailOf(before: string): string {
  if (before.length <= SHOWN.around) return before;
  const cut = before.slice(-SHOWN.around);
  return cut.slice(cut.search(CLAUSE_END) + 1);
}

function headOf(after: string): string {
  if (after.length <= SHOWN.around) return after;
  const cut = after.slice(0, SHOWN.around);
  const clauses = cut.split(CLAUSE_END);
  return clauses.length < 2 ? cut : cut.slice(0, cut.length - (clauses.at(-1) as string).length - 1);
}
