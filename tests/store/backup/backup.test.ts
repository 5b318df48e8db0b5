import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { backupStanding, REMIND_AFTER, rememberBackup, remindLater } from '../../../lib/store/backup/cover.ts';
import { restoreBackup } from '../../../lib/store/backup/restore-backup.ts';
import { surveyBackup } from '../../../lib/store/backup/survey-backup.ts';
import { writeBackup } from '../../../lib/store/backup/write-backup.ts';
import type { Store } from '../../../lib/store/database.ts';
import { draftOf, keepDraft } from '../../../lib/store/drafts.ts';
import { addNote, makeNote, rowOf } from '../../../lib/store/notes.ts';
import { choosePlansFor, plansChosenFor } from '../../../lib/store/plan-choices.ts';
import { mergePlan } from '../../../lib/store/plans.ts';
import { readProfile, rememberProfile } from '../../../lib/store/profile.ts';
import { readPlan, stateOf } from '../../../lib/store/read.ts';
import { freshStore, moment, plan, report } from '../records.ts';
import { contentOf, fillStore } from './full-store.ts';

const open = { passphrase: null };
const CREATED = '2020-10-10T00:00:00.000Z';
const HELD = { plan: 2, note: 4, placement: 1, review: 1, pace: 1, publication: 1, reading: 1, draft: 1, choices: 1, profile: 1 };

let full: Store;
let file: Blob;
beforeEach(async () => {
  full = freshStore();
  await fillStore(full);
  file = (await writeBackup({ ...open, created: CREATED }, full)).file;
});

const linesOf = async (backup: Blob) =>
  gunzipSync(await backup.arrayBuffer())
    .toString()
    .trimEnd()
    .split('\n');

/** Records that hardly compress. */
async function manyNotes(count: number): Promise<Store> {
  const db = freshStore();
  const words = () => Array.from({ length: 40 }, () => crypto.randomUUID()).join('');
  const notes = await Promise.all(Array.from({ length: count }, (_, at) => makeNote(report({ body: words(), value: at }), moment(at))));
  await db.notes.bulkAdd(notes.map((note) => rowOf(note, 'p/1/schools')));
  return db;
}

describe('a backup', () => {
  test('holds everything of the user’s, and nothing that is folded from it', async () => {
    const lines = await linesOf(file);
    const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(new Set(kinds)).toEqual(new Set(['header', ...Object.keys(HELD), 'end']));
    expect(JSON.parse(lines[0] as string)).toEqual({
      kind: 'header',
      format: 'jiannuo-backup',
      version: 2,
      created: CREATED,
      counts: HELD,
    });
    expect(file.type).toBe('application/gzip');
    expect((await contentOf(full)).states).toHaveLength(2);
  });

  test('makes an empty store what the full one is', async () => {
    const db = freshStore();
    expect(await restoreBackup(file, open, db)).toEqual({ held: HELD, added: HELD, mended: 0 });
    expect(await contentOf(db)).toEqual(await contentOf(full));
  });

  test('restored twice equals restored once', async () => {
    const db = freshStore();
    await restoreBackup(file, open, db);
    const once = await contentOf(db);
    const { added, mended } = await restoreBackup(file, open, db);
    expect(Object.values(added).every((count) => count === 0)).toBe(true);
    expect(mended).toBe(0);
    expect(await contentOf(db)).toEqual(once);
  });

  test('is read without changing anything to say what it would bring', async () => {
    const db = freshStore();
    await mergePlan(plan(), db);
    await addNote(await makeNote(report({ origin: undefined }), moment(40)), db);
    const before = await contentOf(db);
    expect(await surveyBackup(file, open, db)).toEqual({ created: CREATED, sealed: false, held: HELD, fresh: 7, left: 0 });
    expect(await surveyBackup(file, open, full)).toMatchObject({ fresh: 0 });
    expect(await surveyBackup(file, open, null)).toMatchObject({ held: HELD, fresh: null });
    expect(await contentOf(db)).toEqual(before);
  });

  test('tells how far it is, of writing, looking and restoring', async () => {
    const seen: number[][] = [[], [], []];
    const follow = (at: number) => (done: number, total: number) => void seen[at]?.push(done / total);
    await writeBackup({ ...open, created: CREATED, progress: follow(0) }, full);
    await surveyBackup(file, { ...open, progress: follow(1) }, full);
    await restoreBackup(file, { ...open, progress: follow(2) }, freshStore());
    for (const steps of seen) expect([steps.length > 0, steps.at(-1)]).toEqual([true, 1]);
  });

  test('given up in the middle leaves the store as it was', async () => {
    const many = (await writeBackup({ ...open, created: CREATED }, await manyNotes(400))).file;
    const db = freshStore();
    await fillStore(db);
    const before = await contentOf(db);
    const controller = new AbortController();
    let last = 0;
    const progress = (done: number) => {
      last = done;
      controller.abort(new Error('given up'));
    };
    await expect(restoreBackup(many, { ...open, signal: controller.signal, progress }, db)).rejects.toThrow('given up');
    expect([last > 0, last < 400]).toEqual([true, true]);
    expect(await contentOf(db)).toEqual(before);
    for (const work of [surveyBackup, restoreBackup])
      await expect(work(file, { ...open, signal: AbortSignal.abort(new Error('given up')) }, db)).rejects.toThrow('given up');
    const writing = writeBackup({ ...open, created: CREATED, signal: AbortSignal.abort(new Error('given up')) }, db);
    await expect(writing).rejects.toThrow('given up');
  });

  test('leaves out what is damaged, and says so', async () => {
    const { id } = (await full.notes.toCollection().first()) as { id: string };
    await full.transaction('rw', full.notes, async (tx) => void tx.idbtrans.objectStore('notes').put({ id, body: 'half' }));
    const { counts, left, file: rest } = await writeBackup({ ...open, created: CREATED }, full);
    expect([counts.note, left.note]).toEqual([3, 1]);
    expect(await surveyBackup(rest, open, full)).toMatchObject({ left: 1, held: { note: 3 } });
  });
});

