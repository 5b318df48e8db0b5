import type { Phrase } from './grams.ts';
import type { Entry, GramList, PlanIndex } from './plan-index.ts';

/**
 * So many entries are looked at for one phrase, whatever the size of the plan: those under its rarest pairs, which tell most. Common pairs
 * would bring half of a large plan.
 */
const LOOKED_AT = 400;
/** So many of them, those with the greatest weight of pairs in common, are compared in full. */
const COMPARED = 8;

/** Weights in the making, by the entries' places; all zero between two calls. One array serves a plan: maps made anew would cost more than the search. */
const scratch = new WeakMap<PlanIndex, Float64Array>();
const touched = new Int32Array(LOOKED_AT);

/** Entries that share a phrase's rarest pairs, the likeliest first. `fits` is asked by an entry's place. */
export function nearest(said: Phrase, index: PlanIndex, fits: (at: number) => boolean): Entry[] {
  const { entries, postings, lightest } = index;
  const lists: GramList[] = [];
  for (const gram of said.grams) {
    const list = index.byGram.get(gram);
    if (list) lists.push(list);
  }
  lists.sort((a, b) => a.to - a.from - (b.to - b.from));
  const common = scratch.get(index) ?? new Float64Array(entries.length);
  scratch.set(index, common);
  let count = 0;
  let left = LOOKED_AT;
  for (const { from, to, weight } of lists) {
    const end = Math.min(to, from + left);
    for (let k = from; k < end; k += 1) {
      const at = postings[k] as number;
      if (common[at] === 0) touched[count++] = at;
      common[at] = (common[at] as number) + weight;
    }
    left -= end - from;
    if (left <= 0) break;
  }
  const best: Entry[] = [];
  const ranks: number[] = [];
  for (let k = 0; k < count; k += 1) {
    const at = touched[k] as number;
    // Long names share much by chance: what is shared counts against the shortest name.
    const rank = (common[at] as number) / (said.weight + (lightest[at] as number));
    common[at] = 0;
    if (best.length === COMPARED && rank <= (ranks[COMPARED - 1] as number)) continue;
    // Asked of the few that would be among the best only.
    if (!fits(at)) continue;
    let place = Math.min(best.length, COMPARED - 1);
    for (; place > 0 && rank > (ranks[place - 1] as number); place -= 1) {
      best[place] = best[place - 1] as Entry;
      ranks[place] = ranks[place - 1] as number;
    }
    best[place] = entries[at] as Entry;
    ranks[place] = rank;
  }
  return best;
}
