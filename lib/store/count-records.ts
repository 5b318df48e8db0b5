import type { DBCore, Middleware } from 'dexie';
import { besideAdding } from './beside-adding.ts';

/** Tables whose records are counted as they come: asking the browser how many there are takes it half a second with 100,000. */
export const COUNTED = ['notes', 'placements', 'reviews', 'paces'] as const;

/** Dexie middleware: counts records as they come; nothing but adding is possible (append-only.ts). */
export const countRecords = (): Middleware<DBCore> =>
  besideAdding({
    watched: COUNTED,
    into: 'counts',
    write: (counts, { trans, values }, { numFailures }, table) =>
      counts.get({ trans, key: table }).then((before?: { count: number }) => {
        const count = (before?.count ?? 0) + values.length - numFailures;
        return counts.mutate({ type: 'put', trans, values: [{ table, count }] });
      }),
  });
