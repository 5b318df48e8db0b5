import * as z from 'zod/mini';
import { Quantity } from './quantity.ts';
import { Anchor } from './selector.ts';
import { Day } from './time.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(200));
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
  /** Offices that answer for it, as printed in a table of tasks or behind 责任单位. */
  responsible: z.optional(z.string()),
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
  /** Last year's total of something counted anew every year (investment): the target is compared with it, but this year's progress starts at zero. */
  yearly: z.optional(z.literal(true)),
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
  /** Instead of `baseline`, where one target speaks of several figures: a rate for each school stage. */
  baselineParts: z.optional(z.array(z.extend(Baseline, { part: z.string() }))),
  responsible: z.optional(z.string()),
  /** Why it is uncertain that this is a commitment of its own; shown to the reader. */
  doubtful: z.optional(z.string()),
  /** Its place in the document from which the plan was adopted. */
  selectors: z.optional(Anchor),
});
export type Commitment = z.infer<typeof Commitment>;

/** A printed number that stands twice or is left out. */
const NumberFinding = z.object({
  kind: z.enum(['duplicate-number', 'missing-number']),
  number: z.string(),
  /** The tasks that print it, or the two that it is missing between. Empty where it is a section's number. */
  taskIds: z.array(Id),
  /** The same of sections. */
  sectionIds: z.optional(z.array(Id)),
});

/**
 * A target that cannot be judged as it is written.
 * - `no-deadline`: nothing says by when, and no year of the plan implies it
 * - `two-values`: the same indicator is promised with different figures
 * - `parts-and-whole`: the parts listed do not make the stated whole
 * - `impossible-share`: a share above 100 %
 */
const TargetFinding = z.object({
  kind: z.enum(['no-deadline', 'two-values', 'parts-and-whole', 'impossible-share']),
  /** The tasks in which it stands, in reading order. */
  taskIds: z.array(Id),
  /** The targets that it speaks of; of `parts-and-whole` those among whole and parts that are targets. */
  commitmentIds: z.array(Id),
  /** The figures it speaks of, in `unit`: the values that differ, the impossible share, or the whole followed by its parts. */
  figures: z.array(z.number()),
  unit: z.nullable(z.string()),
});

/** Something a careful reader would point out about the document. */
export const Finding = z.discriminatedUnion('kind', [NumberFinding, TargetFinding]);
export type Finding = z.infer<typeof Finding>;
export type NumberFinding = z.infer<typeof NumberFinding>;
export type TargetFinding = z.infer<typeof TargetFinding>;

/**
 * From which gap (percentage points between progress and time) upwards a pace is called so: ahead, even, slightly behind, behind; below the
 * last it is overdue. Each belongs to the better side.
 */
export const PacePreset = z
  .object({ ahead: z.number(), even: z.number(), slight: z.number(), slow: z.number() })
  .check(z.refine(({ ahead, even, slight, slow }) => ahead >= even && even >= slight && slight >= slow));
export type PacePreset = z.infer<typeof PacePreset>;

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
  /** Thresholds of its own; the linear ones where it has none. */
  pace: z.optional(PacePreset),
  publishedOn: Day,
  docNumber: z.optional(z.string()),
  sources: z.array(z.object({ url: z.string(), title: z.string() })),
  sections: z.array(Section),
  tasks: z.array(Task),
  commitments: z.array(Commitment),
  findings: z.array(Finding),
});
export type Plan = z.infer<typeof Plan>;
