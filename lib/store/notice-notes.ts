import type { DBCore, Middleware } from 'dexie';
import { besideAdding } from './beside-adding.ts';

/** Records that are noticed in one row: small enough to be read in a moment, and a hundred times fewer rows than records in an import. */
const ROW = 500;

/** Ids as rows of the table of those that the search index does not hold yet. */
export function idRows(noteIds: readonly string[]): { noteIds: string[] }[] {
  return Array.from({ length: Math.ceil(noteIds.length / ROW) }, (_, at) => ({ noteIds: noteIds.slice(at * ROW, (at + 1) * ROW) }));
}

/** Dexie middleware: leaves the ids of records that are added for the search index. */
export const noticeNotes = (): Middleware<DBCore> =>
  besideAdding({
    watched: ['notes'],
    into: 'unindexed',
    write(unindexed, { trans, values }, { numFailures }) {
      if (numFailures > 0) return null;
      return unindexed.mutate({ type: 'add', trans, values: idRows(values.map(({ id }: { id: string }) => id)) });
    },
  });
