import type { Note } from '../core/model/note.ts';
import type { ImportResult } from '../messages/calls.ts';
import { importNotes as addImported } from '../store/import-notes.ts';
import { readPlans } from '../store/read.ts';
import { findTarget } from './find-target.ts';
import { tellOf } from './save-note.ts';

/** Clocks differ; a record of tomorrow would speak last for good. */
const DAY_MS = 86_400_000;

/** Why a record cannot be one of ours, whatever else is in the file. */
type Obstacle = Extract<ImportResult['refused'][number]['reason'], 'no-target' | 'not-yet'>;

/**
 * Adds records of a file whose targets are in a plan kept here; open pages and cards follow. What is refused is told with its reason, and the
 * others come in. Throws StoreUnavailable, StoreFull; nothing is added then.
 */
export async function importNotes({ notes }: { notes: Note[] }): Promise<ImportResult> {
  const rows = new Map((await readPlans()).items.map((row) => [row.id, row]));
  const latest = Date.now() + DAY_MS;
  const obstacleOf = (note: Note): Obstacle | null => {
    if (Date.parse(note.recordedAt) > latest) return 'not-yet';
    try {
      findTarget(rows.get(note.planId) ?? null, note);
      return null;
    } catch {
      return 'no-target';
    }
  };
  const judged = notes.map((note) => ({ note, reason: obstacleOf(note) }));
  const { added, known, refused, states } = await addImported(judged.flatMap(({ note, reason }) => (reason === null ? [note] : [])));
  for (const { note, state } of states) tellOf(note, state);
  return {
    added,
    known,
    refused: [...refused, ...judged.flatMap(({ note, reason }) => (reason === null ? [] : [{ id: note.id, reason }]))],
  };
}
