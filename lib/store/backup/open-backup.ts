import { readRecordLine } from '../../core/backup-line.ts';
import {
  AnyBackupHeader,
  BACKUP_KINDS,
  BACKUP_VERSION,
  BackupEnd,
  BackupHeader,
  type BackupKind,
  type BackupRecord,
  noCounts,
} from '../../core/model/backup.ts';
import { problemsOf } from '../../core/model/problems.ts';
import { sha256 } from '../sha256.ts';
import { checkRecord } from './check-record.ts';
import { linesOf } from './lines.ts';
import { BackupRefused } from './refused.ts';
import { isSealed, unseal } from './sealed.ts';
import { type Bytes, firstBytes, piecesOf } from './streams.ts';

/** A backup that was opened: what it says of itself, and its records, checked one by one, in groups as they are read. */
export interface OpenBackup {
  header: BackupHeader;
  sealed: boolean;
  /** Fails with {@link BackupRefused} at the first thing that is wrong; only at its end is it known that the file is whole. */
  groups: AsyncGenerator<BackupRecord[]>;
}

const isGzip = (start: Bytes) => start[0] === 0x1f && start[1] === 0x8b;

/** Only words tell that compressed data ended too early: Chrome's, Node's (in the error's cause), Firefox's. */
const CUT_OFF = /truncat|unexpected end|without reaching/i;

/** The text's bytes, whatever wraps them. A backup that some program has unpacked is read as well. */
async function unwrapped(file: Blob, start: Bytes, passphrase: string | null): Promise<AsyncGenerator<Bytes>> {
  const sealed = isSealed(start);
  if (sealed && passphrase === null) throw new BackupRefused('needs-passphrase', 'it is encrypted');
  const outer = sealed ? await unseal(file, passphrase as string) : (file.stream() as ReadableStream<Bytes>);
  return piecesOf(sealed || isGzip(start) ? outer.pipeThrough(new DecompressionStream('gzip')) : outer);
}

/** What a browser throws while a file is read, as a refusal that says what it means. */
function refusalOf(error: unknown): unknown {
  if (error instanceof BackupRefused || !(error instanceof Error)) return error;
  if (error.name === 'NotReadableError' || error.name === 'NotFoundError')
    return new BackupRefused('unreadable', 'the browser cannot read it', null, { cause: error });
  if (error.name === 'TypeError' || 'code' in error)
    return new BackupRefused(CUT_OFF.test(`${error.message} ${error.cause}`) ? 'truncated' : 'damaged', 'it cannot be unpacked', null, {
      cause: error,
    });
  return error;
}

async function* refusing(groups: AsyncGenerator<string[]>): AsyncGenerator<string[]> {
  try {
    yield* groups;
  } catch (error) {
    throw refusalOf(error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readHeader(line: string | undefined): BackupHeader {
  const content = parsed(line ?? '');
  const any = AnyBackupHeader.safeParse(content);
  if (!any.success) throw new BackupRefused('not-a-backup', 'it does not begin as a backup does');
  if (any.data.version > BACKUP_VERSION) throw new BackupRefused('newer', `it is of version ${any.data.version}`);
  const header = BackupHeader.safeParse(content);
  if (!header.success) throw new BackupRefused('damaged', `its first line: ${problemsOf(header.error)}`);
  return header.data;
}

/** One line as a record, and its digest. `at` is its number among the records. */
async function readRecord(line: string, at: number): Promise<{ record: BackupRecord; digest: string }> {
  const parts = readRecordLine(line);
  // A line can be cut off only at the end of the file.
  if (!parts) throw new BackupRefused(line.endsWith('}') ? 'damaged' : 'truncated', 'its line is not as it must be', at);
  if ((await sha256(parts.text)) !== parts.sha256) throw new BackupRefused('damaged', 'its content is not what was written', at);
  try {
    return { record: await checkRecord(parts.kind, JSON.parse(parts.text)), digest: parts.sha256 };
  } catch (cause) {
    throw new BackupRefused('damaged', cause instanceof Error ? cause.message : String(cause), at, { cause });
  }
}

const isEndLine = (line: string) => line.startsWith('{"kind":"end"');

async function checkEnd(line: string, header: BackupHeader, counts: Record<BackupKind, number>, digests: readonly string[]): Promise<void> {
  const end = BackupEnd.safeParse(parsed(line));
  if (!end.success) throw new BackupRefused('truncated', 'its last line is not whole');
  for (const kind of Object.keys(BACKUP_KINDS) as BackupKind[]) {
    if (end.data.counts[kind] !== counts[kind])
      throw new BackupRefused('damaged', `${counts[kind]} of kind ${kind}, not ${end.data.counts[kind]}`);
    if (counts[kind] + end.data.left[kind] !== header.counts[kind])
      throw new BackupRefused('damaged', `its first and its last line differ about kind ${kind}`);
  }
  if ((await sha256(digests.join(''))) !== end.data.sha256) throw new BackupRefused('damaged', 'it is not the whole that was written');
}

async function* recordGroups(header: BackupHeader, headerLine: string, first: string[], lines: AsyncGenerator<string[]>) {
  const digests = [await sha256(headerLine)];
  const counts = noCounts();
  let ended = false;
  try {
    for (let group = first; ; ) {
      if (ended) throw new BackupRefused('damaged', 'something follows its end');
      const end = group.findIndex(isEndLine);
      const recordLines = end < 0 ? group : group.slice(0, end);
      const at = digests.length;
      const read = await Promise.all(recordLines.map((line, index) => readRecord(line, at + index)));
      for (const { record, digest } of read) {
        digests.push(digest);
        counts[record.kind] += 1;
      }
      if (end >= 0) {
        if (group.length > end + 1) throw new BackupRefused('damaged', 'something follows its end');
        await checkEnd(group[end] as string, header, counts, digests);
        ended = true;
      }
      if (read.length > 0) yield read.map(({ record }) => record);
      const next = await lines.next();
      if (next.done) break;
      group = next.value;
    }
    if (!ended) throw new BackupRefused('truncated', 'its last line is missing');
  } finally {
    await lines.return(undefined);
  }
}

/**
 * Opens a backup and reads its first line. `passphrase` is used where it is sealed. Rejects with {@link BackupRefused}; the records are read only
 * as they are asked for, and again with another call.
 */
export async function openBackup(file: Blob, passphrase: string | null): Promise<OpenBackup> {
  try {
    const start = await firstBytes(file, 64);
    const sealed = isSealed(start);
    const lines = refusing(linesOf(await unwrapped(file, start, passphrase)));
    const first = await lines.next();
    const [headerLine, ...others] = first.done ? [] : first.value;
    const header = readHeader(headerLine);
    return { header, sealed, groups: recordGroups(header, headerLine as string, others, lines) };
  } catch (error) {
    throw refusalOf(error);
  }
}
