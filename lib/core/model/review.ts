import * as z from 'zod/mini';
import { Quantity } from './quantity.ts';
import { Anchor } from './selector.ts';
import { Instant } from './time.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Text = (max: number) => z.string().check(z.maxLength(max));

/** What a claim makes of its target: 达标 超额 未达 进行中 矛盾 无法比较. */
export const Verdict = z.enum(['met', 'exceeded', 'short', 'in-progress', 'contradicts', 'not-comparable']);
export type Verdict = z.infer<typeof Verdict>;

/**
 * Why. Of what cannot be compared: another indicator (口径不同), a part of it, running total against new work, another period, place, stage or
 * unit, another base of comparison, an unknown one, a target without a figure. Of contradictions: which sum does not come out.
 */
export const VerdictReason = z.enum([
  'reached',
  'above',
  'below',
  'below-hedged',
  'not-yet-due',
  'within-tolerance',
  'within-limit',
  'over-limit',
  'within-range',
  'direction-kept',
  'direction-lost',
  'indicator-differs',
  'part-of-whole',
  'measure-differs',
  'period-differs',
  'scope-differs',
  'stage-differs',
  'unit-differs',
  'base-differs',
  'baseline-missing',
  'no-figure',
  'target-restated',
  'rate-wrong',
  'two-values',
  'falling-total',
  'parts-differ',
]);
export type VerdictReason = z.infer<typeof VerdictReason>;

/** What a reviewer holds right instead: another target, another reading of the figure or of the places it counts, and the verdict that follows. */
export const Correction = z.object({
  commitmentId: z.optional(Id),
  quantity: z.optional(Quantity),
  places: z.optional(z.array(Text(100)).check(z.maxLength(20))),
  verdict: Verdict,
});
export type Correction = z.infer<typeof Correction>;

/** Sums that a text gets wrong by itself, without any plan. */
export const FindingKind = z.enum(['rate-wrong', 'parts-differ', 'falling-total']);
export type FindingKind = z.infer<typeof FindingKind>;

/** What a person decides on one claim, or on a sum of the page itself; the background adds identity and time and makes it a record. */
export const ReviewDraft = z.object({
  planId: Id,
  /** Address of the page or name of the file, and the hash of the text that was read. */
  page: z.object({ url: Text(2000), title: Text(300), textHash: Text(80), capturedAt: Instant }),
  /** The claim as it was read: its place with the sentence around it, by which it is found again, and what it says. */
  claim: z.object({ selectors: Anchor, subject: Text(300), quantity: Quantity }),
  /** The target it was compared with; absent when none was found. */
  commitmentId: z.optional(Id),
  computed: z.object({ verdict: Verdict, reason: z.enum([...VerdictReason.options, 'no-target']) }),
  /** The sum that was decided on, and what came out when it was worked out anew; absent when it was the claim. */
  finding: z.optional(z.object({ kind: FindingKind, expected: z.number() })),
  /**
   * `confirmed` as computed, `corrected` by another target or another reading, `dismissed` as no claim; `withdrawn`: the decision that it
   * replaces counts no more, and none is in its place.
   */
  decision: z.enum(['confirmed', 'corrected', 'dismissed', 'withdrawn']),
  /** Of a correction: what the reviewer holds right instead. */
  corrected: z.optional(Correction),
  /** 核对意见 */
  opinion: Text(2000),
  reviewer: Text(100),
  /** The review that this one replaces; nothing is edited in place. */
  supersedes: z.optional(Id),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** An immutable record; `id` is `review:` + SHA-256 (hex) of the canonical JSON of everything else, as of a note. */
export const Review = z.extend(ReviewDraft, {
  id: z.string().check(z.regex(/^review:[0-9a-f]{64}$/)),
  recordedAt: Instant,
});
export type Review = z.infer<typeof Review>;
