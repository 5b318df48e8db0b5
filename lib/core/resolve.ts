import type { Quantity } from './model/quantity.ts';
import type { Selector } from './model/selector.ts';
import type { AnchorIndex } from './resolve/anchor-index.ts';
import { Budget } from './resolve/budget.ts';
import { type Candidate, type Candidates, candidatesFor } from './resolve/candidates.ts';
import { countApart } from './resolve/near-places.ts';
import { type Passage, passageOf, type Range, type Selectors, selectorsOf } from './resolve/passage.ts';
import { quotePlace } from './resolve/quote-place.ts';
import { otherPlaces, pathAt } from './resolve/structure.ts';
import type { Change } from './resolve/wording.ts';

/** What told the place: the words alone, their neighbours, or the heading above them. */
type Method = 'exact' | 'context' | 'structure';

/** A place in the text: UTF-16 offsets, `end` behind the last. */
interface Placed extends Range {
  /** 0 to 1: how much speaks for the place, not how alike the words are. */
  confidence: number;
}

/** What became of one anchor. */
export type Resolution =
  /** The sentence says the same, print and numbering aside. `moved`: none of its neighbours of old is there. */
  | ({ state: 'found'; method: Method; moved: boolean } & Placed)
  /** Its place is known and it says something else there; both quantities where a figure differs. */
  | ({ state: 'value-changed'; method: Method; changes: Change[]; stored: Quantity | null; now: Quantity | null } & Placed)
  /** Several places are equally good, in the order of the text; `more` than are listed. */
  | { state: 'ambiguous'; method: Method; confidence: number; candidates: Placed[]; more: boolean }
  /** The whole text was searched and the passage is not there. */
  | { state: 'orphaned'; confidence: number }
  /** The search was cut by its budget: nothing is known. */
  | { state: 'skipped'; confidence: 0 };

export interface ResolveOptions {
  /** Steps of about one code compared, for all anchors together, in their order. */
  budget?: number;
}

/** Some 100 times what 500 anchors in an ordinary document need. */
const BUDGET = 50_000_000;
/** A shorter sentence (达到90%以上。) may be said of anything: its neighbours must say that it is the one. */
const GENERIC = 12;
/** A sentence of another maker's annotation, of which nobody knows whether it stood once, must be longer. */
const UNMISTAKABLE = 24;
const MOST_CANDIDATES = 10;
/** What a place is trusted by the neighbours it has kept. */
const CONFIDENCE = [0.6, 0.85, 1] as const;
/** How alike a changed sentence must be, by the neighbours it has kept. */
const ALIKE = [0.8, 0.75, 0.5] as const;
const TIE = 0.05;
/** How alike a sentence must be to be offered without any neighbour of old. */
const OFFERED = 0.7;

/**
 * Finds stored anchors in a text again, in their order. A sentence is found only when all of it still says the same; it never moves to a
 * look-alike, and of equal places none is taken. Never throws, whatever the anchors hold; bounded by `budget`.
 */
export function resolve(
  index: AnchorIndex,
  anchors: readonly (readonly Selector[])[],
  { budget = BUDGET }: ResolveOptions = {},
): Resolution[] {
  const left = new Budget(budget);
  return anchors.map((anchor) => (left.spent ? SKIPPED : resolveOne(index, anchor, left)));
}

const SKIPPED: Resolution = { state: 'skipped', confidence: 0 };
const ORPHANED: Resolution = { state: 'orphaned', confidence: 1 };

function resolveOne(index: AnchorIndex, anchor: readonly Selector[], budget: Budget): Resolution {
  const selectors = selectorsOf(anchor);
  if (!selectors) return ORPHANED;
  const here = unchanged(index, selectors);
  if (here) return { state: 'found', method: 'exact', moved: false, ...here, confidence: 1 };
  const passage = passageOf(selectors);
  budget.spend(passage.text.length);
  const candidates = candidatesFor(passage, index, budget);
  if (budget.spent) return SKIPPED;
  return decide(index, passage, candidates);
}

/** In the very text it was taken from a passage stands where it stood, also when others read the same. */
function unchanged({ text, fingerprint }: AnchorIndex, { quote, position, plan }: Selectors): Range | null {
  if (!position || plan?.text.length !== fingerprint.length || plan.text.digest !== fingerprint.digest) return null;
  const { start, end } = position;
  const stands = text.slice(start, end) === quote.exact && text.endsWith(quote.prefix, start) && text.startsWith(quote.suffix, end);
  return stands ? { start, end } : null;
}

function decide(index: AnchorIndex, passage: Passage, { same, changed, more }: Candidates): Resolution {
  const best = Math.max(...same.map((one) => one.closeness));
  const nearest = same.filter((one) => one.closeness === best);
  if (nearest.length === 0 || !isTrusted(passage, same, nearest)) {
    const answer = decideChanged(index, passage, changed);
    const offered = answer.state === 'orphaned' ? newcomers(index, passage, same, changed) : [];
    return offered.length > 0 ? ambiguous(index, passage, offered, more) : answer;
  }
  const inPlace = changed.filter((one) => one.closeness === 2);
  // Its words stand elsewhere and others have taken its place: whether it moved or was changed is the reader's to say.
  if (best < 2 && inPlace.length > 0) return ambiguous(index, passage, [...nearest, ...inPlace], more);
  const rivals = rivalsOf(passage, same, nearest);
  if (rivals.length === 1) return found(index, passage, nearest[0] as Candidate, same.length === 1 && best !== 1 ? 'exact' : 'context');
  const underHeading = rivals.filter((one) => one.underSameHeading);
  if (underHeading.length === 1) return found(index, passage, underHeading[0] as Candidate, 'structure');
  return ambiguous(index, passage, rivals, more);
}

