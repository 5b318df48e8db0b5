import type { DBCore, Middleware } from 'dexie';
import { besideAdding } from './beside-adding.ts';

/** Records that are noticed in one row: small enough to be read in a moment, and a hundred times fewer rows than records in an import. */
const ROW = 500;

/** Dexie middleware: leaves the ids of records that are added for the search index. */
export const noticeNotes = (): Middleware<DBCore> =>
  besideAdding({
    watched: ['notes'],
    into: 'unindexed',
    write(unindexed, { trans, values }, { numFailures }) {
      if (numFailures > 0) return null;
      const noteIds = values.map(({ id }: { id: string }) => id);
      const rows = Array.from({ length: Math.ceil(noteIds.length / ROW) }, (_, at) => ({
        noteIds: noteIds.slice(at * ROW, (at + 1) * ROW),
      }));
      return unindexed.mutate({ type: 'add', trans, values: rows });
    },
  });
