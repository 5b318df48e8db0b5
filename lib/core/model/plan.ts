import * as z from 'zod/mini';
import { Quantity } from './quantity.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(200));
/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

export const Section = z.object({
  id: Id,
  /** As printed: （一）. */
  number: z.string(),
  title: z.string(),
});
export type Section = z.infer<typeof Section>;

export const Task = z.object({
  id: Id,
  sectionId: Id,
  /** The task this one stands under: the ten practical matters stand under task 13. */
  parentId: z.optional(Id),
  /** As printed, and not unique: two tasks of the first plan print 25. */
  number: z.string(),
  title: z.string(),
});
export type Task = z.infer<typeof Task>;

/** A date a commitment is due, and whether the document says so or the plan's period implies it. */
export const Deadline = z.object({
  /** Words of the document (5年内), absent when nothing is written. */
  text: z.optional(z.string()),
  date: Day,
  origin: z.enum(['stated', 'inherited', 'implied']),
});

/** Where progress starts. `stated` figures carry the year they speak of; a count of this year's work starts at zero by `assumed`. */
export const Baseline = z.object({
  value: z.number(),
  unit: z.nullable(z.string()),
  asOf: z.optional(Day),
  origin: z.enum(['stated', 'assumed']),
  /** The place in the source, as words a reader can search for: 2019年工作总结 四. */
  source: z.optional(z.string()),
});

export const Commitment = z.object({
  id: Id,
  taskId: Id,
  kind: z.enum(['numeric', 'qualitative']),
  /** The indicator. */
  subject: z.string().check(z.minLength(1)),
  /** Other names under which documents speak of the same indicator. */
  aliases: z.array(z.string()),
  quantity: z.optional(Quantity),
  verb: z.optional(z.string()),
  hedge: z.optional(z.string()),
  deadline: z.optional(Deadline),
  places: z.array(z.string()),
  baseline: z.optional(Baseline),
  responsible: z.optional(z.string()),
  /** Why it is uncertain that this is a commitment of its own; shown to the reader. */
  doubtful: z.optional(z.string()),
});
export type Commitment = z.infer<typeof Commitment>;

/** Something a careful reader would point out about the document: a number printed twice, a number missing. */
export const Finding = z.object({
  kind: z.enum(['duplicate-number', 'missing-number']),
  number: z.string(),
  taskIds: z.array(Id),
});
export type Finding = z.infer<typeof Finding>;

export const Plan = z.object({
  schema: z.literal('jiannuo-plan/1'),
  id: Id,
  /** Grows by one with every corrected edition of the same plan data. */
  edition: z.int().check(z.positive()),
  title: z.string(),
  shortTitle: z.string(),
  issuer: z.string(),
  region: z.string(),
  period: z.object({ start: Day, end: Day }),
  publishedOn: Day,
  docNumber: z.optional(z.string()),
  sources: z.array(z.object({ url: z.string(), title: z.string() })),
  sections: z.array(Section),
  tasks: z.array(Task),
  commitments: z.array(Commitment),
  findings: z.array(Finding),
});
export type Plan = z.infer<typeof Plan>;
