import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '../../../lib/core/model/note.ts';
import { foldNotes } from '../../../lib/core/status.ts';
import { restoreBackup } from '../../../lib/store/backup/restore-backup.ts';
import { writeBackup } from '../../../lib/store/backup/write-backup.ts';
import type { Store } from '../../../lib/store/database.ts';
import { importNotes } from '../../../lib/store/import-notes.ts';
import { addNote, makeNote } from '../../../lib/store/notes.ts';
import { recordCount } from '../../../lib/store/record-count.ts';
import { freshStore, moment, report } from '../records.ts';

const TARGETS = [
  { taskId: 'p/1', commitmentId: 'p/1/schools' },
  { taskId: 'p/2', commitmentId: 'p/2/teachers' },
  { taskId: 'p/2', commitmentId: undefined },
];

/** What may be done to one of two devices; numbers choose among what is there. */
const Step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('add' as const), on: fc.nat(1), target: fc.nat(2), value: fc.nat(99), day: fc.nat(5) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('supersede' as const, 'retract' as const), on: fc.nat(1), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('export' as const, 'kill' as const), on: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('restore' as const, 'import' as const), on: fc.nat(1), which: fc.nat() }) },
);
type Step = typeof Step extends fc.Arbitrary<infer One> ? One : never;

/** A device: its store, and beside it the plain set of what it must hold. */
interface Device {
  db: Store;
  holds: Map<string, Note>;
}

async function check({ db, holds }: Device): Promise<void> {
  const rows = await db.notes.toArray();
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(holds.keys()));
  for (const { target, pages: _, ...note } of rows) expect(note).toEqual(holds.get(note.id));
  expect(await recordCount(db)).toBe(holds.size);
  for (const { target, state } of await db.states.toArray()) {
    const mine = [...holds.values()].filter(({ commitmentId, taskId }) => (commitmentId ?? taskId) === target);
    expect(state).toEqual(foldNotes(mine));
  }
}

async function run(steps: readonly Step[]): Promise<void> {
  const devices: Device[] = [0, 1].map(() => ({ db: freshStore(), holds: new Map() }));
  const files: { file: Blob; holds: Map<string, Note> }[] = [];
  let time = 0;
  for (const step of steps) {
    const device = devices[step.on] as Device;
    const { db, holds } = device;
    time += 1;
    switch (step.do) {
      case 'add': {
        const draft = report({ ...TARGETS[step.target], value: step.value, asOf: `2020-09-0${step.day + 1}` });
        const note = await makeNote(draft, moment(time));
        await addNote(note, db);
        holds.set(note.id, note);
        break;
      }
      case 'supersede':
      case 'retract': {
        const before = [...holds.values()][step.which % Math.max(1, holds.size)];
        if (!before) break;
        const { taskId, commitmentId } = before;
        const reference = step.do === 'supersede' ? { supersedes: before.id } : { retracts: before.id };
        const note = await makeNote(report({ taskId, commitmentId, ...reference }), moment(time));
        await addNote(note, db);
        holds.set(note.id, note);
        break;
      }
      case 'export':
        files.push({ file: (await writeBackup({ passphrase: null, created: moment(time) }, db)).file, holds: new Map(holds) });
        break;
      case 'restore': {
        const chosen = files[step.which % Math.max(1, files.length)];
        if (!chosen) break;
        await restoreBackup(chosen.file, { passphrase: null }, db);
        for (const [id, note] of chosen.holds) holds.set(id, note);
        break;
      }
      case 'import': {
        const chosen = files[step.which % Math.max(1, files.length)];
        if (!chosen) break;
        await importNotes([...chosen.holds.values()].reverse(), db);
        for (const [id, note] of chosen.holds) holds.set(id, note);
        break;
      }
      case 'kill': {
        // In the middle of a restore: what it wrote so far goes with it.
        const chosen = files.at(-1);
        if (!chosen) break;
        const killed = restoreBackup(chosen.file, { passphrase: null, progress: () => db.close({ disableAutoOpen: false }) }, db);
        const wasKilled = await killed.then(
          () => false,
          () => true,
        );
        if (!wasKilled) for (const [id, note] of chosen.holds) holds.set(id, note);
      }
    }
    await check(device);
  }
  for (const { db } of devices) await db.delete();
}

test('any sequence of adding, correcting, withdrawing, backing up, restoring, importing and being killed is a plain set of records', async () => {
  await fc.assert(fc.asyncProperty(fc.array(Step, { maxLength: 25 }), run), { numRuns: 25 });
}, 120_000);
