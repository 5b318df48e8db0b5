import type { AnchorIndex } from './anchor-index.ts';
import type { Budget } from './budget.ts';
import { bucketOf, GRAM, sameGram } from './gram-index.ts';
import type { Passage, Range } from './passage.ts';

/** Grams looked up of the passage itself and of the context on either side, the rarest. */
const MOST_GRAMS = 24;
/** Grams taken of a long passage, evenly, before the rarest are chosen. */
const MOST_SAMPLES = 400;
/** A gram that stands at more places leads nowhere. */
const MOST_POSTINGS = 128;
/** Context this near tells where a passage was. */
const NEIGHBOURHOOD = 48;
/** Hits whose shifts differ by no more belong together: figures grow longer, words come and go. */
const DRIFT = 12;
const MOST_CLUSTERS = 4;
/** A changed sentence still begins and ends at a sentence's border; so far from where its grams point. */
const SNAP = 16;

/** A gram of the passage (`of`, in its codes) at a place of the text. */
interface Hit {
  of: number;
  shift: number;
}

/** Where something like the passage stands, the likeliest first: places to be compared, no answers. */
export function nearPlaces(passage: Passage, index: AnchorIndex, budget: Budget): Range[] {
  const { folded, core } = passage;
  const before = { start: Math.max(0, core.start - NEIGHBOURHOOD), end: core.start };
  const after = { start: core.end, end: Math.min(folded.length, core.end + NEIGHBOURHOOD) };
  const hits = [core, before, after].flatMap((range) => hitsOf(folded.codes, range, index, budget));
  const places: Range[] = [];
  for (const cluster of clustersOf(hits)) {
    const place = placeOf(cluster, passage, index);
    if (place && !places.some(({ start, end }) => start === place.start && end === place.end)) places.push(place);
  }
  return places;
}

function hitsOf(codes: Uint16Array, range: Range, { grams, folded }: AnchorIndex, budget: Budget): Hit[] {
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
  if (known.length > MOST_GRAMS) known.sort((a, b) => a.count - b.count || a.of - b.of);
  const hits: Hit[] = [];
  for (const { of, from, count } of known.slice(0, MOST_GRAMS)) {
    budget.spend(count * GRAM);
    for (let k = from; k < from + count; k += 1) {
      const at = grams.postings[k] as number;
      if (sameGram(codes, of, folded.codes, at)) hits.push({ of, shift: at - of });
    }
  }
  return hits;
}

/** Hits that agree about the place, most agreeing first: the fullest window of shifts, then the fullest of the rest. */
function clustersOf(hits: Hit[]): Hit[][] {
  let rest = hits.sort((a, b) => a.shift - b.shift);
  const clusters: Hit[][] = [];
  while (rest.length > 0 && clusters.length < MOST_CLUSTERS) {
    const { start, end } = fullestWindow(rest);
    clusters.push(rest.slice(start, end));
    rest = [...rest.slice(0, start), ...rest.slice(end)];
  }
  return clusters;
}

function fullestWindow(hits: readonly Hit[]): Range {
  let best = { start: 0, end: 1 };
  let start = 0;
  for (let end = 1; end <= hits.length; end += 1) {
    while ((hits[end - 1] as Hit).shift - (hits[start] as Hit).shift > DRIFT) start += 1;
    if (end - start > best.end - best.start) best = { start, end };
  }
  return best;
}

/** The stretch of the text that stands for the core: by the hits nearest to its two ends, and from border to border of a sentence. */
function placeOf(cluster: readonly Hit[], { core, opens, closes }: Passage, { folded }: AnchorIndex): Range | null {
  const usual = usualShift(cluster);
  const start = Math.max(0, core.start + shiftAt(core.start, cluster, usual));
  const end = Math.min(folded.length, core.end + shiftAt(core.end - GRAM, cluster, usual));
  const from = opens ? snapped(folded.breaks, start, 0) : start;
  const to = closes ? snapped(folded.breaks, end, from + 1) : end;
  return from < to ? { start: from, end: to } : null;
}

/** The shift of most hits. They come in the order of their shifts. */
function usualShift(cluster: readonly Hit[]): number {
  let [usual, most, run] = [0, 0, 0];
  for (const [k, { shift }] of cluster.entries()) {
    run = k > 0 && cluster[k - 1]?.shift === shift ? run + 1 : 1;
    if (run <= most) continue;
    most = run;
    usual = shift;
  }
  return usual;
}

/** The shift of the hit nearest to a place of the passage. Words that recur in the sentence hit beside their own place, too: those shifts are unusual. */
function shiftAt(of: number, cluster: readonly Hit[], usual: number): number {
  let [best, least] = [usual, Number.POSITIVE_INFINITY];
  for (const hit of cluster) {
    const far = Math.abs(hit.of - of) + 2 * Math.abs(hit.shift - usual);
    if (far >= least) continue;
    least = far;
    best = hit.shift;
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
