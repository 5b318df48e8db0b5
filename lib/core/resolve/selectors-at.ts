import { LONGEST_CONTEXT, LONGEST_QUOTE, type PlanSelector, type Selector } from '../model/selector.ts';
import type { AnchorIndex } from './anchor-index.ts';
import { Budget } from './budget.ts';
import { runAfter, runBefore } from './contact.ts';
import { equalPlaces } from './equal-places.ts';
import { lockOf } from './lock.ts';
import { codesOf, coreOf, type Range, sentenceAround } from './passage.ts';
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
  const alike = lookAlikes(index, codesOf(folded, coreOf(text, sentence)));
  // What tells it from its look-alikes must be kept, too; punctuation between the codes takes room.
  const before = Math.max(CONTEXT, Math.min(2 * CONTEXT, 2 * alike.before));
  const after = Math.max(CONTEXT, Math.min(2 * CONTEXT, 2 * alike.after));
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      // Half of a rare character cannot be stored.
      prefix: text.slice(Math.max(0, sentence.start - before), start).replace(/^[\udc00-\udfff]/, ''),
      suffix: text.slice(end, sentence.end + after).replace(/[\ud800-\udbff]$/, ''),
    },
    { type: 'TextPositionSelector', start, end },
    { type: 'PlanSelector', ...(planId !== undefined && { planId }), path: pathAt(headings, sentence.start), text: fingerprint, alike },
    lockOf(text, mentions, sentence),
  ];
}

function lookAlikes(index: AnchorIndex, core: Range): PlanSelector['alike'] {
  const { folded } = index;
  const { places } = equalPlaces(folded.codes, core, index, new Budget(STEPS));
  const others = places.filter((place) => place.start !== core.start);
  const nearest = { count: others.length, before: 0, after: 0 };
  for (const { start, end } of others.slice(0, MOST_LOOK_ALIKES)) {
    nearest.before = Math.max(nearest.before, runBefore(folded, core.start, folded, start));
    nearest.after = Math.max(nearest.after, runAfter(folded, core.end, folded, end));
  }
  return nearest;
}