// A key takes its time to derive, and a loaded machine multiplies it.
describe('a sealed backup', { timeout: 60_000 }, () => {
  test('opens with its passphrase, however that is composed, and with no other', async () => {
    const { file: sealed } = await writeBackup({ passphrase: 'caf\u00e9 口令', created: CREATED }, full);
    expect(new TextDecoder().decode((await sealed.arrayBuffer()).slice(0, 400))).not.toContain('张三');
    await expect(surveyBackup(sealed, open, full)).rejects.toMatchObject({ reason: 'needs-passphrase' });
    await expect(surveyBackup(sealed, { passphrase: 'cafe 口令' }, full)).rejects.toMatchObject({ reason: 'wrong-passphrase' });
    const db = freshStore();
    await restoreBackup(sealed, { passphrase: 'cafe\u0301 口令' }, db);
    expect(await contentOf(db)).toEqual(await contentOf(full));
  });

  test('is told from another when any byte is changed, moved or missing', async () => {
    const db = await manyNotes(200);
    const sealed = new Uint8Array(await (await writeBackup({ passphrase: 'p', created: CREATED }, db)).file.arrayBuffer());
    const head = sealed.indexOf(0x0a) + 1;
    const chunk = 65_552;
    expect(sealed.length).toBeGreaterThan(head + 16 + 2 * chunk);
    const flipped = (at: number) => sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
    const part = (from: number, to: number) => sealed.slice(from, to);
    const first = head + 16;
    const cases: [name: string, bytes: Uint8Array<ArrayBuffer>[], reason: string][] = [
      ['a byte in the middle', [flipped(first + chunk + 9)], 'damaged'],
      ['a byte of the last part', [flipped(sealed.length - 1)], 'truncated'],
      [
        'two parts exchanged',
        [part(0, first), part(first + chunk, first + 2 * chunk), part(first, first + chunk), part(first + 2 * chunk, sealed.length)],
        'damaged',
      ],
      ['cut between two parts', [part(0, first + chunk)], 'truncated'],
      ['cut within a part', [part(0, first + chunk + 100)], 'truncated'],
      ['only its first line', [part(0, head)], 'truncated'],
    ];
    for (const [name, bytes, reason] of cases) {
      const refused = surveyBackup(new Blob(bytes), { passphrase: 'p' }, null);
      await expect(refused, name).rejects.toMatchObject({ name: 'BackupRefused', reason });
    }
  });

  test('is refused when its first line was changed, above all to fewer rounds than are safe', async () => {
    const sealed = new Uint8Array(await (await writeBackup({ passphrase: 'p', created: CREATED }, full)).file.arrayBuffer());
    const end = sealed.indexOf(0x0a);
    const first = new TextDecoder().decode(sealed.slice(0, end));
    const withFirst = (line: string) => surveyBackup(new Blob([line, sealed.slice(end)]), { passphrase: 'p' }, null);
    await expect(withFirst(first)).resolves.toMatchObject({ sealed: true });
    const cases = [
      ['"iterations":600000', '"iterations":100000', 'damaged'],
      ['"iterations":600000', '"iterations":600001', 'wrong-passphrase'],
      ['"iterations":600000', '"iterations":600000 ', 'wrong-passphrase'],
      ['"version":1', '"version":2', 'newer'],
      ['AES-GCM', 'AES-CTR', 'damaged'],
    ];
    for (const [before = '', after = '', reason] of cases)
      await expect(withFirst(first.replace(before, after)), after).rejects.toMatchObject({ reason });
  });
});

