import 'fake-indexeddb/auto';
import { writeBackup } from '../../lib/store/backup/write-backup.ts';
import { createStore } from '../../lib/store/database.ts';
import { makeNote, rowOf } from '../../lib/store/notes.ts';
import { TARGET } from './burst.ts';

/** A backup of so many reports made elsewhere, and the text of each by its id. */
export async function backupOf(count: number): Promise<{ bytes: Uint8Array; notes: Map<string, string> }> {
  const db = createStore(`made-${count}-${crypto.randomUUID()}`);
  const notes = new Map<string, string>();
  const rows = [];
  for (let at = 0; at < count; at += 1) {
    const rest = { asOf: '2020-08-31', author: '李四', office: '规划科', declared: 'late', valueKind: 'cumulative' } as const;
    const draft = {
      ...TARGET,
      ...rest,
      value: at,
      body: `别处记的第${at}条 ${crypto.randomUUID()}`,
      evidence: [],
      visibility: 'internal',
    } as const;
    const note = await makeNote({ ...draft, evidence: [] }, new Date(Date.UTC(2020, 7, 31) + at).toJSON());
    const { id, ...body } = note;
    notes.set(id, JSON.stringify(body));
    rows.push(rowOf(note, TARGET.commitmentId));
  }
  await db.notes.bulkAdd(rows);
  const { file } = await writeBackup({ passphrase: null, created: new Date().toJSON() }, db);
  await db.delete();
  return { bytes: new Uint8Array(await file.arrayBuffer()), notes };
}
