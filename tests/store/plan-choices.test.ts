import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { choosePlansFor, plansChosenFor } from '../../lib/store/plan-choices.ts';
import { freshStore } from './records.ts';

const URL = 'http://www.example.gov.cn/report.html';

test('the plans chosen for a page are its own until they are taken back', async () => {
  const db = freshStore();
  expect(await plansChosenFor(URL, db)).toEqual([]);
  await choosePlansFor(URL, ['p'], db);
  await choosePlansFor(`${URL}?id=2`, ['q'], db);
  await choosePlansFor(URL, ['r', 's'], db);
  expect(await plansChosenFor('https://www.example.gov.cn/report.html#top', db)).toEqual(['r', 's']);
  expect(await plansChosenFor(`${URL}?id=2`, db)).toEqual(['q']);
  await choosePlansFor(URL, [], db);
  expect([await plansChosenFor(URL, db), await plansChosenFor(`${URL}?id=2`, db)]).toEqual([[], ['q']]);
});

test('only so many choices are remembered, and what is damaged is none', async () => {
  const db = freshStore();
  for (let k = 0; k <= 500; k += 1) await choosePlansFor(`http://a.example/${k}`, ['p'], db);
  expect([await plansChosenFor('http://a.example/0', db), await plansChosenFor('http://a.example/1', db)]).toEqual([[], ['p']]);
  await db.meta.put({ key: 'checked-against', value: [{ page: 1 }] });
  expect(await plansChosenFor('http://a.example/1', db)).toEqual([]);
});
