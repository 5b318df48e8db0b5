import 'fake-indexeddb/auto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey, pinned } from '../../lib/signing/signing-key.ts';
import { writeBackup } from '../../lib/store/backup/write-backup.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { fillStore } from '../store/backup/full-store.ts';
import { freshStore, moment, report } from '../store/records.ts';
import { jiannuo, rowsOf, temporaryFolder } from './run-jiannuo.ts';

const hasWidget = existsSync(fileURLToPath(new URL('../../.output/widget/jiannuo-inline.js', import.meta.url)));
if (!hasWidget) console.warn('The widget is not built: feed build is not tried.');

const { folder, file } = temporaryFolder();
const WORDS = '足够长的备份口令，十二个字以上';

describe.skipIf(!hasWidget)('feed build', { timeout: 30_000 }, () => {
  let plain: string;
  let sealed: string;
  let keyFile: string;
  let keys: string;

  beforeAll(async () => {
    const db = freshStore();
    await fillStore(db);
    const one = {
      visibility: 'public',
      declared: 'late',
      value: 45,
      asOf: '2020-11-30',
      author: '不公开的人',
      problem: '不公开的事',
    } as const;
    await addNote(await makeNote(report(one), moment(99)), db);
    const backup = async (passphrase: string | null) =>
      new Uint8Array(await (await writeBackup({ passphrase, created: moment(100) }, db)).file.arrayBuffer());
    plain = file('backup.jsonl.gz', await backup(null));
    sealed = file('backup.jsonl.gz.sealed', await backup(WORDS));
    const made = await makeKey(WORDS);
    keyFile = file('key.json', JSON.stringify(made.backup));
    keys = pinned([made.key]);
  });

  const build = (out: string, backup: string, ...options: string[]) =>
    jiannuo(['feed', 'build', backup, '--out', join(folder, out), '--plan', 'p', ...options], {
      JIANNUO_BACKUP_PASSPHRASE: WORDS,
      JIANNUO_KEY_PASSPHRASE: WORDS,
    });

  it('makes the next issue, and prints what changes for readers', () => {
    const { status, stdout, stderr } = build('one', plain, '--expires', '2030-01-01');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const rows = rowsOf(stdout);
    expect(rows.slice(0, -1)).toContainEqual(
      expect.objectContaining({ itemId: 'p/1/schools', kind: 'value', after: expect.objectContaining({ value: 45 }) }),
    );
    expect(rows.at(-1)).toMatchObject({ plan: 'p', seq: 2, expires: '2030-01-01', left: 0, changes: rows.length - 1 });
    const read = (name: string) => readFileSync(join(folder, 'one', name), 'utf8');
    expect(JSON.parse(read('feed.json'))).toMatchObject({ seq: 2, feedId: 'p', expires: '2030-01-01' });
    for (const name of (rows.at(-1) as { files: string[] }).files) expect(read(name)).not.toMatch(/不公开的/);
  });

  it('counts on from what it built before, whatever the backup knows', () => {
    build('two', plain);
    const rows = rowsOf(build('two', sealed).stdout);
    expect(rows).toEqual([expect.objectContaining({ seq: 3, changes: 0 })]);
  });

  it('signs it, for feed verify and for the widget', () => {
    build('three', plain, '--key', keyFile);
    const verify = ['feed', 'verify', join(folder, 'three/feed.jws.json'), '--keys', keys, '--feed-id', 'p', '--seq', '2'];
    expect(rowsOf(jiannuo(verify).stdout)).toEqual([expect.objectContaining({ verified: true, seq: 2 })]);
  });

  it.each<[string, () => string[], RegExp]>([
    ['no folder', () => [plain], /needs --out/],
    ['two plans', () => [plain, '--out', join(folder, 'x')], /one of the backup's plans: p, q/],
    ['no backup', () => [keyFile, '--out', join(folder, 'x')], /not taken \(not-a-backup\)/],
    ['half a backup', () => [file('half', readFileSync(plain).subarray(0, 2000)), '--out', join(folder, 'x')], /not taken \(truncated\)/],
    ['a sealed one without its words', () => [sealed, '--out', join(folder, 'x')], /not taken \(needs-passphrase\)/],
    ['no file', () => [join(folder, 'nowhere'), '--out', join(folder, 'x')], /cannot be read/],
    ['a day that is none', () => [plain, '--out', join(folder, 'x'), '--expires', 'soon'], /no[t]? a day/],
    ['a key without its words', () => [plain, '--out', join(folder, 'x'), '--plan', 'p', '--key', keyFile], /JIANNUO_KEY_PASSPHRASE/],
  ])('%s: one line, exit code 2, nothing written', (_, args, reason) => {
    const { status, stdout, stderr } = jiannuo(['feed', 'build', ...args()]);
    expect(stderr).toMatch(reason);
    expect([status, stdout]).toEqual([2, '']);
    expect(existsSync(join(folder, 'x', 'feed.json'))).toBe(false);
  });

  it('leaves a folder alone that holds something else', () => {
    build('four', plain);
    writeFileSync(join(folder, 'four/feed.json'), '<rss/>');
    expect(build('four', plain).stderr).toMatch(/is no feed/);
    expect(readFileSync(join(folder, 'four/feed.json'), 'utf8')).toBe('<rss/>');
  });
});
