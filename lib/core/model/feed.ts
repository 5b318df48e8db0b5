import * as z from 'zod/mini';
import { FEED_LIMITS } from '../feed-limits.ts';
import { Declared } from './note.ts';
import { Quantity } from './quantity.ts';
import { Day, Instant } from './time.ts';

const Short = z.string().check(z.maxLength(FEED_LIMITS.short));
const Long = z.string().check(z.maxLength(FEED_LIMITS.long));
const Id = z.string().check(z.minLength(1), z.maxLength(FEED_LIMITS.id));
const Link = z.object({ url: z.string().check(z.maxLength(FEED_LIMITS.link), z.regex(/^https?:\/\/[^\s]+$/)), title: Short });

/** A note as anyone may read it: no author, no problem, no next step, no quotation. */
export const FeedNote = z.object({
  id: z.string().check(z.regex(/^note:[0-9a-f]{64}$/)),
  /** The commitment it speaks of, or the task when it speaks of the task as a whole. */
  itemId: Id,
  asOf: Day,
  office: Short,
  declared: Declared,
  value: z.optional(z.number()),
  body: Long,
  evidence: z.array(Link).check(z.maxLength(FEED_LIMITS.evidence)),
});
export type FeedNote = z.infer<typeof FeedNote>;

export const FeedPace = z.object({
  code: z.enum(['ahead', 'even', 'slow', 'over', 'na']),
  /** Percentage points between progress and elapsed time; absent when it cannot be calculated. */
  gap: z.optional(z.number()),
  /** Share of the way from baseline to target, 1 = reached; never clamped. */
  progress: z.optional(z.number()),
  /** Share of the time gone by on the day of issue. */
  elapsed: z.optional(z.number()),
  /** Why it cannot be calculated. */
  reason: z.optional(z.enum(['no-report', 'no-value', 'no-baseline', 'ceiling', 'qualitative'])),
});
export type FeedPace = z.infer<typeof FeedPace>;

export const FeedItem = z.object({
  id: Id,
  taskId: Id,
  subject: Short,
  kind: z.enum(['numeric', 'qualitative']),
  quantity: z.optional(z.extend(Quantity, { unit: z.nullable(Short) })),
  hedge: z.optional(Short),
  deadline: z.optional(z.object({ text: z.optional(Short), date: Day, origin: z.enum(['stated', 'inherited', 'implied']) })),
  baseline: z.optional(z.object({ value: z.number(), origin: z.enum(['stated', 'assumed']) })),
  /** Absent: nothing has been made public, which is neither "not started" nor zero. */
  status: z.optional(Declared),
  value: z.optional(z.number()),
  asOf: z.optional(Day),
  pace: FeedPace,
  evidence: z.enum(['none', 'self', 'link', 'verified']),
});
export type FeedItem = z.infer<typeof FeedItem>;

/** The public JSON that the widget reads, version 1. */
export const Feed = z.object({
  schema: z.literal('jiannuo/1'),
  feedId: Id,
  /** Grows by one with every issue. */
  seq: z.int().check(z.positive()),
  issued: Instant,
  /** The day of issue where it was issued: what people are shown. */
  issuedOn: Day,
  /** After this day the widget says that the data are old. */
  expires: Day,
  asOf: z.nullable(Day),
  plan: z.object({
    id: Id,
    title: Short,
    shortTitle: Short,
    issuer: Short,
    period: z.object({ start: Day, end: Day }),
    publishedOn: Day,
    sources: z.array(Link).check(z.maxLength(FEED_LIMITS.sources)),
    sections: z.array(z.object({ id: Id, number: Short, title: Short })).check(z.maxLength(FEED_LIMITS.sections)),
    tasks: z
      .array(z.object({ id: Id, sectionId: Id, parentId: z.optional(Id), number: Short, title: Short }))
      .check(z.maxLength(FEED_LIMITS.tasks)),
  }),
  items: z.array(FeedItem).check(z.maxLength(FEED_LIMITS.items)),
  notes: z.array(FeedNote).check(z.maxLength(FEED_LIMITS.notes)),
});
export type Feed = z.infer<typeof Feed>;
