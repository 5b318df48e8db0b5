import { effectiveNotes } from '../core/effective-notes.ts';
import { Note, type NoteDraft } from '../core/model/note.ts';
import { problemsOf } from '../core/model/problems.ts';
import { StoredState } from '../core/model/stored-state.ts';
import { pageKey } from '../core/page-key.ts';
import { type CommitmentState, foldNotes } from '../core/status.ts';
import { continueState } from './continue-state.ts';
import { readRows } from './damaged.ts';
import { type NoteRow, type StateRow, type Store, store } from './database.ts';
import { recordId } from './record-id.ts';
import { targetKey } from './target-key.ts';
import { withStore } from './unavailable.ts';

/** The record cannot be kept: it is malformed, or it speaks of another record that is not there. */
export class NoteRefused extends Error {
  override name = 'NoteRefused';
}

/** Makes a record of a report: adds the moment and names it by its content. `recordedAt` is an ISO instant with milliseconds. */
export async function makeNote(draft: NoteDraft, recordedAt: string): Promise<Note> {
  const body = { ...draft, recordedAt };
  const note = Note.safeParse({ ...body, id: await recordId('note', body) });
  if (!note.success) throw new NoteRefused(problemsOf(note.error));
  return note.data;
}

/** The rows of a target's records, oldest first. */
export const ofTarget = (target: string, db: Store) => db.notes.where('[target+asOf+recordedAt]').between([target], [target, []]);

/** What this note corrects or withdraws must be here and speak of the same target, or the fold would miss it. */
async function checkReference(note: Note, target: string, db: Store): Promise<void> {
  if (note.supersedes !== undefined && note.retracts !== undefined) throw new NoteRefused('a note either corrects or withdraws');
  const reference = note.supersedes ?? note.retracts;
  if (reference === undefined) return;
  const referred = await db.notes.get(reference);
  if (referred?.target !== target) throw new NoteRefused('the note it speaks of is not among the notes of this target');
}

/** A record with the keys that lists find it by. */
export function rowOf(note: Note, target: string): NoteRow {
  const pages = [note.origin, ...note.evidence].flatMap((place) => (place?.selectors ? [pageKey(place.url)] : []));
  return { ...note, target, ...(pages.length > 0 ? { pages: [...new Set(pages)] } : {}) };
}

/** A state with the keys that lists find it by. */
export function stateRow(note: Note, state: CommitmentState): StateRow {
  const { planId, taskId, commitmentId } = note;
  return { target: targetKey(note), planId, taskId, ...(commitmentId === undefined ? {} : { commitmentId }), state };
}

export function keepState(note: Note, state: CommitmentState, db: Store): PromiseLike<unknown> {
  return db.states.put(stateRow(note, state));
}

/**
 * Adds a record and folds its target anew, in one transaction; resolves after that is on disk (or, inside a caller's transaction over
 * `notes` and `states`, when that one commits). A record that is there already is left alone: adding twice equals adding once.
 * Damaged records of the target do not take part in the fold. Throws {@link NoteRefused}, StoreUnavailable, StoreFull.
 */
export function addNote(note: Note, db: Store = store): Promise<CommitmentState> {
  const target = targetKey(note);
  return withStore(() =>
    db.transaction('rw', db.notes, db.states, async () => {
      await checkReference(note, target, db);
      if ((await db.notes.get(note.id)) === undefined) await db.notes.add(rowOf(note, target));
      const state = foldNotes(readRows(await ofTarget(target, db).toArray(), Note).items);
      await keepState(note, state, db);
      return state;
    }),
  );
}

/**
 * Adds a report that follows what its target's state already says, without reading the records before it. Null, and nothing done, when
 * it does not, or when the state is missing, damaged or not led by the newest record.
 */
async function addNext(note: Note, db: Store): Promise<CommitmentState | null> {
  const target = targetKey(note);
  const [row, newest, there] = await Promise.all([db.states.get(target), ofTarget(target, db).last(), db.notes.get(note.id)]);
  const before = row === undefined ? foldNotes([]) : StoredState.safeParse(row.state).data;
  if (there !== undefined || before?.latest?.id !== newest?.id) return null;
  const state = before && continueState(before, note);
  if (!state) return null;
  await Promise.all([db.notes.add(rowOf(note, target)), keepState(note, state, db)]);
  return state;
}

/**
 * Adds a record made here just now, as {@link addNote} does, but corrects only what still counts: of two windows that correct the same
 * record one is refused, for both corrections would count. (Records made elsewhere come in as they are, and the fold copes.)
 * Nothing can speak of a record that was only just made, so a plain report need not look at the others.
 */
export function addReport(note: Note, db: Store = store): Promise<CommitmentState> {
  return withStore(() =>
    db.transaction('rw', db.notes, db.states, async () => {
      // A report that is sent again, for its answer was lost, has corrected that record itself.
      if (note.supersedes !== undefined && (await db.notes.get(note.id)) === undefined) {
        const standing = effectiveNotes(readRows(await ofTarget(targetKey(note), db).toArray(), Note).items);
        if (!standing.some(({ id }) => id === note.supersedes)) throw new NoteRefused('that record was corrected or withdrawn meanwhile');
      }
      return (await addNext(note, db)) ?? addNote(note, db);
    }),
  );
}
