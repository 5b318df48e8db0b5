import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { STATES, show, VIEWS, type View } from './widget-states.ts';
import { board, test } from './widget-test.ts';

async function faults(page: Page, what: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`);
}

for (const view of Object.keys(VIEWS) as View[]) {
  for (const state of Object.keys(STATES)) {
    test(`axe finds nothing in the ${view} view, ${state}, in any theme and width`, async ({ server, open }) => {
      test.setTimeout(180_000);
      for (const width of [1280, 320]) {
        const page = await show(server, open, view, state, width);
        const openers = page.locator('.open, jiannuo-badge >> nth=0 >> button');
        if (await openers.count()) await openers.first().click();
        for (const theme of ['light', 'dark', 'light large', 'forced colours']) {
          const forced = theme.startsWith('forced');
          await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
          if (!forced) await page.locator('jiannuo-status').evaluate((node, value) => node.setAttribute('theme', value), theme);
          await expect(page.locator('jiannuo-status [class*=jw]').first()).toBeVisible();
          const what = `${view}, ${state}, ${theme}, ${width} px`;
          expect(await faults(page, what)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(width);
        }
        await page.context().close();
      }
    });
  }
}

test('axe sees a planted fault through the shadow tree', async ({ server, open }) => {
  const page = await show(server, open, 'board', 'fresh');
  await board(page).evaluate((node) => node.querySelector('input')?.removeAttribute('aria-label'));
  await board(page).evaluate((node) => node.querySelector('input')?.removeAttribute('placeholder'));
  expect(await faults(page, 'planted')).toEqual([expect.stringContaining('planted: label')]);
});
