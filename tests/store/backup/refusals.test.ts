import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../lib/core/canonical.ts';
import { noCounts } from '../../../lib/core/model/backup.ts';
import { type RestoreOptions, restoreBackup } from '../../../lib/store/backup/restore-backup.ts';
import { writeBackup } from '../../../lib/store/backup/write-backup.ts';
import type { Store } from '../../../lib/store/database.ts';
import { makeNote } from '../../../lib/store/notes.ts';
import { recordId } from '../../../lib/store/record-id.ts';
import { freshStore, moment, plan, report } from '../records.ts';
import { forged } from './forged.ts';
import { contentOf, fillStore } from './full-store.ts';

const OPEN: RestoreOptions = { passphrase: null };

let db: Store;
let before: Record<string, unknown[]>;
let lines: string[];
beforeAll(async () => {
  db = freshStore();
  await fillStore(db);
  before = await contentOf(db);
  const { file } = await writeBackup({ ...OPEN, created: moment(0) }, db);
  lines = gunzipSync(await file.arrayBuffer())
    .toString()
    .trimEnd()
    .split('\n');
});

const packed = (text: string) => new Blob([gzipSync(text)]);

/** The reason of the refusal, and the record at fault; the store is as it was. */
async function refusal(file: Blob): Promise<[reason: string, record: number | null]> {
  const error: unknown = await restoreBackup(file, OPEN, db).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'BackupRefused' });
  expect(await contentOf(db)).toEqual(before);
  const { reason, record } = error as { reason: string; record: number | null };
  return [reason, record];
}

/** A note whose id fits whatever it says, as canonical text. */
async function noteSaying(parts: object): Promise<string> {
  const body = { ...report(), recordedAt: moment(70), ...parts } as { [key: string]: Json | undefined };
  return canonicalJson({ ...body, id: await recordId('note', body) });
}

