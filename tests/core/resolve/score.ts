import type { Span } from './document.ts';
import type { Case, Label } from './mutation-corpus.ts';

/** What any matcher answers, as far as it is judged here. */
export interface Answer {
  state: 'found' | 'value-changed' | 'ambiguous' | 'orphaned' | 'skipped';
  start?: number;
  end?: number;
  /** The places that are offered, when none is told. */
  candidates?: readonly Span[];
}

export type Mark =
  /** The answer that the label asks for, at the right place. */
  | 'right'
  /** Found without a word where it says something else, elsewhere, or not at all. */
  | 'silent wrong'
  /** Not found, or given to the reader to decide, where it could have been told. */
  | 'too careful'
  /** It says that the passage changed, but points at another one. */
  | 'misplaced';

/** Judges an answer about a text by the case's label alone. */
export function markOf({ label, place }: Case, answer: Answer, text: string): Mark {
  const span = answer.start === undefined || answer.end === undefined ? null : { start: answer.start, end: answer.end };
  if (answer.state === 'found') {
    const stands = place !== null && span !== null && sameWords(place, span, text);
    return (label === 'same' || label === 'moved') && stands ? 'right' : 'silent wrong';
  }
  if (answer.state === 'value-changed') {
    if (!place || !span || span.start >= place.end || place.start >= span.end) return 'misplaced';
    return label === 'value-changed' ? 'right' : 'too careful';
  }
  if (label === 'ambiguous') return answer.state === 'ambiguous' ? 'right' : 'too careful';
  return label === 'gone' && answer.state === 'orphaned' ? 'right' : 'too careful';
}

/** Equal but for spaces and punctuation at the ends: which of them a print keeps is no question of place. */
function sameWords(a: Span, b: Span, text: string): boolean {
  const [one, two] = [trimmed(a, text), trimmed(b, text)];
  return one.start === two.start && one.end === two.end;
}

const WORD = /[\p{L}\p{N}%％‰]/u;

function trimmed({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end];
  while (from < to && !WORD.test(text.charAt(from))) from += 1;
  while (to > from && !WORD.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

export type Tally = Map<string, Map<Label, Record<Mark, number>>>;

/** Counts marks by kind of mutation (the words before the colon) and label. */
export function count(tally: Tally, mutation: string, label: Label, mark: Mark): void {
  const kind = mutation.split(':')[0] as string;
  const labels = tally.get(kind) ?? new Map<Label, Record<Mark, number>>();
  tally.set(kind, labels);
  const marks = labels.get(label) ?? { right: 0, 'silent wrong': 0, 'too careful': 0, misplaced: 0 };
  labels.set(label, marks);
  marks[mark] += 1;
}

/** Of all cases with one of these labels: how many there are, and how many have a mark. */
export function total(tally: Tally, labels: readonly Label[], mark: Mark, kinds?: readonly string[]): { of: number; marked: number } {
  let [of, marked] = [0, 0];
  for (const [kind, byLabel] of tally)
    for (const [label, marks] of byLabel) {
      if (!labels.includes(label) || (kinds && !kinds.includes(kind))) continue;
      of += marks.right + marks['silent wrong'] + marks['too careful'] + marks.misplaced;
      marked += marks[mark];
    }
  return { of, marked };
}
