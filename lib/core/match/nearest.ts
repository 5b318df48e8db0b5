import type { Phrase } from './grams.ts';
import type { Entry, PlanIndex } from './plan-index.ts';

/**
 * So many entries are looked at for one phrase, whatever the size of the plan: those under its rarest pairs, which tell most. Common pairs
 * would bring half of a large plan.
 */
const LOOKED_AT = 400;
/** So many of them, those with the greatest weight of pairs in common, are compared in full. */
const COMPARED = 8;

/** Weights in the making, by the entries' places; all zero between two calls. One array serves a plan: maps made anew would cost more than the search. */
const scratch = new WeakMap<PlanIndex, Float64Array>();

/** Entries that share a phrase's rarest pairs, the likeliest first. */
export function nearest(said: Phrase, index: PlanIndex, fits: (entry: Entry) => boolean): Entry[] {
  const lists: { weight: number; list: Entry[] }[] = [];
  for (const gram of said.grams) {
    const list = index.byGram.get(gram);
    if (list) lists.push({ weight: index.weigh(gram), list });
  }
  lists.sort((a, b) => a.list.length - b.list.length);
  const shared = scratch.get(index) ?? new Float64Array(index.entries.length);
  scratch.set(index, shared);
  const touched: Entry[] = [];
  let left = LOOKED_AT;
  for (const { weight, list } of lists) {
    for (const entry of list) {
      if (left-- <= 0) break;
      if (!fits(entry)) continue;
      if (shared[entry.at] === 0) touched.push(entry);
      shared[entry.at] = (shared[entry.at] as number) + weight;
    }
    if (left <= 0) break;
  }
  // Long names share much by chance: what is shared counts against the shortest name.
  const rank = (entry: Entry) => (shared[entry.at] as number) / (said.weight + entry.lightest);
  const best = touched.length <= COMPARED ? touched : touched.sort((a, b) => rank(b) - rank(a)).slice(0, COMPARED);
  for (const { weight: _, list } of lists) for (let k = 0; k < Math.min(list.length, LOOKED_AT); k += 1) shared[(list[k] as Entry).at] = 0;
  return best;
}
