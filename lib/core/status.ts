import { effectiveNotes } from './effective-notes.ts';
import type { Declared, Note } from './model/note.ts';
import type { Commitment, PacePreset, Plan } from './model/plan.ts';

/** The declared status, or none when nothing was reported (which is not "not started"). */
export type StatusCode = Declared | 'none';
export type PaceCode = 'ahead' | 'even' | 'slow' | 'over' | 'na';
export type PaceReason = 'no-report' | 'no-value' | 'no-baseline' | 'ceiling' | 'qualitative';
export type EvidenceCode = 'none' | 'self' | 'link' | 'verified';

/** Pace: `elapsed` = (t−t0)/(T−t0), `progress` = (v−b)/(G−b), `gap` = 100·(progress−elapsed) percentage points, never clamped. */
export interface Pace {
  code: PaceCode;
  reason?: PaceReason;
  elapsed?: number;
  progress?: number;
  gap?: number;
  /** Of `slow`: behind by little. */
  slight?: true;
  /** The value that even progress would have reached on that day, in the target's unit. Stays between baseline and target. */
  expected?: number;
}

/** What the records of one commitment (or task) say now; a pure fold, the same for any order and any duplication. */
export interface CommitmentState {
  /** The note that speaks last (latest `asOf`, then `recordedAt`, then id), or null when nothing was reported. */
  latest: Note | null;
  declared: Declared | null;
  value: number | null;
  /** The day that `value` is true of; with no value, the day of the latest note. */
  asOf: string | null;
  /** Of the note that the value comes from; with no value, of the latest note. */
  evidence: EvidenceCode;
  /** Notes that were neither superseded nor retracted. */
  effective: number;
}

/**
 * The figure that notes (in speaking order) add up to, and the note that gave its last part. The latest level or cumulative figure
 * counts, and the increments of later days are added to it; with no such figure the increments are added up from zero. An increment
 * of the same day is taken to be within the cumulative figure.
 */
function reachedValue(notes: readonly Note[]): { value: number; from: Note } | null {
  let reached: { value: number; from: Note } | null = null;
  let cumulativeDay = '';
  const anchor = notes.findLast((note) => note.value !== undefined && note.valueKind !== 'increment');
  if (anchor?.value !== undefined) {
    reached = { value: anchor.value, from: anchor };
    cumulativeDay = anchor.asOf;
  }
  for (const note of notes) {
    if (note.value === undefined || note.valueKind !== 'increment' || note.asOf <= cumulativeDay) continue;
    // Twelve digits: 0.1 + 0.2 is to read 0.3, and no target is finer.
    reached = { value: Number(((reached?.value ?? 0) + note.value).toPrecision(12)), from: note };
  }
  return reached;
}

/** Folds all records of one target into its state. Any order and any duplication of `notes` gives the same state. */
export function foldNotes(notes: readonly Note[]): CommitmentState {
  const effective = effectiveNotes(notes);
  const latest = effective.at(-1) ?? null;
  const reached = reachedValue(effective);
  const source = reached?.from ?? latest;
  return {
    latest,
    declared: latest?.declared ?? null,
    value: reached?.value ?? null,
    asOf: source?.asOf ?? null,
    evidence: source === null ? 'none' : source.evidence.length > 0 ? 'link' : 'self',
    effective: effective.length,
  };
}

/** Progress expected in a straight line over time: on time from 0 upwards, slightly behind down to −10, behind down to −30 (DESIGN §3). */
export const LINEAR: PacePreset = { ahead: 5, even: 0, slight: -10, slow: -30 };

/** Days since 1970. By parts: browsers disagree on whether 2020-02-31 can be parsed. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** Share of the time from `start` to `end` that has gone by on `day` (days `YYYY-MM-DD`); below 0 before, above 1 after. */
function elapsedShare(start: string, end: string, day: string): number {
  const length = dayNumber(end) - dayNumber(start);
  return length > 0 ? (dayNumber(day) - dayNumber(start)) / length : Number(day >= end);
}

/** Where progress starts, in the unit in which values are reported; null when unknown. */
function startValue(commitment: Commitment): number | null {
  const comparator = commitment.quantity?.comparator;
  // Of a promised change the change reached is reported: it starts at no change, whatever the level was.
  if (comparator === 'increase_by' || comparator === 'decrease_by') return 0;
  if (comparator === 'multiply_by') return 1;
  // Last year's total is what the target is compared with; this year's counting starts at zero.
  if (commitment.baseline?.yearly) return 0;
  return commitment.baseline?.value ?? null;
}

/** True when the share of the way from start to target satisfies the target; `>` and 超过 want more than the figure. */
function isMet(commitment: Commitment, progress: number): boolean {
  const strict = commitment.quantity?.comparator === '>' || commitment.quantity?.bound === '>';
  return strict ? progress > 1 : progress >= 1;
}

const isCeiling = (commitment: Commitment) =>
  commitment.quantity?.comparator === '<=' ||
  commitment.quantity?.comparator === '<' ||
  commitment.quantity?.bound === '<=' ||
  commitment.quantity?.bound === '<';

/**
 * Pace of one commitment on `today` (`YYYY-MM-DD`), measured on the day that the value is true of: a figure of September is compared
 * with September. Time runs from the start of the plan's `period` to the commitment's deadline, or to the period's end. Only the
 * verdict looks at `today`: past the deadline a target that is not met is overdue. A target that is met is never called slow.
 * For a range (30至40所) the lower end is the target. A task as a whole (`commitment` null) has no figure, like a qualitative target.
 *
 * Why there is no pace, the lasting reasons first: qualitative, ceiling, no-report, no-value, no-baseline (also when baseline and
 * target are equal, so that there is no way to measure).
 */
export function paceOf(
  commitment: Commitment | null,
  period: Plan['period'],
  state: CommitmentState,
  today: string,
  preset: PacePreset = LINEAR,
): Pace {
  if (!commitment?.quantity) return { code: 'na', reason: 'qualitative' };
  if (isCeiling(commitment)) return { code: 'na', reason: 'ceiling' };
  if (state.latest === null) return { code: 'na', reason: 'no-report' };
  if (state.value === null || state.asOf === null) return { code: 'na', reason: 'no-value' };
  const start = startValue(commitment);
  const target = commitment.quantity.value;
  if (start === null || start === target) return { code: 'na', reason: 'no-baseline' };

  const deadline = commitment.deadline?.date ?? period.end;
  const elapsed = elapsedShare(period.start, deadline, state.asOf);
  const progress = (state.value - start) / (target - start);
  // Nine decimals: a gap that is 5 on paper is to be 5 against the table.
  const gap = Number((100 * (progress - elapsed)).toFixed(9));
  const code = verdict(gap, isMet(commitment, progress), today > deadline, preset);
  const expected = start + Math.min(Math.max(elapsed, 0), 1) * (target - start);
  return { code, ...(code === 'slow' && gap >= preset.slight ? { slight: true } : {}), elapsed, progress, gap, expected };
}

function verdict(gap: number, met: boolean, pastDeadline: boolean, preset: PacePreset): Exclude<PaceCode, 'na'> {
  if (gap >= preset.ahead) return !met && pastDeadline ? 'over' : 'ahead';
  if (met) return 'even';
  if (pastDeadline || gap < preset.slow) return 'over';
  return gap >= preset.even ? 'even' : 'slow';
}
