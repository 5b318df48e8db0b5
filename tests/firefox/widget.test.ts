import { expect, test } from 'vitest';
import { serveKit } from '../e2e/widget-server.ts';
import { serveWalk } from '../e2e/widget-walk.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { firefoxPath, launchFirefox } from './firefox.ts';

const here = firefoxPath ? test : test.skip;
const why = firefoxPath ? '' : ' (skipped: no Firefox on this computer; install it or set FIREFOX_PATH)';

here(`the widget's views, signatures and broken answers in Firefox, under the strict policy${why}`, async () => {
  const server = await serveKit(sampleFeed());
  const firefox = await launchFirefox(1);
  try {
    const { walked, expected } = await serveWalk(server);
    const page = await firefox.browser.newPage();
    await page.goto(`${server.origin}/walk.html`);
    expect(await walked).toEqual(expected);
  } finally {
    await firefox.browser.close();
    await server.close();
  }
});
