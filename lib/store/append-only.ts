import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

/** Something tried to change or delete a record in place. */
export class RecordsAreImmutable extends Error {
  override name = 'RecordsAreImmutable';
}

/**
 * Dexie middleware: a table that only grows. A correction is a new record, so any `put`, `update` or `delete` on it is a mistake
 * in our own code, refused before it reaches the disk.
 */
export function appendOnly(tableName: string): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: `append-only:${tableName}`,
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (name !== tableName) return table;
        return {
          ...table,
          mutate(request: DBCoreMutateRequest) {
            // A version of the database may say what rows of an earlier one are to become; see rewrite-table.ts.
            const isUpgrade = (request.trans as IDBTransaction).mode === 'versionchange';
            if (request.type !== 'add' && !isUpgrade) return Promise.reject(new RecordsAreImmutable(`${request.type} on ${name}`));
            return table.mutate(request);
          },
        };
      },
    }),
  };
}
