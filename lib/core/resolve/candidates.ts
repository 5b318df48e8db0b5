import { extract } from '../extract/extract.ts';
import type { Mention } from '../model/mention.ts';
import { differences, type Hunk, LEAST_LIKE, likenessOf } from './align.ts';
import { type AnchorIndex, firstEndingAfter } from './anchor-index.ts';
import type { Budget } from './budget.ts';
import { closeness, contactAt } from './contact.ts';
import { equalPlaces } from './equal-places.ts';
import { nearPlaces } from './near-places.ts';
import { codesOf, type Passage, type Range } from './passage.ts';
import { isUnder, pathAt } from './structure.ts';
import { type Difference, differenceOf } from './wording.ts';

/** A place of the text that may be the passage's. */
export interface Candidate {
  /** The sentence, in codes of the text. */
  place: Range;
  hunks: Hunk[];
  /** Null when it says the same. */
  difference: Difference | null;
  /** Share of the codes that both have, 0 to 1. */
  likeness: number;
  /** Its neighbours of old: none, one, or all that can be seen. */
  closeness: 0 | 1 | 2;
  /** It stands under the heading of old. */
  underSameHeading: boolean;
}

export interface Candidates {
  same: Candidate[];
  changed: Candidate[];
  /** More places read the same than were looked at. */
  more: boolean;
}

/** The stored words are read again without their document: its date decides no figure. */
const READING = { referenceDate: '2020-01-01' };
/** So many codes agree outward from a border where the sentence goes on as it went on before. */
const JOINED = 6;

/** Every place that reads like the passage; only when none stands where the passage stood, also what became of its words. */
export function candidatesFor(passage: Passage, index: AnchorIndex, budget: Budget): Candidates {
  const { places, more } = equalPlaces(passage.folded.codes, passage.core, index, budget);
  const whole = places.filter((place) => isWhole(passage, place, index));
  const same = whole.map((place) => candidate(passage, place, [], null, index));
  const changed: Candidate[] = [];
  budget.spend(whole.length * 200);
  if (same.some((one) => one.closeness === 2)) return { same, changed, more };
  let mentions: Mention[] | null = null;
  for (const place of nearPlaces(passage, index, budget)) {
    if (whole.some((other) => other.start < place.end && place.start < other.end)) continue;
    budget.spend(place.end - place.start);
    const hunks = differences(passage.folded.codes, passage.core, index.folded.codes, place);
    if (hunks === null || likenessOf(passage.core, place, hunks) < LEAST_LIKE) continue;
    budget.spend(hunks.length * 100 + passage.text.length);
    mentions ??= extract(passage.text, READING);
    const difference = differenceOf(hunks, passage, mentions, place, index);
    (difference ? changed : same).push(candidate(passage, place, hunks, difference, index));
  }
  return { same, changed, more };
}

function candidate(passage: Passage, place: Range, hunks: Hunk[], difference: Difference | null, index: AnchorIndex): Candidate {
  const path = passage.selectors.plan?.path ?? [];
  return {
    place,
    hunks,
    difference,
    likeness: likenessOf(passage.core, place, hunks),
    closeness: closeness(contactAt(passage, index.folded, place)),
    underSameHeading: path.length > 0 && isUnder(pathAt(index.headings, index.folded.at[place.start] as number), path),
  };
}

/**
 * Whether equal words are a sentence of the text, as they were: 新建10所 in 未新建10所 is not. A border is the end of another sentence, a number
 * in front, or the very words that stood there before, which another print may have joined to it.
 */
function isWhole({ folded, core, opens, closes }: Passage, place: Range, index: AnchorIndex): boolean {
  const text = index.folded;
  const begins =
    !opens ||
    text.breaks[place.start] === 1 ||
    isNumbered(place.start, index) ||
    agree(folded.codes, core.start, text.codes, place.start, -1);
  return begins && (!closes || text.breaks[place.end] === 1 || agree(folded.codes, core.end, text.codes, place.end, 1));
}

function agree(a: Uint16Array, inA: number, b: Uint16Array, inB: number, step: 1 | -1): boolean {
  const first = step === 1 ? 0 : -1;
  for (let k = 0; k < JOINED; k += 1) {
    const code = a[inA + first + step * k];
    if (code === undefined) return k > 0;
    if (code !== b[inB + first + step * k]) return false;
  }
  return true;
}

/** Whether an enumerator that itself opens a sentence ends right before a code. */
function isNumbered(place: number, { folded, mentions }: AnchorIndex): boolean {
  if (place === 0) return false;
  const mention = mentions[firstEndingAfter(mentions, folded.at[place - 1] as number)];
  if (mention?.kind !== 'enumerator') return false;
  const { start, end } = codesOf(folded, mention);
  return end === place && folded.breaks[start] === 1;
}
