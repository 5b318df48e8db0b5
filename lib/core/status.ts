import type { Declared, Note } from './model/note.ts';

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
  /** The value that even progress would have reached on that day, in the target's unit. */
  expected?: number;
}

/** What the records of one commitment (or task) say now; a pure fold, the same for any order and any duplication. */
export interface CommitmentState {
  /** The note that speaks last (latest `asOf`, then `recordedAt`, then id), or null when nothing was reported. */
  latest: Note | null;
  declared: Declared | null;
  value: number | null;
  asOf: string | null;
  evidence: EvidenceCode;
  /** Notes that were neither superseded nor retracted. */
  effective: number;
}
