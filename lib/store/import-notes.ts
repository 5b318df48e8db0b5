import { Note } from '../core/model/note.ts';
import { type CommitmentState, foldNotes } from '../core/status.ts';
import { readRows } from './damaged.ts';
import { type Store, store } from './database.ts';
import { keepState, ofTarget, rowOf } from './notes.ts';
import { recordId } from './record-id.ts';
import { targetKey } from './target-key.ts';
import { withStore } from './unavailable.ts';

export interface ImportedNotes {
  added: number;
  known: number;
  /** `altered`: its content has another hash than its id says; `no-reference`: what it corrects or withdraws is neither here nor among them. */
  refused: { id: string; reason: 'altered' | 'no-reference' }[];
  /** The new state of every target that got records, with one of them. */
  states: { note: Note; state: CommitmentState }[];
}

/** Those of `notes` that speak of no other record, or of one of the same target that is stored or comes before them. */
async function inOrder(notes: readonly Note[], db: Store): Promise<Note[]> {
  const waiting = new Map<string, Note[]>();
  const ready: Note[] = [];
  const referenceOf = ({ supersedes, retracts }: Note) => supersedes ?? retracts;
  const targetOf = new Map(notes.map((note) => [note.id, targetKey(note)]));
  const outside = [...new Set(notes.flatMap((note) => referenceOf(note) ?? []))].filter((id) => !targetOf.has(id));
  const stored = new Map((await db.notes.bulkGet(outside)).flatMap((row) => (row ? [[row.id, row.target] as const] : [])));
  for (const note of notes) {
    const reference = referenceOf(note);
    if (note.supersedes !== undefined && note.retracts !== undefined) continue;
    if (reference === undefined || stored.get(reference) === targetKey(note)) ready.push(note);
    else if (targetOf.get(reference) === targetKey(note)) waiting.set(reference, [...(waiting.get(reference) ?? []), note]);
  }
  for (const note of ready) ready.push(...(waiting.get(note.id) ?? []));
  return ready;
}

/**
 * Adds records that were made elsewhere, in one transaction: a union, for a record's id is the hash of its content. One that is here already is
 * left alone, one whose content does not give its id is refused, and a correction comes with what it corrects or not at all.
 * Resolves after they are on disk. Throws StoreUnavailable, StoreFull.
 */
export async function importNotes(notes: readonly Note[], db: Store = store): Promise<ImportedNotes> {
  const given = [...new Map(notes.map((note) => [note.id, note])).values()];
  const isWhole = await Promise.all(given.map(async ({ id, ...body }) => (await recordId('note', body)) === id));
  const whole = given.filter((_, at) => isWhole[at]);
  const altered = given.filter((_, at) => !isWhole[at]);
  return withStore(() =>
    db.transaction('rw', db.notes, db.states, async () => {
      const there = new Set((await db.notes.bulkGet(whole.map(({ id }) => id))).flatMap((row) => row?.id ?? []));
      const fresh = whole.filter(({ id }) => !there.has(id));
      // What is here already still speaks for those that refer to it: bulkGet finds it as one from outside.
      const added = await inOrder(fresh, db);
      const isAdded = new Set(added);
      await db.notes.bulkAdd(added.map((note) => rowOf(note, targetKey(note))));
      const touched = new Map(added.map((note) => [targetKey(note), note]));
      const states: ImportedNotes['states'] = [];
      for (const [target, note] of touched) {
        const state = foldNotes(readRows(await ofTarget(target, db).toArray(), Note).items);
        await keepState(note, state, db);
        states.push({ note, state });
      }
      return {
        added: added.length,
        known: there.size,
        refused: [
          ...altered.map(({ id }) => ({ id, reason: 'altered' as const })),
          ...fresh.filter((note) => !isAdded.has(note)).map(({ id }) => ({ id, reason: 'no-reference' as const })),
        ],
        states,
      };
    }),
  );
}
