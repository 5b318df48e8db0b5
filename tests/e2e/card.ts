import type { Frame, Page } from 'playwright';

/** The frame of the open card; it is in a closed shadow tree, so no locator of the page reaches it. Throws when none opens within 5 s. */
export async function cardOf(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 100; tries += 1) {
    const frame = page.frames().find((one) => one.url().endsWith('/card.html'));
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error('no card opened');
}
