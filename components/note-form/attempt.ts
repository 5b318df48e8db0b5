/** A retry within this time is the same attempt; a form that was left alone for longer reports anew. */
const SAME_MS = 3_600_000;

/**
 * The instant of an attempt to save. When an answer was lost, nobody knows whether the record was made: pressing the button again with
 * the same content repeats the instant, hence the record's name, and adds nothing.
 */
export class Attempt {
  #content = '';
  #at: Date | null = null;

  /** ISO instant for this content, the same one as before when the content is. */
  momentOf(content: unknown, now: Date): string {
    const json = JSON.stringify(content);
    if (this.#at === null || json !== this.#content || now.getTime() - this.#at.getTime() > SAME_MS) this.#at = now;
    this.#content = json;
    return this.#at.toISOString();
  }
}
