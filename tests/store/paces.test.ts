import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { PACE_PRESETS } from '../../lib/core/pace-presets.ts';
import { addPace, pacesOf } from '../../lib/store/paces.ts';
import { mergePlan } from '../../lib/store/plans.ts';
import { readPlan, readPlans } from '../../lib/store/read.ts';
import { freshStore, moment, plan } from './records.ts';

const own = { ahead: 9, even: 1, slight: -9, slow: -19 };
const choice = { planId: 'p', name: 'strict', preset: PACE_PRESETS.strict, reason: '按月推进', author: '张局' } as const;

test('a plan is judged by what was chosen for it last, wherever it is read; what it says itself stays', async () => {
  const db = freshStore();
  await mergePlan(plan({ pace: own }), db);
  await mergePlan(plan({ id: 'q' }), db);
  const read = async () => [(await readPlan('p', db))?.plan.pace, (await readPlans(db)).items.map((row) => row.plan.pace)];
  expect(await read()).toEqual([own, [own, undefined]]);
  await addPace(choice, moment(2), db);
  await addPace({ ...choice, name: 'lenient', preset: PACE_PRESETS.lenient }, moment(1), db);
  expect(await read()).toEqual([PACE_PRESETS.strict, [PACE_PRESETS.strict, undefined]]);
  await addPace({ ...choice, name: 'plan', preset: null }, moment(3), db);
  expect(await read()).toEqual([own, [own, undefined]]);
  expect((await db.plans.get('p'))?.plan.pace).toEqual(own);
});

test('choices are records: they add up, the latest first, and the same one is one', async () => {
  const db = freshStore();
  await mergePlan(plan(), db);
  const first = await addPace(choice, moment(1), db);
  await addPace(choice, moment(1), db);
  const second = await addPace({ ...choice, reason: '' }, moment(2), db);
  expect((await pacesOf('p', db)).items).toEqual([second, first]);
  await expect(db.paces.put({ ...first, reason: '别的' })).rejects.toThrow('put on paces');
  await expect(db.paces.delete(first.id)).rejects.toThrow('delete on paces');
});

test.each([
  ['of a plan that is not here', { planId: 'none' }],
  ['without a name', { author: '' }],
  ['with thresholds out of order', { preset: { ...own, slow: 50 } }],
  ['of a kind that is none', { name: 'kind' as never }],
])('a choice %s is refused, and nothing is kept', async (_, part) => {
  const db = freshStore();
  await mergePlan(plan(), db);
  await expect(addPace({ ...choice, ...part }, moment(1), db)).rejects.toMatchObject({ name: 'PaceRefused' });
  expect(await db.paces.count()).toBe(0);
});
