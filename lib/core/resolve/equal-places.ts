import type { AnchorIndex } from './anchor-index.ts';
import type { Budget } from './budget.ts';
import { bucketOf, GRAM } from './gram-index.ts';
import type { Range } from './passage.ts';

/** Places looked at for one passage; more tell no more than that there are many. */
const MOST_PLACES = 512;

export interface EqualPlaces {
  places: Range[];
  /** There may be more. */
  more: boolean;
}

/** Where the codes `[core)` stand in the text letter by letter, in order: the rarest of their grams leads to every place. */
export function equalPlaces(codes: Uint16Array, core: Range, index: AnchorIndex, budget: Budget): EqualPlaces {
  const length = core.end - core.start;
  if (length === 0) return { places: [], more: false };
  return length < GRAM ? scan(codes, core, index, budget) : follow(codes, core, index, budget);
}

function follow(codes: Uint16Array, core: Range, { grams, folded }: AnchorIndex, budget: Budget): EqualPlaces {
  let rarest = core.start;
  let fewest = Number.POSITIVE_INFINITY;
  const last = core.end - GRAM;
  // Of a very long passage the beginning will do.
  for (let at = core.start; at <= last && at < core.start + MOST_PLACES && fewest > 0; at += 1) {
    const bucket = bucketOf(codes, at);
    const count = (grams.first[bucket + 1] as number) - (grams.first[bucket] as number);
    if (count >= fewest) continue;
    fewest = count;
    rarest = at;
  }
  const bucket = bucketOf(codes, rarest);
  const from = grams.first[bucket] as number;
  const to = Math.min(grams.first[bucket + 1] as number, from + MOST_PLACES);
  const places: Range[] = [];
  budget.spend(Math.min(core.end - core.start, MOST_PLACES) + to - from);
  for (let k = from; k < to && !budget.spent; k += 1) {
    const start = (grams.postings[k] as number) - (rarest - core.start);
    if (stands(codes, core, folded.codes, start, budget)) places.push({ start, end: start + core.end - core.start });
  }
  return { places, more: fewest > MOST_PLACES };
}

/** One or two letters have no gram. */
function scan(codes: Uint16Array, core: Range, { folded }: AnchorIndex, budget: Budget): EqualPlaces {
  const places: Range[] = [];
  const first = codes[core.start] as number;
  const length = core.end - core.start;
  for (let at = folded.codes.indexOf(first); at >= 0; at = folded.codes.indexOf(first, at + 1)) {
    if (places.length === MOST_PLACES) return { places, more: true };
    budget.spend(1);
    if (stands(codes, core, folded.codes, at, budget)) places.push({ start: at, end: at + length });
  }
  budget.spend(folded.length >> 3);
  return { places, more: false };
}

function stands(codes: Uint16Array, core: Range, text: Uint16Array, start: number, budget: Budget): boolean {
  const length = core.end - core.start;
  if (start < 0 || start + length > text.length) return false;
  let k = 0;
  while (k < length && codes[core.start + k] === text[start + k]) k += 1;
  budget.spend(k);
  return k === length;
}
