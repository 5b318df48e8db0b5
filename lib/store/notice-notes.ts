import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

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
            if (request.type !== 'add' || answer.numFailures > 0) return answer;
            const ids = request.values.map(({ id }: { id: string }) => ({ noteId: id }));
            await core.table('unindexed').mutate({ type: 'add', trans: request.trans, values: ids });
            return answer;
          },
        };
      },
    }),
  };
}