describe('files that are no backup, or no whole one', () => {
  const note = '{"a":1}';
  const cases: [name: string, file: () => Blob | Promise<Blob>, reason: string, record?: number][] = [
    ['nothing', () => new Blob([]), 'not-a-backup'],
    ['noise', () => new Blob([Uint8Array.from({ length: 5000 }, (_, at) => (at * 131 + 7) % 251)]), 'not-a-backup'],
    ['an archive of something else', () => packed('hello'), 'not-a-backup'],
    ['other JSON', () => new Blob(['{"version":1}\n']), 'not-a-backup'],
    ['JSON of 100,000 levels', () => packed('['.repeat(1e5) + ']'.repeat(1e5)), 'not-a-backup'],
    ['a page', () => new Blob(['<!doctype html><script>alert(1)</script>']), 'not-a-backup'],
    ['text in GBK', () => new Blob([Uint8Array.from([0xb1, 0xb8, 0xb7, 0xdd, 0x0a])]), 'not-a-backup'],
    ['packed text in GBK', () => new Blob([gzipSync(Uint8Array.from([0xb1, 0xb8, 0xb7, 0xdd, 0x0a]))]), 'not-a-backup'],
    ['a byte order mark', () => packed(`\ufeff${lines.join('\n')}\n`), 'not-a-backup'],
    ['UTF-16', () => new Blob([Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le')]), 'not-a-backup'],
    ['a line of 100 MB', () => packed(`${lines[0]}\n${'x'.repeat(1e8)}`), 'damaged'],
    ['100 MB without a line', () => packed('x'.repeat(1e8)), 'not-a-backup'],
    ['its end missing', () => packed(`${lines.slice(0, -1).join('\n')}\n`), 'truncated'],
    ['half of its last line', () => packed(lines.join('\n').slice(0, -20)), 'truncated'],
    ['half of a record', () => packed(lines.slice(0, 4).join('\n').slice(0, -20)), 'truncated', 3],
    ['only its first line', () => packed(`${lines[0]}\n`), 'truncated'],
    ['half of the packed bytes', () => new Blob([gzipSync(lines.join('\n')).subarray(0, 800)]), 'truncated'],
    ['a record too few', () => packed(`${lines.toSpliced(3, 1).join('\n')}\n`), 'damaged'],
    ['a record twice', () => packed(`${lines.toSpliced(3, 0, lines[3] as string).join('\n')}\n`), 'damaged'],
    ['two records exchanged', () => packed(`${[...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join('\n')}\n`), 'damaged'],
    ['a changed word', () => packed(lines.join('\n').replace('基建科', '财务科')), 'damaged', 3],
    ['a later version', () => forged([], { version: 3, counts: 'many' }), 'newer'],
    ['no version', () => forged([], { version: 'x' }), 'not-a-backup'],
    ['something behind its end', () => packed(`${lines.join('\n')}\n${lines[1]}\n`), 'damaged'],
    ['an empty line', () => packed(lines.toSpliced(2, 0, '').join('\n')), 'truncated', 2],
    ['a kind of its own', () => forged([{ kind: 'spell', text: note }]), 'damaged', 1],
    ['a kind of every object', () => forged([{ kind: 'constructor', text: note }]), 'damaged', 1],
    ['a record that is no JSON', () => forged([{ kind: 'note', text: '{"a":' }]), 'damaged', 1],
    ['two records in one', async () => forged([{ kind: 'note', text: `${await noteSaying({})},"x":1` }]), 'damaged', 1],
    ['a record of 100,000 levels', () => forged([{ kind: 'note', text: '['.repeat(1e5) + ']'.repeat(1e5) }]), 'damaged', 1],
    [
      'a body of 100,000 levels',
      async () =>
        forged([
          { kind: 'note', text: (await noteSaying({})).replace(/"body":"[^"]*"/, `"body":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`) },
        ]),
      'damaged',
      1,
    ],
    [
      'a key twice',
      async () =>
        forged([{ kind: 'note', text: (await noteSaying({})).replace('"body"', '"body":"别的","body"').replace(/,"body":"已[^"]*"/, '') }]),
      'damaged',
      1,
    ],
    ['a key that is not ours', async () => forged([{ kind: 'note', text: await noteSaying({ colour: 'red' }) }]), 'damaged', 1],
    [
      '__proto__ as a key',
      async () => forged([{ kind: 'note', text: await noteSaying(JSON.parse('{"__proto__":{"polluted":1}}')) }]),
      'damaged',
      1,
    ],
    ['half a character', async () => forged([{ kind: 'note', text: (await noteSaying({})).replace('已建成', '\\ud83d') }]), 'damaged', 1],
    ['another content than its id', async () => forged([{ kind: 'note', text: (await noteSaying({})).replace('41', '42') }]), 'damaged', 1],
    [
      'an address of javascript:',
      async () =>
        forged([
          { kind: 'note', text: await noteSaying({ evidence: [{ url: 'javascript:alert(1)', title: '', capturedAt: moment(0) }] }) },
        ]),
      'damaged',
      1,
    ],
    [
      'a note that corrects and withdraws',
      async () => forged([{ kind: 'note', text: await noteSaying({ supersedes: 'note:1', retracts: 'note:2' }) }]),
      'damaged',
      1,
    ],
    [
      'a plan whose parts name nothing',
      () =>
        forged([
          { kind: 'plan', text: JSON.stringify({ id: 'p', plan: { ...plan(), tasks: [] }, vanished: { tasks: [], commitments: [] } }) },
        ]),
      'damaged',
      1,
    ],
    [
      'a plan under another id',
      () => forged([{ kind: 'plan', text: JSON.stringify({ id: 'x', plan: plan(), vanished: { tasks: [], commitments: [] } }) }]),
      'damaged',
      1,
    ],
    [
      'a good record and a bad one',
      async () =>
        forged([
          { kind: 'note', text: await noteSaying({}) },
          { kind: 'note', text: note },
        ]),
      'damaged',
      2,
    ],
    ['counts that are none', () => forged([], { counts: { note: -1 } }), 'damaged'],
  ];
  test.each(cases)(
    '%s',
    async (_, file, reason, record) => {
      expect(await refusal(await file())).toEqual([reason, record ?? null]);
    },
    60_000,
  );
});

test('what looks like HTML or a script is kept as the text it is', async () => {
  const words = `<img src=x onerror=alert(1)><script>alert(1)</script>javascript:alert(1)\u2028"'&\u0000{}`;
  const other = freshStore();
  await restoreBackup(forged([{ kind: 'note', text: await noteSaying({ body: words, author: words.slice(0, 90) }) }]), OPEN, other);
  const [stored] = await other.notes.toArray();
  expect([stored?.body, stored?.author]).toEqual([words, words.slice(0, 90)]);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a file of version 1, which knows of no standards of pace, is read as ever', async () => {
  const { pace: _, ...counts } = { ...noCounts(), note: 1 };
  const other = freshStore();
  await restoreBackup(forged([{ kind: 'note', text: await noteSaying({}) }], { version: 1, counts }), OPEN, other);
  expect([await other.notes.count(), await other.paces.count()]).toEqual([1, 0]);
});

test('unpacked by somebody, it is read all the same', async () => {
  const other = freshStore();
  await restoreBackup(new Blob([`${lines.join('\n')}\n`]), OPEN, other);
  expect(await contentOf(other)).toEqual(before);
});

describe('of any structure', () => {
  const isRefusedOr = async (file: Blob, whole: boolean) => {
    const other = freshStore();
    const error: unknown = await restoreBackup(file, OPEN, other).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const content = await contentOf(other);
    if (error === null) expect(whole).toBe(true);
    else {
      expect(error).toMatchObject({ name: 'BackupRefused' });
      expect(Object.values(content).every((rows) => rows.length === 0)).toBe(true);
    }
    await other.delete();
  };

  test('any JSON as a record of any kind is refused', async () => {
    const kind = fc.constantFrom('plan', 'note', 'placement', 'review', 'pace', 'publication', 'reading', 'draft');
    await fc.assert(
      fc.asyncProperty(kind, fc.json({ maxDepth: 4 }), (kind, text) => isRefusedOr(forged([{ kind, text }]), false)),
      { numRuns: 60 },
    );
  });

  test('a record with any one of its values changed for another is refused, or means the same', async () => {
    const record = fc.constantFrom(...lines.slice(1, -1).map((line) => JSON.parse(line) as { kind: string; record: object }));
    await fc.assert(
      fc.asyncProperty(record, fc.nat(), fc.jsonValue({ maxDepth: 2 }), async ({ kind, record }, which, value) => {
        const keys = Object.keys(record);
        const key = keys[which % keys.length] as string;
        const text = JSON.stringify({ ...record, [key]: value });
        // What has no id of its own may be anything that its schema allows.
        const hasId = ['note', 'placement', 'review', 'pace'].includes(kind);
        const same = canonicalJson(record as Json) === canonicalJson(JSON.parse(text) as Json);
        await isRefusedOr(forged([{ kind, text }]), !hasId || same);
      }),
      { numRuns: 80 },
    );
  });

  test('bytes changed, left out or put in anywhere are refused, or change nothing', async () => {
    const whole = gzipSync(`${lines.join('\n')}\n`);
    const original = await contentOf(db);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(4), fc.uint8Array({ maxLength: 4 }), async (at, cut, put) => {
        const other = freshStore();
        const file = new Blob([whole.subarray(0, at), new Uint8Array(put), whole.subarray(at + cut)]);
        const taken = await restoreBackup(file, OPEN, other).then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject({ name: 'BackupRefused' });
            return false;
          },
        );
        const content = await contentOf(other);
        if (taken) expect(content).toEqual(original);
        else expect(Object.values(content).every((rows) => rows.length === 0)).toBe(true);
        await other.delete();
      }),
      { numRuns: 60 },
    );
  });
});

test('a whole note is taken, so that the refusals above are of what they say', async () => {
  const other = freshStore();
  const note = await makeNote(report(), moment(70));
  await restoreBackup(forged([{ kind: 'note', text: await noteSaying({}) }]), OPEN, other);
  expect(await other.notes.get(note.id)).toMatchObject(note);
});
