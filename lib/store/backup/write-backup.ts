import type { Table } from 'dexie';
import { writeRecordLine } from '../../core/backup-line.ts';
import { canonicalJson, type Json } from '../../core/canonical.ts';
import { BACKUP_VERSION, type BackupEnd, type BackupHeader, type BackupKind, type Counts, noCounts } from '../../core/model/backup.ts';
import { type Store, store } from '../database.ts';
import { CHOICES_KEY } from '../plan-choices.ts';
import { PROFILE_KEY } from '../profile.ts';
import { sha256 } from '../sha256.ts';
import { withStore } from '../unavailable.ts';
import { checkRecord } from './check-record.ts';
import { seal } from './sealed.ts';
import { type Bytes, piecesOf, streamOf } from './streams.ts';

export interface BackupOptions {
  /** Encrypts the file; null leaves it readable. */
  passphrase: string | null;
  /** ISO instant that the file bears. */
  created: string;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

export interface WrittenBackup {
  file: Blob;
  /** What is in it. */
  counts: Counts;
  /** What is not, for it is damaged in the store. */
  left: Counts;
}

/** Records read, checked and hashed in one go. */
const GROUP = 500;

/** Rows of one kind, a few at a time; what the database cannot give is `undefined`. */
type Rows = { kind: BackupKind; count: number; groups: () => AsyncGenerator<unknown[]> };

/** A table that may hold any number of records: its keys are known at once, its records are read as they are written. */
async function growing(kind: BackupKind, table: Table<unknown, string>): Promise<Rows> {
  const keys = await table.toCollection().primaryKeys();
  async function* groups() {
    for (let at = 0; at < keys.length; at += GROUP) {
      const some = keys.slice(at, at + GROUP);
      // One record that the disk does not give must not take the others with it.
      yield await withStore(() => table.bulkGet(some)).catch(() => Promise.all(some.map((key) => table.get(key).catch(() => undefined))));
    }
  }
  return { kind, count: keys.length, groups };
}

/** What is small and changes in place is read at once: a moment later it may be another. */
function fixed(kind: BackupKind, rows: readonly unknown[]): Rows {
  async function* groups() {
    for (let at = 0; at < rows.length; at += GROUP) yield rows.slice(at, at + GROUP);
  }
  return { kind, count: rows.length, groups };
}

/** All that goes into a backup, as it is in one moment: what is saved while the file is written is in the next one. */
function snapshot(db: Store): Promise<Rows[]> {
  return withStore(() =>
    db.transaction(
      'r',
      [db.plans, db.notes, db.placements, db.reviews, db.paces, db.publications, db.readings, db.drafts, db.meta],
      async () => {
        const meta = async (key: string) => (await db.meta.where('key').equals(key).toArray()).map(({ value }) => value);
        return Promise.all([
          db.plans.toArray().then((rows) => fixed('plan', rows)),
          growing('note', db.notes),
          growing('placement', db.placements),
          growing('review', db.reviews),
          growing('pace', db.paces),
          db.publications.toArray().then((rows) => fixed('publication', rows)),
          db.readings.toArray().then((rows) => fixed('reading', rows)),
          db.drafts.toArray().then((rows) => fixed('draft', rows)),
          meta(CHOICES_KEY).then((rows) => fixed('choices', rows)),
          meta(PROFILE_KEY).then((rows) => fixed('profile', rows)),
        ]);
      },
    ),
  );
}

/** A row as it stands in a file, or null when it is not what it should be. */
async function lineOf(kind: BackupKind, row: unknown): Promise<{ line: string; digest: string } | null> {
  try {
    const { record } = await checkRecord(kind, row);
    const text = canonicalJson(record as unknown as Json);
    const digest = await sha256(text);
    return { line: writeRecordLine({ kind, sha256: digest, text }), digest };
  } catch {
    return null;
  }
}

/**
 * Writes everything that is the user's into one file. Records are read a few at a time and only their compressed form is kept; saving goes on
 * meanwhile. Throws StoreUnavailable, and the signal's reason when it is given up.
 */
export async function writeBackup(options: BackupOptions, db: Store = store): Promise<WrittenBackup> {
  const { passphrase, created, signal, progress } = options;
  const kinds = await snapshot(db);
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const counts = noCounts();
  const left = noCounts();

  async function* lines(): AsyncGenerator<string> {
    const found = noCounts();
    for (const { kind, count } of kinds) found[kind] = count;
    const header: BackupHeader = { kind: 'header', format: 'jiannuo-backup', version: BACKUP_VERSION, created, counts: found };
    const first = JSON.stringify(header);
    yield first;
    const digests = [await sha256(first)];
    let done = 0;
    for (const { kind, groups } of kinds) {
      for await (const rows of groups()) {
        signal?.throwIfAborted();
        const written = await Promise.all(rows.map((row) => lineOf(kind, row)));
        const whole = written.filter((one) => one !== null);
        for (const { digest } of whole) digests.push(digest);
        counts[kind] += whole.length;
        left[kind] += rows.length - whole.length;
        if (whole.length > 0) yield whole.map(({ line }) => line).join('\n');
        done += rows.length;
        progress?.(done, total);
      }
    }
    const end: BackupEnd = { kind: 'end', counts, left, sha256: await sha256(digests.join('')) };
    yield JSON.stringify(end);
  }

  async function* bytes(): AsyncGenerator<Bytes> {
    const encoder = new TextEncoder();
    for await (const line of lines()) yield encoder.encode(`${line}\n`);
  }

  const packed = streamOf(bytes()).pipeThrough(new CompressionStream('gzip')) as ReadableStream<Bytes>;
  const stream = passphrase === null ? packed : seal(packed, passphrase);
  const parts: Bytes[] = [];
  for await (const piece of piecesOf(stream)) parts.push(piece);
  const type = passphrase === null ? 'application/gzip' : 'application/octet-stream';
  return { file: new Blob(parts, { type }), counts, left };
}
