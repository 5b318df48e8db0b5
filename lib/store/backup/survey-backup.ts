import { type BackupRecord, type Counts, noCounts } from '../../core/model/backup.ts';
import { type Store, store } from '../database.ts';
import { withStore } from '../unavailable.ts';
import { openBackup } from './open-backup.ts';
import type { RestoreOptions } from './restore-backup.ts';

/** What a file holds, every record of it checked. */
export interface Survey {
  /** ISO instant at which it was written. */
  created: string;
  sealed: boolean;
  held: Counts;
  /** Notes, reviews and placements that are not here; null when the store cannot be asked. */
  fresh: number | null;
  /** Damaged records that were left out when it was written. */
  left: number;
}

/** How many of these ids a table does not know. */
async function unknownIn(
  table: 'notes' | 'placements' | 'reviews',
  records: readonly { record: { id: string } }[],
  db: Store,
): Promise<number> {
  if (records.length === 0) return 0;
  const ids = records.map(({ record }) => record.id);
  return new Set(ids).size - (await db.table(table).where('id').anyOf(ids).count());
}

function freshIn(group: readonly BackupRecord[], db: Store): Promise<number> {
  return withStore(async () => {
    const counts = await Promise.all([
      unknownIn(
        'notes',
        group.filter((one) => one.kind === 'note'),
        db,
      ),
      unknownIn(
        'placements',
        group.filter((one) => one.kind === 'placement'),
        db,
      ),
      unknownIn(
        'reviews',
        group.filter((one) => one.kind === 'review'),
        db,
      ),
    ]);
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

/**
 * Reads a backup to its end without changing anything: it is whole, and this is what it would bring. `db` null: the store does not open.
 * Throws BackupRefused, StoreUnavailable, and the signal's reason.
 */
export async function surveyBackup(file: Blob, options: RestoreOptions, db: Store | null = store): Promise<Survey> {
  const { passphrase, signal, progress } = options;
  const { header, sealed, groups } = await openBackup(file, passphrase);
  const total = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
  const held = noCounts();
  let fresh = 0;
  let done = 0;
  for await (const group of groups) {
    signal?.throwIfAborted();
    for (const { kind } of group) held[kind] += 1;
    if (db) fresh += await freshIn(group, db);
    done += group.length;
    progress?.(done, total);
  }
  return { created: header.created, sealed, held, fresh: db && fresh, left: total - done };
}
