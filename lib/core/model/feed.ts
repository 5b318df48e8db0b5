import * as z from 'zod/mini';
import { Declared } from './note.ts';
import { Day } from './plan.ts';
import { Quantity } from './quantity.ts';

const Short = z.string().check(z.maxLength(500));
const Long = z.string().check(z.maxLength(5000));
const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Link = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s]+$/));

/** A note as anyone may read it: no author, no problem, no next step. */
export const FeedNote = z.object({
  id: z.string().check(z.regex(/^note:[0-9a-f]{64}$/)),
  itemId: Id,
  asOf: Day,
  office: Short,
  declared: Declared,
  value: z.optional(z.number()),
  body: Long,
  evidence: z.array(z.object({ url: Link, title: Short })).check(z.maxLength(20)),
  /** True when a later public note corrects this one; it stays readable, struck through. */
  superseded: z.optional(z.boolean()),
});
export type FeedNote = z.infer<typeof FeedNote>;

export const FeedPace = z.object({
  code: z.enum(['ahead', 'even', 'slow', 'over', 'na']),
  /** Percentage points between progress and elapsed time; absent when it cannot be calculated. */
  gap: z.optional(z.number()),
  /** Why it cannot be calculated. */
  reason: z.optional(z.enum(['no-report', 'no-value', 'no-baseline', 'ceiling', 'qualitative'])),
});

export const FeedItem = z.object({
  id: Id,
  taskId: Id,
  subject: Short,
  kind: z.enum(['numeric', 'qualitative']),
  quantity: z.optional(Quantity),
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
  issued: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  /** After this day the widget says that the data are old. */
  expires: Day,
  asOf: z.nullable(Day),
  plan: z.object({
    id: Id,
    title: Short,
    issuer: Short,
    period: z.object({ start: Day, end: Day }),
    publishedOn: Day,
    sources: z.array(z.object({ url: Link, title: Short })),
    sections: z.array(z.object({ id: Id, number: Short, title: Short })),
    tasks: z.array(z.object({ id: Id, sectionId: Id, parentId: z.optional(Id), number: Short, title: Short })),
  }),
  items: z.array(FeedItem).check(z.maxLength(2000)),
  notes: z.array(FeedNote).check(z.maxLength(20000)),
});
export type Feed = z.infer<typeof Feed>;
