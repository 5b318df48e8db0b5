import { LONGEST_CONTEXT, LONGEST_QUOTE, type PlanSelector, type Selector, type TextQuoteSelector } from '../model/selector.ts';
import { differences, LEAST_LIKE, likenessOf } from './align.ts';
import type { AnchorIndex } from './anchor-index.ts';
import { Budget } from './budget.ts';
import { runAfter, runBefore } from './contact.ts';
import { equalPlaces } from './equal-places.ts';
import { lockOf } from './lock.ts';
import { countApart, nearPlaces } from './near-places.ts';
import { coreOf, passageOf, type Range, sentenceAround } from './passage.ts';
import { pathAt } from './structure.ts';

/** Kept beyond the sentence on either side. */
const CONTEXT = 48;
/** Further from the quote its own sentence is not kept. */
const LONGEST_SIDE = LONGEST_CONTEXT - 2 * CONTEXT;
/** Look-alikes compared; more make a place no less mistakable. */
const MOST_LOOK_ALIKES = 64;
const STEPS = 200_000;

/**
 * The selectors of the characters `[start, end)`, ready to be stored. Throws RangeError when that is empty, outside the text, or longer than
 * `LONGEST_QUOTE`.
 */
export function selectorsAt(index: AnchorIndex, start: number, end: number, { planId }: { planId?: string } = {}): Selector[] {
  const { text, mentions, headings, folded, fingerprint } = index;
  if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError(`no text at ${start}-${end}`);
  if (end - start > LONGEST_QUOTE) throw new RangeError(`a quote has at most ${LONGEST_QUOTE} characters, not ${end - start}`);
  const sentence = sentenceAround(text, { start, end }, LONGEST_SIDE);
  const core = coreOf(text, folded, sentence);
  const alike = lookAlikes(index, core, { start, end }, sentence);
  // What tells it from its look-alikes must be kept, too; punctuation between the codes takes room.
  const { before, after } = { before: contextFor(alike.before), after: contextFor(alike.after) };
  return [
    quoteOf(text, { start, end }, sentence, before, after),
    { type: 'TextPositionSelector', start, end },
    {
      type: 'PlanSelector',
      ...(planId !== undefined && { planId }),
      path: pathAt(headings, folded.at[core.start] as number),
      text: fingerprint,
      alike,
    },
    lockOf(text, mentions, sentence),
  ];
}

function quoteOf(text: string, quote: Range, sentence: Range, before: number, after: number): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(quote.start, quote.end),
    // Half of a rare character cannot be stored.
    prefix: text.slice(Math.max(0, sentence.start - before), quote.start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(quote.end, sentence.end + after).replace(/[\ud800-\udbff]$/, ''),
  };
}

function contextFor(shared: number): number {
  return Math.max(CONTEXT, Math.min(2 * CONTEXT, 2 * shared));
}

function lookAlikes(index: AnchorIndex, core: Range, quote: Range, sentence: Range): PlanSelector['alike'] {
  const { folded, text } = index;
  const budget = new Budget(STEPS);
  const equal = equalPlaces(folded.codes, core, index, budget).places.filter((place) => place.start !== core.start);
  const passage = passageOf({ quote: quoteOf(text, quote, sentence, CONTEXT, CONTEXT), position: null, plan: null, quantity: null });
  const near = nearPlaces(passage, index, budget).filter((place) => {
    // Those that read the same are counted already.
    if ([core, ...equal].some((other) => place.start < other.end && other.start < place.end)) return false;
    const hunks = differences(folded.codes, core, folded.codes, place);
    return hunks !== null && likenessOf(core, place, hunks) >= LEAST_LIKE;
  });
  const shared = { same: equal.length, near: countApart(near), before: 0, after: 0 };
  for (const { start, end } of [...equal.slice(0, MOST_LOOK_ALIKES), ...near]) {
    shared.before = Math.max(shared.before, runBefore(folded, core.start, folded, start));
    shared.after = Math.max(shared.after, runAfter(folded, core.end, folded, end));
  }
  return shared;
}
