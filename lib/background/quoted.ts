import type { Selector } from '../core/model/selector.ts';
import type { Quoted, Span } from '../core/note-on-page.ts';

/** As much of the words, and of their sentence on either side, as a list shows. */
const SHOWN = { words: 120, around: 40 };
const SENTENCE_END = /[。；！？\n\t]/;

/** A stretch of a text in its sentence. */
export function quotedAt(text: string, { start, end }: Span): Quoted {
  return quoted(text.slice(Math.max(0, start - SHOWN.around), start), text.slice(start, end), text.slice(end, end + SHOWN.around));
}

/** A stored passage in its sentence, as it stood. */
export function quotedIn(selectors: readonly Selector[]): Quoted {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return quoted(quote?.prefix ?? '', quote?.exact ?? '', quote?.suffix ?? '');
}

function quoted(prefix: string, words: string, suffix: string): Quoted {
  const before = prefix.slice(-SHOWN.around).split(SENTENCE_END).at(-1) ?? '';
  const [after = ''] = suffix.slice(0, SHOWN.around).split(SENTENCE_END);
  return { before: before.trimStart(), words: words.slice(0, SHOWN.words), after: after.trimEnd() };
}
