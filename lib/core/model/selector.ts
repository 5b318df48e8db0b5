import * as z from 'zod/mini';
import { Quantity } from './quantity.ts';

/** Longest passage that can be marked, and longest context kept beside it; UTF-16 units. */
export const LONGEST_QUOTE = 20_000;
export const LONGEST_CONTEXT = 600;
/** What one sentence may hold; a longer list is cut when it is made and refused when it is read. */
export const MOST_QUANTITIES = 60;
export const MOST_WORDS = 40;
const Word = z.string().check(z.maxLength(60));
const Count = z.int().check(z.nonnegative());

/** https://www.w3.org/TR/annotation-model/#text-quote-selector, over the normalised text of a `TextIndex`. The context holds the whole sentence and a little more. */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1), z.maxLength(LONGEST_QUOTE)),
  prefix: z.string().check(z.maxLength(LONGEST_CONTEXT)),
  suffix: z.string().check(z.maxLength(LONGEST_CONTEXT)),
});
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;

/** https://www.w3.org/TR/annotation-model/#text-position-selector: UTF-16 units of the same text, `end` behind the last. */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: Count,
  end: Count,
});
export type TextPositionSelector = z.infer<typeof TextPositionSelector>;

/**
 * Where in its document a passage stands. Ours: in JSON-LD `PlanSelector` and its keys are terms of a context of our own beside that of W3C,
 * and a reader that does not know the type uses the other selectors, as the model has it.
 */
export const PlanSelector = z.object({
  type: z.literal('PlanSelector'),
  /** The stored plan whose document it was. */
  planId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** The numbered headings it stands under, outermost first: the label (`二（三）`, `25b`, `13.4`) and the words, long ones cut. */
  path: z.array(z.object({ label: Word, title: Word })).check(z.maxLength(8)),
  /** The text it was taken from, so that the very same text is known again. */
  text: z.object({ length: Count, digest: Count }),
  /**
   * Its look-alikes in that text: how many other sentences had the same words, how many nearly the same, and how many letters and figures before
   * and behind it one of them shares at most. A sentence that shares no more may be no more than a look-alike.
   */
  alike: z.object({ same: Count, near: Count, before: Count, after: Count }),
});
export type PlanSelector = z.infer<typeof PlanSelector>;

/** What its sentence says and must still say. Ours, like `PlanSelector`. */
export const QuantitySelector = z.object({
  type: z.literal('QuantitySelector'),
  /** In the order of the text, dates among them; enumerators are not. */
  quantities: z.array(Quantity).check(z.maxLength(MOST_QUANTITIES)),
  /** Places named in it, as printed. */
  places: z.array(Word).check(z.maxLength(MOST_WORDS)),
  /** Every negation with the letter behind it (未完, 不低), in order: a sentence without figures is held by them. */
  negations: z.array(Word).check(z.maxLength(MOST_WORDS)),
});
export type QuantitySelector = z.infer<typeof QuantitySelector>;

export const Selector = z.discriminatedUnion('type', [TextQuoteSelector, TextPositionSelector, PlanSelector, QuantitySelector]);
export type Selector = z.infer<typeof Selector>;

/** The selectors of one place, one of a kind. Only the quote is needed; annotations of other makers have nothing else that we can use. */
export const Anchor = z.array(Selector).check(
  z.minLength(1),
  z.maxLength(4),
  z.refine((selectors) => new Set(selectors.map(({ type }) => type)).size === selectors.length),
  z.refine((selectors) => selectors.some(({ type }) => type === 'TextQuoteSelector')),
);
export type Anchor = z.infer<typeof Anchor>;
