import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { pageKey } from '../../lib/core/page-key.ts';
import { createStore, type ReadingRow } from '../../lib/store/database.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { notesOf } from '../../lib/store/read.ts';
import { acknowledgeChanges, noteReading, type Reading, readingOf } from '../../lib/store/sightings.ts';
import { freshStore, moment, report } from './records.ts';

const URL = 'http://jyj.example.gov.cn/plan.html';
const TEXT = '年内建成幼儿园67所。\n培训幼儿教师500人。';

function reading(parts: Partial<Reading> & { figures?: Record<string, string> } = {}): Reading {
  const { text = TEXT, figures = { 'p/1/schools': '67所', 'p/2/teachers': '500人' }, ...rest } = parts;
  const matches = Object.entries(figures).flatMap(([commitmentId, figure]) => {
    const start = text.indexOf(figure);
    return start < 0 ? [] : [{ start, end: start + figure.length, commitmentId }];
  });
  return { url: URL, planId: 'p', edition: 1, visit: 'one', text, matches, ...rest };
}
const CHANGED = { text: TEXT.replace('500人', '300人'), visit: 'two' };
const change = { commitmentIds: ['p/2/teachers'], kind: 'changed', before: '培训幼儿教师500人。', after: '培训幼儿教师300人。' };

describe('a page that is read again', () => {
  test('unchanged tells nothing', async () => {
    const db = freshStore();
    await noteReading(reading(), moment(0), db);
    await noteReading(reading({ visit: 'two' }), moment(1), db);
    expect(await readingOf(URL, db)).toMatchObject({ changes: [], visit: 'two', knownAt: moment(1) });
  });

  test('changed tells the old and the new wording, at every visit until the reader has seen it', async () => {
    const db = freshStore();
    await noteReading(reading(), moment(0), db);
    await noteReading(reading(CHANGED), moment(1), db);
    expect(await readingOf(`${URL}#part`, db)).toMatchObject({ changes: [change], knownAt: moment(0) });
    await noteReading(reading({ ...CHANGED, visit: 'three' }), moment(2), db);
    expect((await readingOf(URL, db))?.changes).toEqual([change]);
    await acknowledgeChanges(URL, moment(3), db);
    expect(await readingOf(URL, db)).toMatchObject({ changes: [], knownAt: moment(3) });
    await noteReading(reading({ ...CHANGED, visit: 'four' }), moment(4), db);
    expect((await readingOf(URL, db))?.changes).toEqual([]);
  });

  test('changed back tells nothing any more', async () => {
    const db = freshStore();
    await noteReading(reading(), moment(0), db);
    await noteReading(reading(CHANGED), moment(1), db);
    await noteReading(reading({ visit: 'three' }), moment(2), db);
    expect((await readingOf(URL, db))?.changes).toEqual([]);
  });

  test('what a document loads late is no change, at the first visit and at later ones', async () => {
    const db = freshStore();
    const half = TEXT.slice(0, TEXT.indexOf('\n'));
    await noteReading(reading({ text: half }), moment(0), db);
    await noteReading(reading(), moment(1), db);
    expect(await readingOf(URL, db)).toMatchObject({ changes: [], known: [{}, {}] });
    await noteReading(reading({ text: half, visit: 'two' }), moment(2), db);
    expect((await readingOf(URL, db))?.changes.map(({ kind }) => kind)).toEqual(['gone']);
    await noteReading(reading({ visit: 'two' }), moment(3), db);
    expect((await readingOf(URL, db))?.changes).toEqual([]);
  });

  test.each([{ edition: 2 }, { planId: 'q' }])('against another plan or edition begins anew: %o', async (other) => {
    const db = freshStore();
    await noteReading(reading(), moment(0), db);
    await noteReading(reading({ ...CHANGED, ...other }), moment(1), db);
    expect((await readingOf(URL, db))?.changes).toEqual([]);
  });

  test('of a damaged row begins anew', async () => {
    const db = freshStore();
    await db.readings.put({ page: pageKey(URL), known: 'x' } as never);
    expect(await readingOf(URL, db)).toBeNull();
    await noteReading(reading(), moment(0), db);
    expect((await readingOf(URL, db))?.known).toHaveLength(2);
  });
});

test('pages do not pile up: those not read for longest are forgotten', async () => {
  const db = freshStore();
  await noteReading(reading(), moment(0), db);
  const row = (await readingOf(URL, db)) as ReadingRow;
  await db.readings.bulkPut(Array.from({ length: 500 }, (_, at) => ({ ...row, page: pageKey(`${URL}?${at}`), readAt: moment(at + 1) })));
  await noteReading(reading({ url: `${URL}?new` }), moment(1_000), db);
  expect(await db.readings.count()).toBe(500);
  expect(await readingOf(URL, db)).toBeNull();
  expect(await readingOf(`${URL}?0`, db)).toBeNull();
  expect(await readingOf(`${URL}?new`, db)).not.toBeNull();
});

test('a database of version 1 opens with its records, and has the new table', async () => {
  const old = new Dexie('test-migrated');
  old.version(1).stores({
    plans: 'id',
    notes: 'id, [target+asOf+recordedAt], [planId+recordedAt], [planId+visibility+recordedAt], recordedAt',
    states: 'target, planId',
    drafts: 'target',
    publications: '[planId+seq]',
    meta: 'key',
  });
  const note = await makeNote(report(), moment(0));
  await old.table('notes').add({ ...note, target: 'p/1/schools' });
  expect(old.verno).toBe(1);
  old.close();

  const db = createStore('test-migrated');
  expect((await notesOf('p/1/schools', db)).items).toEqual([note]);
  expect((await db.unindexed.toArray()).flatMap(({ noteIds }) => noteIds)).toEqual([note.id]);
  await addNote(await makeNote(report({ value: 50 }), moment(1)), db);
  await noteReading(reading(), moment(0), db);
  expect(await readingOf(URL, db)).not.toBeNull();
});
