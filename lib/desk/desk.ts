import { effectiveNotes, isRepeat } from '../core/effective-notes.ts';
import type { FormDraft, Profile } from '../core/model/form-draft.ts';
import type { Note } from '../core/model/note.ts';
import type { NoteToSave } from '../core/model/note-to-save.ts';
import type { CommitmentState } from '../core/status.ts';
import type { Target } from '../messages/calls.ts';
import { ask } from '../messages/send.ts';
import type { PlanRow } from '../store/database.ts';
import { draftOf } from '../store/drafts.ts';
import { readProfile } from '../store/profile.ts';
import { noteById, notesOf, notesPage, readPlans, statesOfPlan, unlistedNotes } from '../store/read.ts';
import { watch } from './watch.ts';

/** The records of one target, newest first, which of them count, and how many could not be read. */
export interface Records {
  notes: Note[];
  effective: ReadonlySet<string>;
  damaged: number;
}

/** The newest records, each report once, however often it was made public or internal again. */
export interface Latest {
  notes: Note[];
  /** Which of them only changed who may read a report. */
  openings: ReadonlySet<string>;
  /** Which of them count. */
  effective: ReadonlySet<string>;
  /** There may be older ones. */
  more: boolean;
  damaged: number;
}

/** What extension pages read from the store, live, and what they ask the background to write. */
export const desk = {
  /** The stored plans with the state of every target that has records. Of one that cannot be read the start of the background tells. */
  plans: watch(async (): Promise<{ row: PlanRow; states: Map<string, CommitmentState> }[]> => {
    const { items } = await readPlans();
    return Promise.all(items.map(async (row) => ({ row, states: await statesOfPlan(row.id) })));
  }),

  /** The stored plans alone. */
  planRows: watch(async (): Promise<PlanRow[]> => (await readPlans()).items),

  /** The state of every target of a plan that has records, by its id. */
  states: (planId: string) => watch((): Promise<Map<string, CommitmentState>> => statesOfPlan(planId)),

  profile: watch((): Promise<Profile> => readProfile()),

  /** `target` is the commitment's id, or the task's for notes on a task as a whole. */
  records: (target: string) =>
    watch(async (): Promise<Records> => {
      const { items, damaged } = await notesOf(target);
      return { notes: items, effective: new Set(effectiveNotes(items).map(({ id }) => id)), damaged: damaged.length };
    }),

  /** The newest records of a plan. */
  latest: (planId: string, limit: number) =>
    watch(async (): Promise<Latest> => {
      const { items, damaged } = await notesPage({ planId, limit });
      const before = await Promise.all(items.map(async ({ supersedes }) => (supersedes === undefined ? null : noteById(supersedes))));
      const openings = new Set(items.filter((note, at) => before[at] && isRepeat(note, before[at])).map(({ id }) => id));
      const repeated = new Set(items.filter(({ id }) => openings.has(id)).map(({ supersedes }) => supersedes));
      return {
        notes: items.filter(({ id }) => !repeated.has(id)),
        openings,
        // Whatever ends a record is newer than it, so it is on the page as well.
        effective: new Set(effectiveNotes(items).map(({ id }) => id)),
        more: items.length + damaged.length >= limit,
        damaged: damaged.length,
      };
    }),

  /** How many records no list finds; asked once and late, for it is slow and keeps others waiting. */
  unlisted(next: (count: number) => void, fail: (error: unknown) => void): () => void {
    const timer = setTimeout(() => unlistedNotes().then(next, fail), 3_000);
    return () => clearTimeout(timer);
  },

  draft: (target: string): Promise<FormDraft | null> => draftOf(target),

  keepDraft(target: Target, draft: FormDraft | null): void {
    // A draft that is not kept is not worth an alarm while somebody is typing; saving says what is wrong.
    ask('keepDraft', { draft, target }).catch(() => {});
  },

  saveNote: (saved: NoteToSave) => ask('saveNote', saved),
};

export type Desk = typeof desk;
