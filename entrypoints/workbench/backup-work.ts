import type { BackupBoxProps } from '../../components/backup/backup-box.tsx';
import type { RestoreBoxProps } from '../../components/backup/restore-box.tsx';
import { download } from '../../components/download.ts';
import { makeBackup, restoreFile, surveyFile } from '../../lib/desk/backup.ts';

const two = (part: number) => String(part).padStart(2, '0');

/** A name that sorts by its moment, in this computer's time. */
function fileName(now: Date, sealed: boolean): string {
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `jiannuo-backup-${day}-${two(now.getHours())}${two(now.getMinutes())}.jsonl.gz${sealed ? '.sealed' : ''}`;
}

async function make(passphrase: string | null, steps: Parameters<BackupBoxProps['make']>[1]) {
  const now = new Date();
  const name = fileName(now, passphrase !== null);
  const { counts, left } = await makeBackup({ passphrase, created: now.toJSON(), ...steps }, (file) => download(file, name, file.type));
  const total = (of: typeof counts) => Object.values(of).reduce((sum, count) => sum + count, 0);
  return { name, records: total(counts), left: total(left) };
}

/** What the backup and restore boxes do. */
export const BACKUP_WORK: Pick<BackupBoxProps, 'make'> & Pick<RestoreBoxProps, 'survey' | 'restore'> = {
  make,
  survey: (file, passphrase, steps) => surveyFile(file, { passphrase, ...steps }),
  restore: (file, passphrase, steps) => restoreFile(file, { passphrase, ...steps }),
};
