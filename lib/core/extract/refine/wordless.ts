import { isIdeograph } from '../lexicon/chars.ts';

/**
 * Tells of stretches of a text, asked for in ascending order, whether they hold no Chinese word. Every character is looked at once, so that a page
 * of fifty thousand figures without a word (3%3%3%…) is not searched around each of them for what only words can say.
 */
export class Wordless {
  readonly #text: string;
  /** No ideograph stands from here … */
  #from = 0;
  /** … to here. */
  #to = 0;

  constructor(text: string) {
    this.#text = text;
  }

  covers(from: number, to: number): boolean {
    if (from < this.#from || from > this.#to) {
      this.#from = from;
      this.#to = from;
    }
    while (this.#to < to && !isIdeograph(this.#text.charCodeAt(this.#to))) this.#to++;
    return this.#to >= to;
  }
}
