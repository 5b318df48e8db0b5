import { expect } from '@playwright/test';
import { amount } from './amount.ts';
import { birthOf } from './born.ts';
import { killBrowser, launchOn, loadAgain, send } from './browser.ts';
import { startBurst } from './burst.ts';
import { test } from './fault-test.ts';
import { checkStored } from './stored.ts';

const ROUNDS = amount(5, 50);

test(`whatever was acknowledged outlives the browser's being killed in a burst of saves, ${ROUNDS} times`, async ({
  profile,
  recorder,
}) => {
  test.setTimeout(ROUNDS * 60_000);
  let born: string | undefined;
  for (let round = 0; ; round += 1) {
    const extension = await launchOn(profile);
    const page = await extension.openPage('workbench.html');
    // The plan that ships with it is stored, and so the database is made.
    await page.getByRole('row').nth(1).waitFor();
    const now = await birthOf(page);
    born ??= now;
    expect(now, `the database of the first round is still the one in round ${round}`).toBe(born);
    await checkStored(page, recorder.acknowledged);
    if (round === ROUNDS) {
      await extension.close();
      break;
    }
    const before = recorder.acknowledged.size;
    await startBurst(page, recorder.url, 5_000, `round ${round}`);
    // At another place of the burst in every round.
    await recorder.reached(before + 3 + ((round * 7) % 23));
    await killBrowser(extension.context);
    expect(recorder.acknowledged.size - before).toBeLessThan(5_000);
  }
  expect(recorder.acknowledged.size).toBeGreaterThanOrEqual(3 * ROUNDS);
});

test('nor are saves lost when the worker is stopped, a tab crashes and the extension is loaded anew in the middle of them', async ({
  profile,
  recorder,
}) => {
  test.setTimeout(180_000);
  const extension = await launchOn(profile);
  try {
    const [one, two] = [await extension.openPage('workbench.html'), await extension.openPage('sidepanel.html')];
    const count = amount(150, 2_000);
    const born = await birthOf(one);
    await startBurst(one, recorder.url, count, 'one');
    await startBurst(two, recorder.url, count, 'two');
    const session = await extension.context.newCDPSession(one);
    await send(session, 'ServiceWorker.enable');
    for (let stop = 1; stop <= amount(3, 20); stop += 1) {
      await recorder.reached(10 * stop);
      await send(session, 'ServiceWorker.stopAllWorkers');
    }
    // Pages of one extension share a process: the other tab goes with it.
    const crashed = Promise.all([one.waitForEvent('crash'), two.waitForEvent('crash')]);
    // There is nobody left to answer it.
    send(session, 'Page.crash').catch(() => {});
    await crashed;
    const three = await extension.openPage('workbench.html');
    await checkStored(three, recorder.acknowledged);
    const before = recorder.acknowledged.size;
    await startBurst(three, recorder.url, 5_000, 'three');
    await recorder.reached(before + 20);
    await loadAgain(extension.context);
    await expect(async () => {
      const again = await extension.openPage('workbench.html');
      expect(await birthOf(again), 'the database is still the one of the first burst').toBe(born);
      await checkStored(again, recorder.acknowledged);
    }).toPass({ timeout: 30_000 });
    expect(recorder.acknowledged.size).toBeGreaterThanOrEqual(before + 20);
  } finally {
    await extension.close();
  }
});
