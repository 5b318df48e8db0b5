import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { writeRecordLine } from '../../../lib/core/backup-line.ts';
import { noCounts } from '../../../lib/core/model/backup.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A file that is right in everything but what it holds: lines, digests and counts are those of a backup. `text` need not be JSON. */
export function forged(records: readonly { kind: string; text: string }[], header: object = {}): Blob {
  const counts: Record<string, number> = noCounts();
  for (const { kind } of records) if (Object.hasOwn(counts, kind)) counts[kind] = (counts[kind] as number) + 1;
  const created = '2020-10-10T00:00:00.000Z';
  const first = JSON.stringify({ kind: 'header', format: 'jiannuo-backup', version: 2, created, counts, ...header });
  const digests = records.map(({ text }) => sha256(text));
  const lines = records.map(({ kind, text }, at) => writeRecordLine({ kind, text, sha256: digests[at] as string }));
  const end = JSON.stringify({ kind: 'end', counts, left: noCounts(), sha256: sha256([sha256(first), ...digests].join('')) });
  return new Blob([gzipSync(`${[first, ...lines, end].join('\n')}\n`)]);
}
