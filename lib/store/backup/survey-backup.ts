import { type BackupKind, type BackupRecord, type Counts, noCounts } from '../../core/model/backup.ts';
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

const TABLE_OF: Partial<Record<BackupKind, 'notes' | 'placements' | 'reviews'>> = {
  note: 'notes',
  placement: 'placements',
  review: 'reviews',
};

/** How many of these records the store does not know. */
function freshIn(group: readonly BackupRecord[], db: Store): Promise<number> {
  const countOf = async (kind: BackupKind) => {
    const ids = new Set(group.flatMap((one) => (one.kind === kind && 'id' in one.record ? [one.record.id] : [])));
    const stored = await db.table(TABLE_OF[kind] as string).bulkGet([...ids]);
    return stored.filter((row) => row === undefined).length;
  };
  return withStore(async () => {
    const counts = await Promise.all((Object.keys(TABLE_OF) as BackupKind[]).map(countOf));
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
