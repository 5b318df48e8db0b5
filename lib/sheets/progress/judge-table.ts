import { placeFinder } from './find-place.ts';
import { type Fault, type ImportContext, type Judged, judgeRow, knownOf } from './judge-row.ts';
import type { TableRow } from './read-table.ts';
import type { Place } from './row-cells.ts';
import { breather, chunks, type TableSource, type Work } from './table-source.ts';

const keyOf = ({ task, commitment }: Place) => commitment?.id ?? task.id;

/** What every row of a file asks for, in the order of the file. Reads the records of the targets that it names, and writes nothing. */
export async function judgeTable(
  rows: readonly TableRow[],
  source: TableSource,
  context: ImportContext,
  { signal, progress }: Work,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  const find = placeFinder(source.plan, source.vanished);
  const byTarget = new Map<string, { place: Place; rows: TableRow[] }>();
  for (const row of rows) {
    const { place, fault } = find(row.cells);
    if (!place) judged.push(badRow(row, { column: 'indicator', fault, cell: String(row.cells.targetId ?? row.cells.indicator ?? '') }));
    else {
      const group = byTarget.get(keyOf(place));
      if (group) group.rows.push(row);
      else byTarget.set(keyOf(place), { place, rows: [row] });
    }
  }
  const breathe = breather();
  let done = judged.length;
  for (const part of chunks([...byTarget])) {
    signal.throwIfAborted();
    const records = await source.records(part.map(([target]) => target));
    for (const [target, { place, rows: own }] of part) {
      const known = knownOf(place, records.get(target) ?? [], context);
      const strangers = own.flatMap(({ cells }) => (cells.noteId && !known.notes.has(String(cells.noteId)) ? [String(cells.noteId)] : []));
      const elsewhere = strangers.length > 0 ? await source.targetsOf(strangers) : new Map<string, string>();
      for (const pack of chunks(own, 1000)) {
        signal.throwIfAborted();
        for (const row of pack) {
          const id = String(row.cells.noteId ?? '');
          judged.push(
            elsewhere.has(id) ? badRow(row, { column: 'noteId', fault: 'target-differs', cell: id }) : judgeRow(row, known, context),
          );
        }
        done += pack.length;
        progress(done, rows.length);
        await breathe();
      }
    }
  }
  return withoutRepeats(judged.sort((a, b) => a.line - b.line));
}

function badRow({ line }: TableRow, fault: Fault): Judged {
  return { kind: 'bad', line, faults: [fault] };
}

/** Of two rows that correct the same record, or report on the same day, the second is refused: both would count. */
function withoutRepeats(judged: readonly Judged[]): Judged[] {
  const seen = new Set<string>();
  return judged.map((one) => {
    if (one.kind !== 'new' && one.kind !== 'correction') return one;
    const { supersedes, commitmentId, taskId, asOf } = one.draft;
    const key = supersedes ?? `${commitmentId ?? taskId} ${asOf}`;
    if (!seen.has(key)) {
      seen.add(key);
      return one;
    }
    return { kind: 'bad', line: one.line, faults: [{ column: null, fault: 'repeated', cell: '' }] };
  });
}
