import type { DBCore, DBCoreAddRequest, DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable, Middleware } from 'dexie';

/** What is written beside records that are added. */
export interface BesideAdding {
  /** The tables whose records are watched for, and the one that is written to. */
  watched: readonly string[];
  into: string;
  /**
   * Writes into `beside` what was added to `table`, within `request.trans`. No async function: of the browser's own promises Dexie follows only a
   * few, and would lose a transaction that it opened by itself.
   */
  write: (beside: DBCoreTable, request: DBCoreAddRequest, answer: DBCoreMutateResponse, table: string) => PromiseLike<unknown> | null;
}

/**
 * Dexie middleware: whoever adds records, by whatever way, also writes into another table, in the same transaction. So no importer or restore can
 * forget to. An upgrade, which writes anew what was there, looks after that table itself.
 */
export function besideAdding({ watched, into, write }: BesideAdding): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: `beside-adding:${into}`,
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const both = mode === 'readwrite' && !stores.includes(into) && stores.some((name) => watched.includes(name));
        return core.transaction(both ? [...stores, into] : stores, mode, options);
      },
      table(name) {
        const table = core.table(name);
        if (!watched.includes(name)) return table;
        return {
          ...table,
          async mutate(request: DBCoreMutateRequest) {
            const answer = await table.mutate(request);
            const isUpgrade = (request.trans as IDBTransaction).mode === 'versionchange';
            if (request.type === 'add' && !isUpgrade) await write(core.table(into), request, answer, name);
            return answer;
          },
        };
      },
    }),
  };
}
