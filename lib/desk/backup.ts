import { ask } from '../messages/send.ts';
import { backupStanding, rememberBackup, remindLater } from '../store/backup/cover.ts';
import { replaceStore } from '../store/backup/replace-store.ts';
import { type RestoreOptions, restoreBackup } from '../store/backup/restore-backup.ts';
import { surveyBackup } from '../store/backup/survey-backup.ts';
import { type BackupOptions, writeBackup } from '../store/backup/write-backup.ts';
import { watch } from './watch.ts';

/** When a backup was made last, and how many records stand in none. */
export const watchBackups = watch(() => backupStanding());
export type BackupStanding = Awaited<ReturnType<typeof backupStanding>>;

export const putOffReminder = () => remindLater();

/** Writes a backup; `handOver` gives the file to the browser, and from then on it counts. Throws StoreUnavailable, StoreFull. */
export async function makeBackup(options: BackupOptions, handOver: (file: Blob) => void) {
  const { file, counts, left } = await writeBackup(options);
  handOver(file);
  await rememberBackup(options.created, counts.note + counts.review + counts.placement + counts.pace);
  return { counts, left };
}

/** What a file holds and what of it is new here. */
export const surveyFile = (file: Blob, options: RestoreOptions) => surveyBackup(file, options);
export type Survey = Awaited<ReturnType<typeof surveyFile>>;

/** Brings a file into the store; open pages and panels follow. */
export async function restoreFile(file: Blob, options: RestoreOptions) {
  const restored = await restoreBackup(file, options);
  // Who does not hear of it shows what was there before, until it is opened anew.
  await ask('recordsRestored', null).catch(() => {});
  return restored;
}
export type Restored = Awaited<ReturnType<typeof restoreFile>>;

/** A backup in the place of a store that does not open; the page must be loaded anew afterwards. */
export const INSTEAD = {
  survey: (file: Blob, passphrase: string | null, steps: Omit<RestoreOptions, 'passphrase'>) =>
    surveyBackup(file, { passphrase, ...steps }, null),
  async restore(file: Blob, passphrase: string | null, steps: Omit<RestoreOptions, 'passphrase'>) {
    const restored = await replaceStore(file, { passphrase, ...steps });
    await ask('recordsRestored', null).catch(() => {});
    return restored;
  },
};
