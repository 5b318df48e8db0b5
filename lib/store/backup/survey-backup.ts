import { type BackupKind, type Counts, noCounts } from '../../core/model/backup.ts';
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
  /** Records that are not here; null when the store cannot be asked. */
  fresh: number | null;
  /** Damaged records that were left out when it was written. */
  left: number;
}

const TABLE_OF: Partial<Record<BackupKind, string>> = {
  note: 'notes',
  placement: 'placements',
  review: 'reviews',
  pace: 'paces',
};

/** The ids of what the store has, kind by kind, asked for once: asking for every record of a file takes as long as reading it. */
function idsIn(db: Store): (kind: BackupKind) => Promise<ReadonlySet<string>> {
  const known = new Map<BackupKind, Promise<ReadonlySet<string>>>();
  return (kind) => {
    const table = db.table<unknown, string>(TABLE_OF[kind] as string);
    const ids = known.get(kind) ?? withStore(() => table.toCollection().primaryKeys()).then((keys) => new Set(keys));
    known.set(kind, ids);
    return ids;
  };
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
  const here = db && idsIn(db);
  const fresh = new Set<string>();
  let done = 0;
  for await (const group of groups) {
    signal?.throwIfAborted();
    for (const { kind, record } of group) {
      held[kind] += 1;
      if (here && kind in TABLE_OF && 'id' in record && !(await here(kind)).has(record.id)) fresh.add(record.id);
    }
    done += group.length;
    progress?.(done, total);
  }
  return { created: header.created, sealed, held, fresh: db && fresh.size, left: total - done };
}
