import { BackupCover } from '../../core/model/kept-of-store.ts';
import { type Store, store } from '../database.ts';
import { recordCount } from '../record-count.ts';
import { withStore } from '../unavailable.ts';

const KEY = 'backup';

/** As many records as somebody could still type again, and would not like to. */
export const REMIND_AFTER = 50;

/** When records were written to a file last, and how many there are that stand in no file. */
export interface BackupStanding {
  /** ISO instant of the last backup made here; null before the first. */
  last: string | null;
  uncovered: number;
  /** They are so many that somebody should be told: for the first time, or again after having put it off. */
  due: boolean;
}

async function cover(db: Store): Promise<BackupCover> {
  return BackupCover.safeParse((await db.meta.get(KEY))?.value).data ?? { last: null, covered: 0, later: 0 };
}

/** Reads no record: those of the tables that only grow are counted as they come, and how many of them a file holds is remembered. */
export function backupStanding(db: Store = store): Promise<BackupStanding> {
  return withStore(async () => {
    const [{ last, covered, later }, count] = await Promise.all([cover(db), recordCount(db)]);
    const uncovered = Math.max(0, count - covered);
    return { last, uncovered, due: uncovered >= later + REMIND_AFTER };
  });
}

/** A file with so many records, read from the store at this moment, has left. */
export async function rememberBackup(at: string, covered: number, db: Store = store): Promise<void> {
  await withStore(() => db.meta.put({ key: KEY, value: { last: at, covered, later: 0 } }));
}

/** Somebody wants to be reminded later: when as many records have come again. */
export async function remindLater(db: Store = store): Promise<void> {
  const { uncovered } = await backupStanding(db);
  await withStore(() =>
    db.transaction('rw', db.meta, async () => void (await db.meta.put({ key: KEY, value: { ...(await cover(db)), later: uncovered } }))),
  );
}

/** So many records came from a file: that file holds them. Inside a caller's transaction over `meta`. */
export async function coverMore(added: number, db: Store): Promise<void> {
  const before = await cover(db);
  await db.meta.put({ key: KEY, value: { ...before, covered: before.covered + added } });
}
