import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { choosePlanFor, planChosenFor } from '../../lib/store/plan-choices.ts';
import { freshStore } from './records.ts';

const URL = 'http://www.example.gov.cn/report.html';

test('the plan chosen for a page is its own until it is taken back', async () => {
  const db = freshStore();
  expect(await planChosenFor(URL, db)).toBeNull();
  await choosePlanFor(URL, 'p', db);
  await choosePlanFor(`${URL}?id=2`, 'q', db);
  await choosePlanFor(URL, 'r', db);
  expect(await planChosenFor('https://www.example.gov.cn/report.html#top', db)).toBe('r');
  expect(await planChosenFor(`${URL}?id=2`, db)).toBe('q');
  await choosePlanFor(URL, null, db);
  expect([await planChosenFor(URL, db), await planChosenFor(`${URL}?id=2`, db)]).toEqual([null, 'q']);
});

test('only so many pages are remembered, and what is damaged is no choice', async () => {
  const db = freshStore();
  for (let k = 0; k <= 500; k += 1) await choosePlanFor(`http://a.example/${k}`, 'p', db);
  expect([await planChosenFor('http://a.example/0', db), await planChosenFor('http://a.example/1', db)]).toEqual([null, 'p']);
  await db.meta.put({ key: 'checked-against', value: [{ page: 1 }] });
  expect(await planChosenFor('http://a.example/1', db)).toBeNull();
});