/** Equal places that may be it. One that keeps a single neighbour is as good as one that keeps both: what is printed twice has its copy for a neighbour. */
function rivalsOf(passage: Passage, same: readonly Candidate[], nearest: readonly Candidate[]): readonly Candidate[] {
  const { closeness } = nearest[0] as Candidate;
  const alike = passage.selectors.plan?.alike.same ?? 0;
  // Of more equal sentences than there were, one is new.
  const isNew = same.length > alike + 1;
  if (closeness === 2) return same.filter((one) => one.closeness > 0);
  return isNew ? same : nearest;
}

/**
 * What may be the passage, though nothing but its words speaks for it: there are more places with these words, or with words much like them, than
 * there were beside it. So one is new, and whether the passage went there is the reader's to say.
 */
function newcomers(index: AnchorIndex, passage: Passage, same: readonly Candidate[], changed: readonly Candidate[]): readonly Candidate[] {
  const alike = passage.selectors.plan?.alike;
  if (!alike) return [];
  if (same.length > alike.same) return same;
  return countApart(changed.map(({ place }) => place)) > alike.near
    ? changed.filter((one) => one.likeness >= OFFERED && !isNeighbour(passage, one.place, index))
    : [];
}

/** Whether the nearest equal places are more than look-alikes. */
function isTrusted(passage: Passage, same: readonly Candidate[], nearest: readonly Candidate[]): boolean {
  const length = passage.core.end - passage.core.start;
  const { closeness } = nearest[0] as Candidate;
  if (closeness === 2) return true;
  const headed = nearest.some((one) => one.underSameHeading);
  if (closeness === 1) return length >= GENERIC || headed;
  const alike = passage.selectors.plan?.alike;
  if (alike === undefined) return length >= UNMISTAKABLE || headed;
  // Where look-alikes were known, one of as many as there were is the passage, but nobody knows which.
  return alike.same === 0 ? length >= GENERIC : same.length > alike.same;
}

function decideChanged(index: AnchorIndex, passage: Passage, changed: readonly Candidate[]): Resolution {
  const likely = changed.filter((one) => isLikely(passage, one, index));
  const ranked = likely.sort((a, b) => rank(b) - rank(a));
  const [first] = ranked;
  if (!first) return ORPHANED;
  const tied = ranked.filter((one) => rank(first) - rank(one) < TIE);
  if (tied.length > 1) return ambiguous(index, passage, tied, false);
  return valueChanged(index, passage, first, first.closeness === 0 ? 'exact' : 'context');
}

function rank(one: Candidate): number {
  return one.closeness * 10 + Number(one.underSameHeading) * 5 + one.likeness;
}

/** Whether a sentence that says something else is this one changed, and not another one. */
function isLikely(passage: Passage, one: Candidate, index: AnchorIndex): boolean {
  if (one.likeness < ALIKE[one.closeness]) return false;
  if (one.closeness === 2) return true;
  if (isNeighbour(passage, one.place, index) || passage.core.end - passage.core.start < GENERIC) return false;
  // Without its neighbours, only a sentence like no other can be known in other words.
  const alike = passage.selectors.plan?.alike;
  return one.closeness === 1 || (alike !== undefined && alike.same + alike.near === 0);
}

/** Whether those words stood beside the passage: then they are its neighbour, and it is gone. */
function isNeighbour({ folded, core }: Passage, { start, end }: Range, index: AnchorIndex): boolean {
  const words = String.fromCharCode(...index.folded.codes.subarray(start, Math.min(end, start + 200)));
  const [before, after] = [folded.codes.subarray(0, core.start), folded.codes.subarray(core.end)];
  return [before, after].some((side) => String.fromCharCode(...side).includes(words));
}

function found(index: AnchorIndex, passage: Passage, one: Candidate, method: Method): Resolution {
  const place = quotePlace(passage, one, index);
  if (!place) return ORPHANED;
  const path = pathAt(index.headings, index.folded.at[one.place.start] as number);
  if (otherPlaces(passage.selectors.plan?.path ?? [], path)) {
    // Under the heading of another district, and nothing beside it is as it was: it is that district's own.
    if (one.closeness === 0) return ORPHANED;
    return valueChanged(index, passage, { ...one, difference: { changes: ['place'], stored: null, now: null } }, method);
  }
  return { state: 'found', method, moved: one.closeness === 0, ...place, confidence: confidenceOf(one) };
}

function valueChanged(index: AnchorIndex, passage: Passage, one: Candidate, method: Method): Resolution {
  const place = quotePlace(passage, one, index) ?? wholeSentence(one, index);
  const { changes, stored, now } = one.difference as NonNullable<Candidate['difference']>;
  return { state: 'value-changed', method, changes, stored, now, ...place, confidence: confidenceOf(one) };
}

function ambiguous(index: AnchorIndex, passage: Passage, places: readonly Candidate[], more: boolean): Resolution {
  const shown = places.slice(0, MOST_CANDIDATES);
  const candidates = shown.map((one) => ({
    ...(quotePlace(passage, one, index) ?? wholeSentence(one, index)),
    confidence: confidenceOf(one),
  }));
  const confidence = Math.max(...candidates.map((one) => one.confidence)) / candidates.length;
  return {
    state: 'ambiguous',
    method: 'exact',
    confidence,
    candidates: candidates.sort((a, b) => a.start - b.start),
    more: more || places.length > MOST_CANDIDATES,
  };
}

function wholeSentence({ place }: Candidate, { folded }: AnchorIndex): Range {
  return { start: folded.at[place.start] as number, end: (folded.at[place.end - 1] as number) + 1 };
}

function confidenceOf(one: Candidate): number {
  return CONFIDENCE[one.closeness] * one.likeness;
}
