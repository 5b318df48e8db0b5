import type { Note } from '../../core/model/note.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { CommitmentState } from '../../core/status.ts';

/** What a table is made of and held against. Targets are ids of commitments, or of tasks for records on a task as a whole. */
export interface TableSource {
  plan: Plan;
  /** What earlier editions promised and somebody has reported on. */
  vanished: Pick<Plan, 'tasks' | 'commitments'>;
  /** The targets that have records. */
  reported(): Promise<Set<string>>;
  /** What counts now; a target without records is absent. */
  states(targets: readonly string[]): Promise<Map<string, CommitmentState>>;
  /** All records, corrected and withdrawn ones too. */
  records(targets: readonly string[]): Promise<Map<string, Note[]>>;
  /** The targets of records by their ids; one that is not here is absent. */
  targetsOf(noteIds: readonly string[]): Promise<Map<string, string>>;
}

/** Long work: how far it is, and whether it is to go on. */
export interface Work {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
}

/** Targets that are read in one go. */
export const CHUNK = 50;

export function* chunks<Item>(items: readonly Item[], size = CHUNK): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Lets the page's thread go between two packs of work, when the last time is a while ago. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 40) return;
    await new Promise((go) => setTimeout(go));
    last = performance.now();
  };
}
