/** One row of a word table: the word as printed and what it means. */
export interface Word {
  readonly word: string;
}

/** The rows that share a first (or last) character: the one that is nothing else, and the longer ones by the character beside it. */
interface Bucket<Row> {
  single: Row | null;
  longer: Map<number, Row[]>;
}

/** Characters are told apart by so many of their low bits; words that no text opens with are mostly seen by them. */
const LOW_BITS = 8191;

/**
 * Finds table words at a place in a text. Most lookups miss, so a miss must cost next to nothing: a bit says of most characters that no word has
 * them at this end, and buckets by two characters at either end say the rest.
 */
export class WordTable<Row extends Word> {
  readonly #byFirst = new Map<number, Bucket<Row>>();
  readonly #byLast = new Map<number, Bucket<Row>>();
  readonly #opens = new Uint8Array(LOW_BITS + 1);
  readonly #closes = new Uint8Array(LOW_BITS + 1);

  constructor(rows: readonly Row[]) {
    // Longest first: 增加到 must win over 增加.
    for (const row of [...rows].sort((a, b) => b.word.length - a.word.length)) {
      const { word } = row;
      put(this.#byFirst, row, word.charCodeAt(0), word.charCodeAt(1));
      put(this.#byLast, row, word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2));
      this.#opens[word.charCodeAt(0) & LOW_BITS] = 1;
      this.#closes[word.charCodeAt(word.length - 1) & LOW_BITS] = 1;
    }
  }

  /** The longest word that starts at `at` and ends no later than `limit`. */
  startingAt(text: string, at: number, limit: number): Row | null {
    const first = text.charCodeAt(at);
    if (this.#opens[first & LOW_BITS] === 0) return null;
    const bucket = this.#byFirst.get(first);
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
    const last = text.charCodeAt(end - 1);
    if (this.#closes[last & LOW_BITS] === 0) return null;
    const bucket = this.#byLast.get(last);
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
