import { Dexie } from 'dexie';
import { createStore, DATABASE_NAME } from '../database.ts';
import { StoreUnavailable } from '../unavailable.ts';
import { type Restored, type RestoreOptions, restoreBackup } from './restore-backup.ts';
import { surveyBackup } from './survey-backup.ts';

/**
 * Deletes a database that does not open and makes a new one of a backup. Only ever done because a person asked for it in so many words, and
 * only after the file was read to its end. Throws BackupRefused, and nothing was deleted then; StoreUnavailable, StoreFull.
 */
export async function replaceStore(file: Blob, options: RestoreOptions, name = DATABASE_NAME): Promise<Restored> {
  const { progress, ...rest } = options;
  await surveyBackup(file, rest, null);
  try {
    await Dexie.delete(name);
  } catch (cause) {
    throw new StoreUnavailable('the damaged database cannot be deleted', { cause });
  }
  const db = createStore(name);
  try {
    return await restoreBackup(file, options, db);
  } finally {
    db.close();
  }
}
