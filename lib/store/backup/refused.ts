/**
 * Why a file is not taken.
 * - `not-a-backup`: something else
 * - `newer`: written by a later version of the format
 * - `needs-passphrase`, `wrong-passphrase`: it is encrypted (or its first bytes are damaged, which cannot be told apart)
 * - `truncated`: its end is missing
 * - `damaged`: its contents are not what was written
 * - `unreadable`: the browser cannot read the file (it was moved, changed or is on a drive that is gone)
 */
export type RefusalReason = 'not-a-backup' | 'newer' | 'needs-passphrase' | 'wrong-passphrase' | 'truncated' | 'damaged' | 'unreadable';

/** A file is not taken, and the store is as it was. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
  readonly reason: RefusalReason;
  /** Which record of the file, from 1; null when it is no single one. */
  readonly record: number | null;
  constructor(reason: RefusalReason, detail: string, record: number | null = null, options?: ErrorOptions) {
    super(detail, options);
    this.reason = reason;
    this.record = record;
  }
}
