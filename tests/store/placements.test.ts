import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import type { NoteDraft } from '../../lib/core/model/note.ts';
import type { PlacementDraft } from '../../lib/core/model/placement.ts';
import type { Selector } from '../../lib/core/model/selector.ts';
import { createStore, type Store } from '../../lib/store/database.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { addPlacement, placesOnPage } from '../../lib/store/placements.ts';
import { freshStore, moment, report } from './records.ts';

const URL = 'http://jyj.example.gov.cn/plan.html';
const AT = '2020-10-09T02:00:00.000Z';
const quote = (exact: string): Selector[] => [{ type: 'TextQuoteSelector', exact, prefix: '新建幼儿园', suffix: '。' }];
const origin = (exact = '67所', url = URL): NoteDraft['origin'] => ({ url, title: '计划', selectors: quote(exact), capturedAt: AT });

let db: Store;
beforeEach(() => {
  db = freshStore();
});

async function noted(parts: Partial<NoteDraft>, at = 0) {
  const note = await makeNote(report(parts), moment(at));
  await addNote(note, db);
  return note;
}

const decision = (noteId: string, parts: Partial<PlacementDraft> = {}): PlacementDraft => ({
  noteId,
  part: 'origin',
  page: 'jyj.example.gov.cn/plan.html',
  decision: 'here',
  selectors: quote('68所'),
  author: '甲某',
  ...parts,
});

/** What is looked for on the page: the part, and the words. */
async function sought(url = URL) {
  const { items } = await placesOnPage(url, db);
  return items.map(
    ({ part, selectors }) => `${part} ${selectors.map((one) => (one.type === 'TextQuoteSelector' ? one.exact : '')).join('')}`,
  );
}

describe('the places of notes on a page', () => {
  test('are those of the notes made there and of what they quote from there, over http and https alike', async () => {
    const evidence = [
      { url: `${URL}#part`, title: '', quote: '建成', selectors: quote('建成'), capturedAt: AT },
      { url: URL, title: '', quote: '没有位置', capturedAt: AT },
      { url: 'https://www.example.gov.cn/report', title: '', quote: '别页', selectors: quote('别页'), capturedAt: AT },
    ];
    await noted({ origin: origin(), evidence });
    expect(await sought('https://jyj.example.gov.cn/plan.html#top')).toEqual(['origin 67所', '0 建成']);
    expect(await sought('https://www.example.gov.cn/report')).toEqual(['2 别页']);
    expect(await sought('https://jyj.example.gov.cn/plan.html?page=2')).toEqual([]);
  });

  test('of what was corrected or withdrawn are not', async () => {
    const first = await noted({ origin: origin('甲') });
    const second = await noted({ origin: origin('乙'), supersedes: first.id }, 1);
    expect(await sought()).toEqual(['origin 乙']);
    await noted({ retracts: second.id, reason: '填错' }, 2);
    expect(await sought()).toEqual(['origin 甲']);
  });
});

describe('a decision', () => {
  test('moves a place, and the latest one counts, whichever came in first', async () => {
    const { id } = await noted({ origin: origin() });
    await addPlacement(decision(id, { selectors: quote('69所') }), moment(3), db);
    await addPlacement(decision(id), moment(2), db);
    expect(await sought()).toEqual(['origin 69所']);
  });

  test('that a place is gone ends the search for it, and a later one takes it up again', async () => {
    const { id } = await noted({ origin: origin() });
    await addPlacement(decision(id, { decision: 'gone', selectors: undefined } as never), moment(2), db);
    expect(await sought()).toEqual([]);
    await addPlacement(decision(id), moment(3), db);
    expect(await sought()).toEqual(['origin 68所']);
  });

  test('is a record: made twice it is one, and the note and earlier decisions stay as they were', async () => {
    const note = await noted({ origin: origin() });
    const one = await addPlacement(decision(note.id), moment(2), db);
    expect(await addPlacement(decision(note.id), moment(2), db)).toEqual(one);
    await addPlacement(decision(note.id, { selectors: quote('69所') }), moment(3), db);
    expect(await db.placements.count()).toBe(2);
    expect(await db.notes.get(note.id)).toMatchObject({ origin: origin() });
    await expect(db.placements.put({ ...one, author: '乙某' })).rejects.toMatchObject({ name: 'RecordsAreImmutable' });
    await expect(db.placements.delete(one.id)).rejects.toThrow();
  });

  const refused: [name: string, parts: Partial<PlacementDraft>][] = [
    ['on a note that is not here', {}],
    ['without a page', { page: '' }],
    ['on a part that no note has', { part: 20 }],
  ];
  test.each(refused)('%s is refused', async (_, parts) => {
    const { id } = await makeNote(report(), moment(0));
    await expect(addPlacement(decision(id, parts), moment(1), db)).rejects.toMatchObject({ name: 'PlacementRefused' });
    expect(await db.placements.count()).toBe(0);
  });
});

test('a database of version 1 opens with all its records, and takes notes with places', async () => {
  const old = new Dexie('of-version-1');
  old.version(1).stores({
    plans: 'id',
    notes: 'id, [target+asOf+recordedAt], [planId+recordedAt], [planId+visibility+recordedAt], recordedAt',
    states: 'target, planId',
    drafts: 'target',
    publications: '[planId+seq]',
    meta: 'key',
  });
  const before = await makeNote(report(), moment(0));
  await old.table('notes').add({ ...before, target: 'p/1/schools' });
  old.close();
  db = createStore('of-version-1');
  expect(await db.notes.get(before.id)).toMatchObject(before);
  await noted({ origin: origin() }, 1);
  expect(await sought()).toEqual(['origin 67所']);
});
