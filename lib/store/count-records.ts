import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

/** Tables whose records are counted as they come: asking the browser how many there are takes it half a second with 100,000. */
export const COUNTED = ['notes', 'placements', 'reviews', 'paces'] as const;

const isCounted = (name: string) => COUNTED.some((one) => one === name);

/** Dexie middleware: whoever adds records, by whatever way, also counts them, in the same transaction. */
export function countRecords(): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'count-records',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const both = mode === 'readwrite' && stores.some(isCounted) && !stores.includes('counts');
        return core.transaction(both ? [...stores, 'counts'] : stores, mode, options);
      },
      table(name) {
        const table = core.table(name);
        if (!isCounted(name)) return table;
        return {
          ...table,
          async mutate(request: DBCoreMutateRequest) {
            const answer = await table.mutate(request);
            const { trans } = request;
            // An upgrade counts for itself; nothing but adding is possible otherwise (append-only.ts).
            if (request.type !== 'add' || (trans as IDBTransaction).mode === 'versionchange') return answer;
            const counts = core.table('counts');
            const before = (await counts.get({ trans, key: name })) as { count: number } | undefined;
            const count = (before?.count ?? 0) + request.values.length - answer.numFailures;
            await counts.mutate({ type: 'put', trans, values: [{ table: name, count }] });
            return answer;
          },
        };
      },
    }),
  };
}
