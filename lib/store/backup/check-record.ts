import type { Json } from '../../core/canonical.ts';
import { BACKUP_KINDS, type BackupKind, type BackupRecord } from '../../core/model/backup.ts';
import { problemsOf } from '../../core/model/problems.ts';
import { parsePlan } from '../plans.ts';
import { recordId } from '../record-id.ts';
import { targetKey } from '../target-key.ts';

/** Data are not a record that the store could hold; the message names the places and never the contents. */
export class NotARecord extends Error {
  override name = 'NotARecord';
}

const isKind = (kind: string): kind is BackupKind => Object.hasOwn(BACKUP_KINDS, kind);

/** What a schema cannot say: ids are the hashes of contents, keys agree with what they are keys of. */
async function checkOneself({ kind, record }: BackupRecord): Promise<void> {
  if (kind === 'note' || kind === 'placement' || kind === 'review' || kind === 'pace') {
    const { id, ...body } = record;
    if ((await recordId(kind, body as { [key: string]: Json | undefined })) !== id)
      throw new NotARecord('its content is not what its id says');
  }
  if (kind === 'note' && record.supersedes !== undefined && record.retracts !== undefined)
    throw new NotARecord('it corrects and withdraws at once');
  if (kind === 'plan' && parsePlan(record.plan).id !== record.id) throw new NotARecord('the plan has another id');
  if (kind === 'draft' && record.target !== targetKey(record)) throw new NotARecord('its key is not that of its target');
  if (kind === 'publication' && (record.planId !== record.feed.plan.id || record.seq !== record.feed.seq))
    throw new NotARecord('its key is not that of its feed');
}

/** Checks data from outside (or from a disk) as a record of a kind. Throws {@link NotARecord}, PlanRefused, NotCanonical. */
export async function checkRecord(kind: string, data: unknown): Promise<BackupRecord> {
  if (!isKind(kind)) throw new NotARecord(`there is no kind ${kind}`);
  const parsed = BACKUP_KINDS[kind].safeParse(data);
  if (!parsed.success) throw new NotARecord(problemsOf(parsed.error));
  const checked = { kind, record: parsed.data } as BackupRecord;
  await checkOneself(checked);
  return checked;
}
