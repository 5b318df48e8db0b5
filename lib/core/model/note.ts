import * as z from 'zod/mini';
import { Anchor } from './selector.ts';
import { Day, Instant } from './time.ts';

const Text = (max: number) => z.string().check(z.maxLength(max));
const Id = z.string().check(z.minLength(1), z.maxLength(200));

/** What the reporting office declares. The codes are those of the design tokens: 未启动 正常推进 滞后 已完成 已调整 暂缓. */
export const Declared = z.enum(['todo', 'on', 'late', 'done', 'changed', 'paused']);
export type Declared = z.infer<typeof Declared>;

const WebAddress = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s]+$/));

export const Evidence = z.object({
  url: WebAddress,
  title: Text(300),
  /** The selected words of the page. */
  quote: z.optional(Text(2000)),
  /** The place of these words, by which they are found again. */
  selectors: z.optional(Anchor),
  capturedAt: Instant,
});
export type Evidence = z.infer<typeof Evidence>;

/** The passage of a page at which a note was made. */
export const Origin = z.object({ url: WebAddress, title: Text(300), selectors: Anchor, capturedAt: Instant });

/** What a person fills in; the background adds identity and time and makes it a record. */
export const NoteDraft = z.object({
  planId: Id,
  taskId: Id,
  /** Absent when the note speaks of the task as a whole. */
  commitmentId: z.optional(Id),
  /** The day that the value is true of. */
  asOf: Day,
  author: Text(100),
  /** 责任单位 */
  office: Text(200),
  declared: Declared,
  value: z.optional(z.number()),
  valueKind: z.enum(['level', 'cumulative', 'increment']),
  stage: z.optional(Text(100)),
  body: Text(5000),
  problem: z.optional(Text(5000)),
  nextStep: z.optional(Text(5000)),
  /** Why this record corrects or withdraws another; kept here and never published. Older records have it in `body`. */
  reason: z.optional(Text(500)),
  evidence: z.array(Evidence).check(z.maxLength(20)),
  /** Absent when it was made away from a page, and in older records. */
  origin: z.optional(Origin),
  visibility: z.enum(['internal', 'public']),
  /** The note that this one corrects. */
  supersedes: z.optional(Id),
  /** The note that this one withdraws. */
  retracts: z.optional(Id),
});
export type NoteDraft = z.infer<typeof NoteDraft>;

/** An immutable record; `id` is `note:` + SHA-256 (hex) of the canonical JSON of everything else (RFC 8785). */
export const Note = z.extend(NoteDraft, {
  id: z.string().check(z.regex(/^note:[0-9a-f]{64}$/)),
  recordedAt: Instant,
});
export type Note = z.infer<typeof Note>;
