import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

/** Records that are noticed in one row: small enough to be read in a moment, and a hundred times fewer rows than records in an import. */
const ROW = 500;

/**
 * Dexie middleware: whoever adds records, by whatever way, also leaves their ids for the search index, in the same transaction. So no
 * importer or restore can forget to.
 */
export function noticeNotes(): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'notice-notes',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const both = mode === 'readwrite' && stores.includes('notes') && !stores.includes('unindexed');
        return core.transaction(both ? [...stores, 'unindexed'] : stores, mode, options);
      },
      table(name) {
        const table = core.table(name);
        if (name !== 'notes') return table;
        return {
          ...table,
          async mutate(request: DBCoreMutateRequest) {
            const answer = await table.mutate(request);
            // Records that an upgrade writes anew are no new ones.
            const isUpgrade = (request.trans as IDBTransaction).mode === 'versionchange';
            if (request.type !== 'add' || isUpgrade || answer.numFailures > 0) return answer;
            const noteIds = request.values.map(({ id }: { id: string }) => id);
            const values = Array.from({ length: Math.ceil(noteIds.length / ROW) }, (_, at) => ({
              noteIds: noteIds.slice(at * ROW, (at + 1) * ROW),
            }));
            await core.table('unindexed').mutate({ type: 'add', trans: request.trans, values });
            return answer;
          },
        };
      },
    }),
  };
}
