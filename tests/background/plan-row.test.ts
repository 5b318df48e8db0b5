import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { planRow, renewIndexes } from '../../lib/background/plan-indexes.ts';
import { store } from '../../lib/store/database.ts';
import { mergePlan } from '../../lib/store/plans.ts';
import seed from '../../seeds/taizhou-2020.json' with { type: 'json' };

const ID = 'taizhou-2020';
const edition = (edition: number) => mergePlan({ ...seed, edition });

beforeEach(async () => {
  store.close();
  await store.delete({ disableAutoOpen: false });
  renewIndexes(Promise.resolve());
  await Promise.resolve();
});

test('a plan is read once, and again after the plans changed', async () => {
  expect(await planRow(ID)).toBeNull();
  await edition(7);
  const row = await planRow(ID);
  expect(row?.plan.edition).toBe(7);
  expect(await planRow(ID)).toBe(row);
  const change = edition(8);
  renewIndexes(change);
  await change;
  expect((await planRow(ID))?.plan.edition).toBe(8);
});

test('what is read while plans change is not kept', async () => {
  await edition(7);
  let end = () => {};
  const changing = new Promise<void>((resolve) => {
    end = resolve;
  });
  renewIndexes(changing);
  expect((await planRow(ID))?.plan.edition).toBe(7);
  await edition(8);
  end();
  await changing;
  expect((await planRow(ID))?.plan.edition).toBe(8);
});
