import { effectiveNotes } from '../../core/effective-notes.ts';
import { publicNotes } from '../../core/feed.ts';
import type { Note } from '../../core/model/note.ts';
import { foldNotes } from '../../core/status.ts';
import type { Lang } from '../../i18n/domain.ts';
import type { Standing, TableColumn } from '../../i18n/table-words.ts';
import type { TableKind } from './columns.ts';
import { noteCells, type Place, planCells, type RowCells, shareReached, standingText } from './row-cells.ts';
import { breather, chunks, type TableSource, type Work } from './table-source.ts';
import { csvWriter } from './write-csv.ts';
import { xlsxWriter } from './write-xlsx.ts';

export type TableFormat = 'csv' | 'xlsx';

/** Rows that are packed in one go. */
const PACK = 1000;

/** A record as a row: what stands beside it, and what its records add up to where the row says what counts now. */
interface Told {
  note: Note;
  value: number | undefined;
  standing: Standing;
}

/** In the order of the plan: each task, where it has records as a whole, and its commitments. Then what earlier editions promised. */
function placesOf({ plan, vanished }: TableSource, reported: ReadonlySet<string>): Place[] {
  const ofTask = new Map<string, Place[]>();
  const tasks = [...plan.tasks, ...vanished.tasks];
  for (const task of tasks) ofTask.set(task.id, reported.has(task.id) ? [{ task, commitment: null }] : []);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  for (const commitment of [...plan.commitments, ...vanished.commitments]) {
    const task = byId.get(commitment.taskId);
    if (task) ofTask.get(task.id)?.push({ task, commitment });
  }
  return [...ofTask.values()].flat();
}

/** What became of each record of a target, the newest day first. */
function history(notes: readonly Note[]): Told[] {
  const counts = new Set(effectiveNotes(notes).map(({ id }) => id));
  const withdrawn = new Set(notes.map(({ retracts }) => retracts));
  const standingOf = ({ id, retracts }: Note): Standing => {
    if (retracts !== undefined) return 'withdrawal';
    return counts.has(id) ? 'counts' : withdrawn.has(id) ? 'withdrawn' : 'corrected';
  };
  return notes.map((note) => ({ note, value: note.value, standing: standingOf(note) }));
}

function latestOf(notes: readonly Note[]): Told[] {
  const { latest, value } = foldNotes(notes);
  return latest ? [{ note: latest, value: value ?? undefined, standing: 'counts' }] : [];
}

/** Reads what a chunk of targets has to tell. Whoever is outside is told of public records alone, and of figures made of them alone. */
async function toldOf(targets: readonly string[], { scope, rows }: TableKind, source: TableSource): Promise<Map<string, Told[]>> {
  if (scope === 'internal' && rows === 'latest') {
    const states = await source.states(targets);
    return new Map(
      [...states].map(([target, { latest, value }]) => [
        target,
        latest ? [{ note: latest, value: value ?? undefined, standing: 'counts' }] : [],
      ]),
    );
  }
  const records = await source.records(targets);
  return new Map(
    [...records].map(([target, notes]) => {
      const readable = scope === 'public' ? publicNotes(notes) : notes;
      return [target, rows === 'all' ? history(readable) : latestOf(readable)];
    }),
  );
}

/** Makes the file. Rejects with the signal's reason when it is cancelled; nothing is left behind then. */
export async function exportTable(
  wish: { kind: TableKind; format: TableFormat; columns: readonly TableColumn[]; lang: Lang },
  source: TableSource,
  { signal, progress }: Work,
): Promise<Blob> {
  const { kind, columns, lang } = wish;
  const writer = wish.format === 'csv' ? csvWriter(columns, lang) : xlsxWriter(columns, lang);
  const places = placesOf(source, await source.reported());
  const tasks = new Map([...source.plan.tasks, ...source.vanished.tasks].map((task) => [task.id, task]));
  const breathe = breather();
  const rows: RowCells[] = [];
  let no = 0;
  let done = 0;
  for (const part of chunks(places)) {
    signal.throwIfAborted();
    const told = await toldOf(
      part.map(({ task, commitment }) => commitment?.id ?? task.id),
      kind,
      source,
    );
    for (const place of part) {
      const fixed = planCells(place, tasks, source.plan, lang);
      const found = told.get(place.commitment?.id ?? place.task.id) ?? [];
      // A target nobody has reported on has a row to be filled in.
      if (found.length === 0 && place.commitment && kind.rows === 'latest') rows.push({ ...fixed, no: ++no });
      for (const { note, value, standing } of found) {
        no += 1;
        const ratio = shareReached(value, place, source.plan.period, note.asOf);
        rows.push({ ...fixed, ...noteCells(note, value, place.commitment, lang), no, ratio, standing: standingText(standing, lang) });
        if (rows.length < PACK) continue;
        writer.add(rows.splice(0));
        signal.throwIfAborted();
        await breathe();
      }
    }
    writer.add(rows.splice(0));
    await breathe();
    done += part.length;
    progress(done, places.length);
  }
  return writer.end();
}
