import { classOf, PARAGRAPH, SENTENCE } from './extract/lexicon/chars.ts';

/** What a page says of a commitment: one sentence. */
export interface Sentence {
  commitmentId: string;
  /** As printed, without the white space around it. */
  wording: string;
}

/** A sentence as it is kept: `hash` is the SHA-256 (hex) of its {@link wordingKey}. */
export interface Sighting extends Sentence {
  hash: string;
}

/**
 * What a page says otherwise than when it was read last, of one or more commitments in the same sentence.
 * - `changed`: the sentence has other words now
 * - `gone`: it stands there no more, and nothing like it; `new`: it was not there
 */
export interface PageChange {
  commitmentIds: string[];
  kind: 'changed' | 'gone' | 'new';
  before: string | null;
  after: string | null;
}

/** Longest sentence kept on each side of the figure; an unpunctuated list goes on for pages. */
const REACH = 300;
/** A sentence this like a lost one (share of letter pairs in common) is what became of it. */
const ALIKE = 0.6;

/** What of a wording counts: not its spaces, nor whether its marks and figures are wide. */
export function wordingKey(wording: string): string {
  return wording.normalize('NFKC').replace(/\s/g, '');
}

const isEnd = (code: number) => classOf(code) === SENTENCE || classOf(code) === PARAGRAPH;

/** The sentence around a place, its closing mark included; a line of a table is one. */
function sentenceAt(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < REACH && !isEnd(text.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !isEnd(text.charCodeAt(to))) to += 1;
  if (to < text.length && classOf(text.charCodeAt(to)) === SENTENCE) to += 1;
  return text.slice(from, to).trim();
}

/** The sentences in which a text speaks of commitments, in reading order, each once for each commitment. Offsets are UTF-16 units. */
export function sentencesOf(text: string, matches: readonly { start: number; end: number; commitmentId: string }[]): Sentence[] {
  const found = new Map<string, Sentence>();
  for (const { start, end, commitmentId } of matches) {
    const wording = sentenceAt(text, start, end);
    const key = `${commitmentId}\n${wordingKey(wording)}`;
    if (!found.has(key)) found.set(key, { commitmentId, wording });
  }
  return [...found.values()];
}

/**
 * What changed between two readings of one page. `text` is the page's text now: a sentence that still stands there did not change, even if
 * it is no longer taken for the commitment's, and one whose figure changed is no longer matched but found by its other words.
 */
export function changesBetween(before: readonly Sighting[], now: readonly Sighting[], text: string): PageChange[] {
  const name = ({ commitmentId, hash }: Sighting) => `${commitmentId} ${hash}`;
  const [known, present] = [new Set(before.map(name)), new Set(now.map(name))];
  const whole = before.every((one) => present.has(name(one))) ? '' : wordingKey(text);
  const lost = before.filter((one) => !present.has(name(one)) && !whole.includes(wordingKey(one.wording)));
  const gained = now.filter((one) => !known.has(name(one)));
  const successors = lost.length > 0 ? sentencesNotIn(text, before) : [];
  const changes: PageChange[] = [];
  for (const { commitmentId, wording } of lost) {
    const own = gained.findIndex((one) => one.commitmentId === commitmentId);
    const after = own < 0 ? mostLike(wording, successors) : (gained.splice(own, 1)[0]?.wording ?? null);
    add(changes, { commitmentIds: [commitmentId], kind: after === null ? 'gone' : 'changed', before: wording, after });
  }
  for (const { commitmentId, wording } of gained)
    add(changes, { commitmentIds: [commitmentId], kind: 'new', before: null, after: wording });
  return changes;
}

/** Several commitments of one sentence make one change. */
function add(changes: PageChange[], change: PageChange): void {
  const same = changes.find(({ kind, before, after }) => kind === change.kind && before === change.before && after === change.after);
  if (same) same.commitmentIds.push(...change.commitmentIds);
  else changes.push(change);
}

/** The text's sentences that were not among those known before. */
function sentencesNotIn(text: string, before: readonly Sighting[]): string[] {
  const known = new Set(before.map(({ wording }) => wordingKey(wording)));
  const sentences = (text.match(/[^\n。！？!?]+[。！？!?]?/g) ?? []).map((one) => one.trim());
  return sentences.filter((one) => one !== '' && !known.has(wordingKey(one)));
}

function pairsOf(wording: string): Set<string> {
  const key = wordingKey(wording);
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

/** The sentence most like a lost one, when one is like it at all and no other as much. */
function mostLike(wording: string, sentences: readonly string[]): string | null {
  const pairs = pairsOf(wording);
  let best: { sentence: string; share: number } | null = null;
  let isTie = false;
  for (const sentence of sentences) {
    // A sentence of another length cannot be alike: its pairs are too few or too many.
    if (sentence.length > wording.length * 2 || wording.length > sentence.length * 2) continue;
    const others = pairsOf(sentence);
    let common = 0;
    for (const pair of pairs) if (others.has(pair)) common += 1;
    const share = (2 * common) / (pairs.size + others.size);
    if (share < ALIKE || share < (best?.share ?? 0)) continue;
    isTie = share === best?.share && sentence !== best.sentence;
    best = { sentence, share };
  }
  return isTie ? null : (best?.sentence ?? null);
}
