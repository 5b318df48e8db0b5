import { existsSync } from 'node:fs';
import type { Answer } from '../core/resolve/score.ts';

interface Match extends Required<Pick<Answer, 'start' | 'end'>> {
  errors: number;
}
type Search = (text: string, pattern: string, maxErrors: number) => Match[];

export interface ClassicAnchor {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it stood. */
  position: number;
}
export type ClassicMatcher = (text: string, anchor: ClassicAnchor) => Answer;

const PACKAGE = 'approx-string-match';
const FOLDER = new URL('./peers/', import.meta.url);
/** What open annotation clients keep on either side of a quote. */
const CONTEXT = 32;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * A quote-and-position matcher of the classic kind: every exact occurrence, or else every approximate one with up to half of its letters wrong;
 * the best by quote, context and position is taken, however little that is. Null when approx-string-match is not installed.
 */
export async function classicMatcher(): Promise<ClassicMatcher | null> {
  const file = new URL(`node_modules/${PACKAGE}/build/src/index.js`, FOLDER);
  if (!existsSync(file)) {
    console.error('anchoring: approx-string-match is not installed; npm install --prefix tests/bench/peers brings it.');
    return null;
  }
  const { default: search } = (await import(file.href)) as { default: Search };
  return (text, anchor) => {
    const matches = occurrences(text, anchor.exact) ?? search(text, anchor.exact, Math.min(256, anchor.exact.length / 2));
    let best: Match | null = null;
    let most = -1;
    for (const match of matches) {
      const score = scoreOf(search, text, anchor, match);
      if (score <= most) continue;
      most = score;
      best = match;
    }
    return best ? { state: 'found', start: best.start, end: best.end } : { state: 'orphaned' };
  };
}

export function classicAnchor(text: string, start: number, end: number): ClassicAnchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    position: start,
  };
}

function occurrences(text: string, exact: string): Match[] | null {
  const found: Match[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length, errors: 0 });
  return found.length > 0 ? found : null;
}

function scoreOf(search: Search, text: string, { exact, prefix, suffix, position }: ClassicAnchor, { start, end, errors }: Match): number {
  const likeness = (words: string, there: string) => {
    if (words === '' || there === '') return words === '' ? 1 : 0;
    const [first] = search(there, words, words.length);
    return first ? 1 - first.errors / words.length : 0;
  };
  return (
    WEIGHTS.quote * (1 - errors / exact.length) +
    WEIGHTS.prefix * likeness(prefix, text.slice(Math.max(0, start - prefix.length), start)) +
    WEIGHTS.suffix * likeness(suffix, text.slice(end, end + suffix.length)) +
    WEIGHTS.position * (1 - Math.abs(start - position) / text.length)
  );
}
