/** One row of a word table: the word as printed and what it means. */
export interface Word {
  readonly word: string;
}

/** The rows that share a first (or last) character: the one that is nothing else, and the longer ones by the character beside it. */
interface Bucket<Row> {
  single: Row | null;
  longer: Map<number, Row[]>;
}

/**
 * Finds table words at a place in a text. Buckets by two characters at either end keep a miss to a map lookup or two, which matters because
 * most lookups miss.
 */
export class WordTable<Row extends Word> {
  readonly #byFirst = new Map<number, Bucket<Row>>();
  readonly #byLast = new Map<number, Bucket<Row>>();

  constructor(rows: readonly Row[]) {
    // Longest first: 增加到 must win over 增加.
    for (const row of [...rows].sort((a, b) => b.word.length - a.word.length)) {
      const { word } = row;
      put(this.#byFirst, row, word.charCodeAt(0), word.charCodeAt(1));
      put(this.#byLast, row, word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2));
    }
  }

  /** The characters that its words begin with. */
  get openings(): string {
    return String.fromCharCode(...this.#byFirst.keys());
  }

  /** The longest word that starts at `at` and ends no later than `limit`. */
  startingAt(text: string, at: number, limit: number): Row | null {
    const bucket = this.#byFirst.get(text.charCodeAt(at));
    if (bucket === undefined) return null;
    const longer = bucket.longer.get(text.charCodeAt(at + 1));
    if (longer !== undefined)
      // Indexed: an iterator costs much in code that runs for the first time.
      for (let k = 0; k < longer.length; k++) {
        const row = longer[k] as Row;
        if (at + row.word.length <= limit && text.startsWith(row.word, at)) return row;
      }
    return at < limit ? bucket.single : null;
  }

  /** The longest word that ends at `end` and starts no earlier than `limit`. */
  endingAt(text: string, end: number, limit: number): Row | null {
    if (end <= limit) return null;
    const bucket = this.#byLast.get(text.charCodeAt(end - 1));
    if (bucket === undefined) return null;
    const longer = bucket.longer.get(text.charCodeAt(end - 2));
    if (longer !== undefined)
      for (let k = 0; k < longer.length; k++) {
        const row = longer[k] as Row;
        const start = end - row.word.length;
        if (start >= limit && text.startsWith(row.word, start)) return row;
      }
    return bucket.single;
  }
}

function put<Row extends Word>(map: Map<number, Bucket<Row>>, row: Row, key: number, beside: number): void {
  let bucket = map.get(key);
  if (!bucket) {
    bucket = { single: null, longer: new Map() };
    map.set(key, bucket);
  }
  if (row.word.length === 1) bucket.single ??= row;
  else {
    const longer = bucket.longer.get(beside);
    if (longer) longer.push(row);
    else bucket.longer.set(beside, [row]);
  }
}
