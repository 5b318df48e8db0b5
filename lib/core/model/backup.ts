import * as z from 'zod/mini';
import { Feed } from './feed.ts';
import { FormDraft, Profile } from './form-draft.ts';
import { Note } from './note.ts';
import { PaceChoice } from './pace-choice.ts';
import { Placement } from './placement.ts';
import { PlanChoices } from './plan-choices.ts';
import { Review } from './review.ts';
import { StoredPlan } from './stored-plan.ts';
import { StoredReading } from './stored-reading.ts';
import { Instant } from './time.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(200));

/** A half-typed form in a file, as it is stored. */
const BackedUpDraft = z.object({
  target: Id,
  taskId: Id,
  commitmentId: z.optional(Id),
  draft: FormDraft,
  keptAt: Instant,
});

/** One exported issue of a plan's feed, as it is stored. */
const BackedUpIssue = z.object({
  planId: Id,
  seq: z.int().check(z.positive()),
  issued: z.string(),
  feed: Feed,
  approvedBy: z.optional(z.string().check(z.maxLength(100))),
});

/** What a backup holds, in the order in which it is written. What each table of the store comes to is told in docs/backup.md. */
export const BACKUP_KINDS = {
  plan: StoredPlan,
  note: Note,
  placement: Placement,
  review: Review,
  pace: PaceChoice,
  publication: BackedUpIssue,
  reading: StoredReading,
  draft: BackedUpDraft,
  choices: PlanChoices,
  profile: Profile,
};
export type BackupKind = keyof typeof BACKUP_KINDS;

/** A record of a backup, with its kind. */
export type BackupRecord = { [Kind in BackupKind]: { kind: Kind; record: z.infer<(typeof BACKUP_KINDS)[Kind]> } }[BackupKind];

const Count = z.int().check(z.nonnegative());
const Counts = z.object({
  plan: Count,
  note: Count,
  placement: Count,
  review: Count,
  // Files of version 1 know of none.
  pace: z._default(Count, 0),
  publication: Count,
  reading: Count,
  draft: Count,
  choices: Count,
  profile: Count,
}) satisfies z.ZodMiniType<Record<BackupKind, number>>;
export type Counts = z.infer<typeof Counts>;

/** The version of the format that this program writes, and the newest that it reads. */
export const BACKUP_VERSION = 2;

/** The first line. What it says of other versions must stay as it is, or nobody can tell that a file is of another version. */
export const AnyBackupHeader = z.object({ kind: z.literal('header'), format: z.literal('jiannuo-backup'), version: z.int() });

export const BackupHeader = z.extend(AnyBackupHeader, {
  version: z.literal([1, BACKUP_VERSION]),
  created: Instant,
  /** What was in the store, by kind: what follows, and what was left out because it could not be read. */
  counts: Counts,
});
export type BackupHeader = z.infer<typeof BackupHeader>;

/** The last line: a file without it was cut off. */
export const BackupEnd = z.object({
  kind: z.literal('end'),
  /** Records written. */
  counts: Counts,
  /** Records that were damaged in the store, and are not in the file. */
  left: Counts,
  /** SHA-256 over the digests of the header line and of every record, in order. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type BackupEnd = z.infer<typeof BackupEnd>;

export function noCounts(): Counts {
  return { plan: 0, note: 0, placement: 0, review: 0, pace: 0, publication: 0, reading: 0, draft: 0, choices: 0, profile: 0 };
}
