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
/** Hits whose shift differs by no more belong together: figures grow longer, words come and go. */
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

/** Hits that agree about the place, most agreeing first. */
function clustersOf(hits: Hit[]): Hit[][] {
  hits.sort((a, b) => a.shift - b.shift);
  const clusters: Hit[][] = [];
  for (const hit of hits) {
    const open = clusters[clusters.length - 1];
    if (open && hit.shift - (open[open.length - 1] as Hit).shift <= DRIFT) open.push(hit);
    else clusters.push([hit]);
  }
  return clusters.sort((a, b) => b.length - a.length).slice(0, MOST_CLUSTERS);
}

/** The stretch of the text that stands for the core: by the hits nearest to its two ends, and from border to border of a sentence. */
function placeOf(cluster: readonly Hit[], { core, opens, closes }: Passage, { folded }: AnchorIndex): Range | null {
  let first = cluster[0] as Hit;
  let last = first;
  for (const hit of cluster) {
    if (distance(hit.of, core.start) < distance(first.of, core.start)) first = hit;
    if (distance(hit.of + GRAM, core.end) < distance(last.of + GRAM, core.end)) last = hit;
  }
  const start = Math.max(0, core.start + first.shift);
  const end = Math.min(folded.length, core.end + last.shift);
  const place = { start: opens ? snapped(folded.breaks, start) : start, end: closes ? snapped(folded.breaks, end) : end };
  return place.start < place.end ? place : null;
}

function distance(a: number, b: number): number {
  return Math.abs(a - b);
}

function snapped(breaks: Uint8Array, at: number): number {
  for (let step = 0; step <= SNAP; step += 1) {
    if (breaks[at - step] === 1) return at - step;
    if (breaks[at + step] === 1) return at + step;
  }
  return at;
}
