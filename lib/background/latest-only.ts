/** A later call took the place of this one before its work began. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

interface Line {
  /** Gives up the work that waits, if any does. */
  drop: (() => void) | null;
  /** Fulfils when nothing of it is in work any more. */
  turn: Promise<unknown>;
}

/** Does one work for each key at a time; of those that wait only the latest is done, and the others reject with {@link Overtaken}. */
export class LatestOnly<Key> {
  readonly #lines = new Map<Key, Line>();

  /** `after`: what is left to do when the caller has its answer; the next work waits for it. */
  run<Value>(key: Key, work: () => Promise<Value>, after?: (value: Value) => Promise<unknown>): Promise<Value> {
    const line = this.#lines.get(key);
    line?.drop?.();
    const mine: Line = { drop: null, turn: Promise.resolve() };
    const begun = new Promise<void>((resolve, reject) => {
      mine.drop = () => reject(new Overtaken('a later call took its place'));
      (line?.turn ?? Promise.resolve()).then(() => resolve());
    });
    const done = begun.then(() => {
      mine.drop = null;
      return work();
    });
    // Whoever comes next waits for what is in work, not only for what was given up.
    mine.turn = Promise.allSettled([line?.turn, done.then(after)]);
    this.#lines.set(key, mine);
    mine.turn.then(() => {
      if (this.#lines.get(key) === mine) this.#lines.delete(key);
    });
    return done;
  }
}