describe('a union', () => {
  test('of two stores is the same from either side', async () => {
    const other = freshStore();
    await mergePlan(plan(), other);
    for (const at of [50, 51]) await addNote(await makeNote(report({ value: at }), moment(at)), other);
    const otherFile = (await writeBackup({ ...open, created: CREATED }, other)).file;
    await restoreBackup(file, open, other);
    await restoreBackup(otherFile, open, full);
    for (const table of ['notes', 'placements', 'reviews', 'states'] as const)
      expect(await other.table(table).toArray()).toEqual(await full.table(table).toArray());
    expect((await stateOf('p/1/schools', full)).value).toBe(51);
  });

  test('keeps the newer edition of a plan, and what of the older one was reported on', async () => {
    const db = freshStore();
    const [, teachers] = plan().commitments;
    await mergePlan({ ...plan(), edition: 2, commitments: teachers ? [teachers] : [] }, db);
    await restoreBackup(file, open, db);
    const row = await readPlan('p', db);
    expect(row?.plan.edition).toBe(2);
    expect(row?.vanished.commitments.map(({ id }) => id)).toEqual(['p/1/schools']);
    await restoreBackup((await writeBackup({ ...open, created: CREATED }, db)).file, open, full);
    expect(await readPlan('p', full)).toEqual(row);
  });

  test('leaves what is typed, chosen and known here alone', async () => {
    const db = freshStore();
    const typed = {
      value: '1',
      declared: '',
      asOf: '',
      body: '这里的',
      problem: '',
      nextStep: '',
      evidence: 'none',
      link: '',
      isPublic: false,
    } as const;
    await keepDraft({ taskId: 'p/2' }, typed, db);
    await choosePlansFor('http://jyj.example.gov.cn/plan.html', ['p'], db);
    await choosePlansFor('http://b.gov.cn/', ['p'], db);
    await rememberProfile({ author: '李四', office: '' }, db);
    await restoreBackup(file, open, db);
    expect((await draftOf('p/2', db))?.body).toBe('这里的');
    expect(await plansChosenFor('http://jyj.example.gov.cn/plan.html', db)).toEqual(['p']);
    expect(await plansChosenFor('http://b.gov.cn/', db)).toEqual(['p']);
    expect(await readProfile(db)).toEqual({ author: '李四', office: '' });
  });

  test('does not bring back a draft that was sent off since', async () => {
    const late = await makeNote(report({ taskId: 'p/2', commitmentId: undefined }), '2999-01-01T00:00:00.000Z');
    await addNote(late, full);
    await keepDraft({ taskId: 'p/2' }, null, full);
    await restoreBackup(file, open, full);
    expect(await draftOf('p/2', full)).toBeNull();
  });

  test('mends what is damaged here', async () => {
    const before = await contentOf(full);
    const { id } = (await full.notes.toCollection().first()) as { id: string };
    await full.transaction('rw', full.notes, async (tx) => void tx.idbtrans.objectStore('notes').put({ id, body: 'half' }));
    expect(await restoreBackup(file, open, full)).toMatchObject({ mended: 1 });
    expect(await contentOf(full)).toEqual(before);
  });
});

describe('records in no file', () => {
  test('are those made since the last backup, and not those that came from one', async () => {
    expect(await backupStanding(full)).toEqual({ last: null, uncovered: 7, due: false });
    await rememberBackup(CREATED, 7, full);
    await addNote(await makeNote(report(), moment(90)), full);
    expect(await backupStanding(full)).toEqual({ last: CREATED, uncovered: 1, due: false });
    const db = freshStore();
    await addNote(await makeNote(report(), moment(91)), db);
    await restoreBackup(file, open, db);
    expect(await backupStanding(db)).toEqual({ last: null, uncovered: 1, due: false });
  });

  test('are told of when they are many, again when as many have come, and not after a backup', async () => {
    const db = await manyNotes(REMIND_AFTER - 1);
    const due = async () => (await backupStanding(db)).due;
    const one = async (at: number) => void (await addNote(await makeNote(report(), moment(at)), db));
    expect(await due()).toBe(false);
    await one(10_000);
    expect(await due()).toBe(true);
    await remindLater(db);
    expect(await due()).toBe(false);
    for (let at = 0; at < REMIND_AFTER; at += 1) await one(20_000 + at);
    expect(await due()).toBe(true);
    await rememberBackup(CREATED, 2 * REMIND_AFTER, db);
    expect(await due()).toBe(false);
  });
});
