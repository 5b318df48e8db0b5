import { expect } from '@playwright/test';
import { inOldChromium, oldChromium } from './old-chromium.ts';
import { test } from './widget-test.ts';
import { serveWalk } from './widget-walk.ts';

test('views, signatures and broken answers, in one walk', async ({ server, open }) => {
  test.setTimeout(90_000);
  const { walked, expected } = await serveWalk(server);
  await open('/walk.html');
  expect(await walked).toEqual(expected);
});

for (const version of [86, 92, 109]) {
  test(`the same walk in Chromium ${version}`, async ({ server }) => {
    const path = oldChromium(version);
    test.skip(!path, `JIANNUO_OLD_CHROMIUM names no folder with ${version}/chromium`);
    test.setTimeout(180_000);
    const { walked, expected } = await serveWalk(server);
    expect(await inOldChromium(path ?? '', `${server.origin}/walk.html`, walked)).toEqual(expected);
  });
}
