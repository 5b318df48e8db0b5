import { effectiveNotes } from '../core/effective-notes.ts';
import { Note } from '../core/model/note.ts';
import { foldNotes } from '../core/status.ts';
import { readRows } from './damaged.ts';
import { type StagedPart, type Store, store } from './database.ts';
import { NoteRefused, ofTarget, rowOf, stateRow } from './notes.ts';
import { targetKey } from './target-key.ts';
import { withStore } from './unavailable.ts';

/** The user gave an import up while it was being written; nothing of it is there. */
export class ImportCancelled extends Error {
  override name = 'ImportCancelled';
}

/** An import that was prepared and neither written nor dropped: the browser was closed, or the background stopped. */
export interface PendingImport {
  importId: string;
  parts: number;
  /** So many of the parts are here; with fewer than all it cannot be written. */
  staged: number;
  records: number;
}

/** Keeps records that are to be written together. They are no records yet: no list shows them. A part that is there already is replaced. */
export async function stagePart(part: StagedPart, db: Store = store): Promise<void> {
  await withStore(() => db.imports.put(part));
}

/** Forgets what was prepared. */
export async function dropStaged(importId: string, db: Store = store): Promise<void> {
  await withStore(() => db.imports.where('[importId+part]').between([importId], [importId, []]).delete());
}

export async function pendingImport(db: Store = store): Promise<PendingImport | null> {
  const keys = (await withStore(() => db.imports.toCollection().primaryKeys())) as [string, number][];
  const importId = keys[0]?.[0];
  if (importId === undefined) return null;
  const first = await withStore(() => db.imports.get(keys[0] as [string, number]));
  return first ? { importId, parts: first.parts, staged: keys.filter(([id]) => id === importId).length, records: first.records } : null;
}

/** The new state of a target whose records were written, with one of them. */
export type Written = Pick<ReturnType<typeof stateRow>, 'state'> & { note: Note };

/**
 * Writes all parts of an import in one transaction, and forgets them in the same: all of it is there afterwards or nothing is, and what was
 * prepared stays when it fails. Records that are here already are left alone. `onPart` hears how many parts are written, and by answering
 * false gives the whole up. Throws {@link ImportCancelled}, {@link NoteRefused} (a record was corrected meanwhile, or parts are
 * missing), StoreUnavailable, StoreFull.
 */
export function writeStaged(
  { importId, parts }: { importId: string; parts: number },
  onPart: (written: number) => boolean,
  db: Store = store,
): Promise<{ added: number; written: Written[] }> {
  return withStore(() =>
    db.transaction('rw', db.notes, db.states, db.imports, async () => {
      const written = new Map<string, Written>();
      let added = 0;
      // The next part is read and checked while the disk takes the one before.
      const ahead = (part: number) => {
        const notes = part < parts ? stagedNotes(importId, part, db) : Promise.resolve([]);
        notes.catch(() => {});
        return notes;
      };
      let next = ahead(0);
      for (let part = 0; part < parts; part += 1) {
        if (!onPart(part)) throw new ImportCancelled('given up while it was written');
        const notes = await next;
        next = ahead(part + 1);
        added += await writePart(notes, written, db);
        await db.imports.delete([importId, part]);
      }
      return { added, written: [...written.values()] };
    }),
  );
}

async function stagedNotes(importId: string, part: number, db: Store): Promise<Note[]> {
  const staged = await db.imports.get([importId, part]);
  if (!staged) throw new NoteRefused(`part ${part} of the import is not here`);
  const { items, damaged } = readRows<Note>(staged.notes, Note);
  if (damaged.length > 0) throw new NoteRefused(`part ${part} of the import is damaged`);
  return items;
}

async function writePart(notes: readonly Note[], written: Map<string, Written>, db: Store): Promise<number> {
  const byTarget = new Map<string, Note[]>();
  for (const note of notes) {
    const own = byTarget.get(targetKey(note));
    if (own) own.push(note);
    else byTarget.set(targetKey(note), [note]);
  }
  const before = await Promise.all([...byTarget.keys()].map((target) => ofTarget(target, db).toArray()));
  const fresh = [...byTarget].flatMap(([target, own], at) => {
    const known = new Set(before[at]?.map(({ id }) => id));
    const stored = readRows<Note>(before[at] ?? [], Note).items;
    const notes = own.filter(({ id }) => !known.has(id));
    return notes.length > 0 ? [{ target, stored, notes }] : [];
  });
  const states = fresh.map(({ target, stored, notes: own }) => {
    const standing = new Set(effectiveNotes(stored).map(({ id }) => id));
    if (own.some(({ supersedes }) => supersedes !== undefined && !standing.has(supersedes)))
      throw new NoteRefused('a record was corrected or withdrawn meanwhile');
    const [note] = own as [Note, ...Note[]];
    const state = foldNotes([...stored, ...own]);
    written.set(target, { note, state });
    return stateRow(note, state);
  });
  const rows = fresh.flatMap(({ target, notes: own }) => own.map((note) => rowOf(note, target)));
  await db.notes.bulkAdd(rows);
  await db.states.bulkPut(states);
  return rows.length;
}
