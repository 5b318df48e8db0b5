import type { ListMark } from '../text/list-numbers.ts';
import type { Heading } from './outline.ts';

/** What printed numbers look like, outermost first; a number that looks like none of these is a task's. */
const PRINTED: [level: Heading['level'], shape: RegExp][] = [
  [1, /^(?:第?[一二三四五六七八九十]{1,4}(?:[、.．编篇章]|部分)|[IVX]{1,6}\.|第\d{1,2}(?:[编篇章]|部分))/],
  [2, /^(?:（[一二三四五六七八九十]{1,4}）|\([一二三四五六七八九十]{1,4}\)|第.{1,3}节)/],
  [4, /^(?:[（(]\d|\d{1,3}[）)]|[a-zA-Z]{1,6}[.)]|\d{1,3}[.．-]\d{1,3}[.．]?$)/],
  [5, /^\d{1,3}(?:[.．-]\d{1,3}){2,3}[.．]?$/],
];

/** The levels of numbers in lists: by their look, but always below the item they stand in. */
export class ListLevels {
  readonly #levels: Heading['level'][] = [];
  /** What the numbers at each depth look like. */
  readonly #looks: Heading['level'][] = [];

  of({ printed, value, depth }: ListMark, before: Heading | null): Heading['level'] {
    const own = PRINTED.find(([, shape]) => shape.test(printed))?.[0] ?? 3;
    const known = this.#levels[depth];
    // A heading that a style sheet numbers 二、 does not go on with the list before it.
    if (value !== 1 && known !== undefined && this.#looks[depth] === own) return known;
    const around = depth > 0 ? (this.#levels[depth - 1] ?? 0) + 1 : 0;
    // A list that begins below an item of the text belongs to it.
    const below = before !== null && before.start < before.end && before.level >= own ? before.level + 1 : 0;
    const level = Math.min(5, Math.max(own, around, below)) as Heading['level'];
    this.#levels.length = depth;
    this.#looks.length = depth;
    this.#levels[depth] = level;
    this.#looks[depth] = own;
    return level;
  }
}
