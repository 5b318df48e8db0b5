import type { AnchorIndex } from './anchor-index.ts';
import type { Budget } from './budget.ts';
import { bucketOf, GRAM, sameGram } from './gram-index.ts';
import type { Passage, Range } from './passage.ts';

/** Grams looked up of the passage itself and of the context on either side, the rarest. */
const MOST_GRAMS = 16;
/** Grams taken of a long passage, evenly, before the rarest are chosen. */
const MOST_SAMPLES = 400;
/** A gram that stands at more places leads nowhere. */
const MOST_POSTINGS = 64;
/** Context this near tells where a passage was. */
const NEIGHBOURHOOD = 48;
/** Hits whose shifts differ by no more belong together: figures grow longer, words come and go. */
const DRIFT = 12;
const MOST_CLUSTERS = 6;
/** A changed sentence still begins and ends at a sentence's border; so far from where its grams point. */
const SNAP = 16;

/**
 * A gram of the passage (`of`, in its codes) at a place of the text, `shift` further on. Packed into one number that sorts by shift: there are
 * thousands, and only their order is asked for.
 */
type Hit = number;
const ROOM = 2 ** 21;

function hit(shift: number, of: number): Hit {
  return shift * ROOM + of;
}

function shiftOf(packed: Hit): number {
  return Math.floor(packed / ROOM);
}

/** Where something like the passage stands, the likeliest first: places to be compared, no answers. */
export function nearPlaces(passage: Passage, index: AnchorIndex, budget: Budget): Range[] {
  const { folded, core } = passage;
  const hits: Hit[] = [];
  collect(hits, folded.codes, core, index, budget);
  collect(hits, folded.codes, { start: Math.max(0, core.start - NEIGHBOURHOOD), end: core.start }, index, budget);
  collect(hits, folded.codes, { start: core.end, end: Math.min(folded.length, core.end + NEIGHBOURHOOD) }, index, budget);
  const places: Range[] = [];
  for (const cluster of clustersOf(new Float64Array(hits).sort())) {
    const place = placeOf(cluster, passage, index);
    if (place && !places.some(({ start, end }) => start === place.start && end === place.end)) places.push(place);
  }
  return places;
}

/** Adds the hits of a range's rarest grams. */
function collect(hits: Hit[], codes: Uint16Array, range: Range, { grams, folded }: AnchorIndex, budget: Budget): void {
  const known: { of: number; from: number; count: number }[] = [];
  const last = range.end - GRAM;
  const step = Math.max(1, Math.ceil((last - range.start + 1) / MOST_SAMPLES));
  for (let of = range.start; of <= last; of += step) {
    const bucket = bucketOf(codes, of);
    const from = grams.first[bucket] as number;
    const count = (grams.first[bucket + 1] as number) - from;
    if (count > 0 && count <= MOST_POSTINGS) known.push({ of, from, count });
  }
  budget.spend(known.length);
  if (known.length > MOST_GRAMS) known.sort((a, b) => a.count - b.count || a.of - b.of).length = MOST_GRAMS;
  for (const { of, from, count } of known) {
    budget.spend(count * GRAM);
    for (let k = from; k < from + count; k += 1) {
      const at = grams.postings[k] as number;
      if (sameGram(codes, of, folded.codes, at)) hits.push(hit(at - of, of));
    }
  }
}

/** Sorted hits that agree about the place, most agreeing first: the fullest window of shifts, then the fullest of the rest. */
function clustersOf(sorted: Float64Array): Float64Array[] {
  const clusters: Float64Array[] = [];
  let rests = [sorted];
  while (clusters.length < MOST_CLUSTERS) {
    let [best, from] = [sorted.subarray(0, 0), sorted];
    for (const rest of rests) {
      const window = fullestWindow(rest);
      if (window.length > best.length) [best, from] = [window, rest];
    }
    if (best.length === 0) break;
    clusters.push(best);
    const cut = (best.byteOffset - from.byteOffset) / best.BYTES_PER_ELEMENT;
    rests = [...rests.filter((rest) => rest !== from), from.subarray(0, cut), from.subarray(cut + best.length)];
  }
  return clusters;
}

function fullestWindow(hits: Float64Array): Float64Array {
  let [bestStart, bestEnd, start] = [0, 0, 0];
  for (let end = 1; end <= hits.length; end += 1) {
    while ((hits[end - 1] as number) - (hits[start] as number) > DRIFT * ROOM) start += 1;
    if (end - start > bestEnd - bestStart) [bestStart, bestEnd] = [start, end];
  }
  return hits.subarray(bestStart, bestEnd);
}

/** The stretch of the text that stands for the core: by the hits nearest to its two ends, and from border to border of a sentence. */
function placeOf(cluster: Float64Array, { core, opens, closes }: Passage, { folded }: AnchorIndex): Range | null {
  const usual = usualShift(cluster);
  const start = Math.max(0, core.start + shiftAt(core.start, cluster, usual));
  const end = Math.min(folded.length, core.end + shiftAt(core.end - GRAM, cluster, usual));
  const from = opens ? snapped(folded.breaks, start, 0) : start;
  const to = closes ? snapped(folded.breaks, end, from + 1) : end;
  return from < to ? { start: from, end: to } : null;
}

/** The shift of most hits. They come in the order of their shifts. */
function usualShift(cluster: Float64Array): number {
  let [usual, most, run, last] = [0, 0, 0, Number.NaN];
  for (const packed of cluster) {
    const shift = shiftOf(packed);
    run = shift === last ? run + 1 : 1;
    last = shift;
    if (run > most) [usual, most] = [shift, run];
  }
  return usual;
}

/** The shift of the hit nearest to a place of the passage. Words that recur in the sentence hit beside their own place, too: those shifts are unusual. */
function shiftAt(of: number, cluster: Float64Array, usual: number): number {
  let [best, least] = [usual, Number.POSITIVE_INFINITY];
  for (const packed of cluster) {
    const shift = shiftOf(packed);
    const far = Math.abs(packed - shift * ROOM - of) + 2 * Math.abs(shift - usual);
    if (far < least) [best, least] = [shift, far];
  }
  return best;
}

/** The border of a sentence nearest to `at`, not before `from`. */
function snapped(breaks: Uint8Array, at: number, from: number): number {
  for (let step = 0; step <= SNAP; step += 1) {
    if (at - step >= from && breaks[at - step] === 1) return at - step;
    if (at + step >= from && breaks[at + step] === 1) return at + step;
  }
  return at;
}

/** How many places these are: those that overlap (one sentence with and without the next) count as one. */
export function countApart(places: readonly Range[]): number {
  let [count, end] = [0, 0];
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (count === 0 || place.start >= end) count += 1;
    end = Math.max(end, place.end);
  }
  return count;
}
