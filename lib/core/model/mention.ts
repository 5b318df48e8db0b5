import * as z from 'zod/mini';
import { Quantity } from './quantity.ts';

export const MentionKind = z.enum(['commitment', 'result', 'date', 'ordinal', 'enumerator', 'name', 'other']);
export type MentionKind = z.infer<typeof MentionKind>;

/** A numeric expression found in a text. `start` and `end` are UTF-16 offsets, and `text` is exactly that slice. */
export const Mention = z.extend(Quantity, {
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.positive()),
  text: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: MentionKind,
  /** The indicator as a short noun phrase. */
  subject: z.optional(z.string()),
  /** 完成, 建成, 新增 ... */
  verb: z.optional(z.string()),
  /** 力争, 计划, 争取, 争创 ... */
  hedge: z.optional(z.string()),
  /** As printed: 年底前, 5年内. Stated in this sentence only. */
  deadline: z.optional(z.string()),
  /** The deadline of the lead sentence of its list (今年…办好以下十件实事), where its own sentence states none. */
  deadlineInherited: z.optional(z.string()),
  place: z.optional(z.array(z.string())),
  /** The old value this one is measured from (由25所扩大到35所 gives 25). */
  baseline: z.optional(z.number()),
  /** Printed number of the task it stands under: `2`, `13.4`, or `25b` for the second 25. */
  task: z.optional(z.string()),
});
export type Mention = z.infer<typeof Mention>;
