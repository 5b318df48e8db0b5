import { expect } from '@playwright/test';
import { amount } from './amount.ts';
import { launchOn } from './browser.ts';
import { burstOver, startBurst } from './burst.ts';
import { test } from './fault-test.ts';
import { checkStored } from './stored.ts';

const EACH = amount(40, 2_000);

test(`four tabs that save ${EACH} records each at once: the union is exact`, async ({ profile, recorder }) => {
  test.setTimeout(EACH * 400 + 60_000);
  const extension = await launchOn(profile);
  try {
    const pages = await Promise.all(['workbench', 'sidepanel', 'workbench', 'sidepanel'].map((name) => extension.openPage(`${name}.html`)));
    await Promise.all(pages.map((page, at) => startBurst(page, recorder.url, EACH, `tab ${at}`)));
    await Promise.all(pages.map(burstOver));
    await recorder.reached(pages.length * EACH);
    const [first] = pages;
    if (!first) throw new Error('no tab');
    expect(await checkStored(first, recorder.acknowledged)).toBe(pages.length * EACH);
  } finally {
    await extension.close();
  }
});
