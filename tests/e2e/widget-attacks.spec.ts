import { expect } from '@playwright/test';
import { WIDGET_ATTACKS } from '../widget/attack-strings.ts';
import { ATTACK_PROBE, attackFeeds, nameFeed } from './attack-feeds.ts';
import { inOldChromium, oldChromium } from './old-chromium.ts';
import type { WidgetServer } from './widget-server.ts';
import { test } from './widget-test.ts';

const TAGS = 'a b button circle div footer h2 header input li line ol p path rect section slot span svg table tbody td th thead tr ul';
const ATTRIBUTES =
  'aria-expanded aria-hidden aria-label aria-pressed class colspan cx cy d height hidden href lang name part placeholder r rel role scope style target title type value viewBox width x x1 x2 y y1 y2';

interface Seen {
  loads: number;
  rows: number;
  errors: string[];
  tags: string[];
  attributes: string[];
  schemes: string[];
  ran: number;
  refused: string[];
  agent: string;
}

/** Serves all feeds and the page that walks through them; resolves with what the page saw. */
function serveAttacks(server: WidgetServer): Promise<Seen> {
  const feeds = attackFeeds();
  const query = (url: string | undefined) => Number(url?.split('?')[1]);
  const json = (value: unknown) => JSON.stringify(value);
  server.answers.set('/probe.js', (_, response) => response.setHeader('content-type', 'text/javascript').end(ATTACK_PROBE));
  server.answers.set('/counts.json', (_, response) => response.end(json({ batches: feeds.length, names: WIDGET_ATTACKS.length })));
  server.answers.set('/batch.json', ({ url }, response) => response.end(json(feeds[query(url)])));
  server.answers.set('/name.json', ({ url }, response) => response.end(json(nameFeed(WIDGET_ATTACKS[query(url)] ?? ''))));
  server.host('/attacked.html', {
    head: '<script src="probe.js"></script>',
    change: (element) => element.replace(' feed="feed.json"', ''),
  });
  return new Promise((resolve) => {
    server.answers.set('/seen', (request, response) => {
      const body: Buffer[] = [];
      request.on('data', (piece) => body.push(piece));
      request.on('end', () => {
        response.end();
        resolve(JSON.parse(Buffer.concat(body).toString()));
      });
    });
  });
}

function judge(seen: Seen, server: WidgetServer): void {
  const allowed = (list: string[], words: string) => list.filter((name) => !words.split(' ').includes(name));
  expect(seen.errors).toEqual([]);
  expect(seen.loads).toBe(attackFeeds().length + WIDGET_ATTACKS.length);
  expect(seen.rows).toBe(WIDGET_ATTACKS.length);
  expect(seen).toMatchObject({ ran: 0, refused: [] });
  expect(allowed(seen.tags, TAGS)).toEqual([]);
  expect(allowed(seen.attributes, ATTRIBUTES)).toEqual([]);
  // `:` is an address that no browser can open.
  expect(allowed(seen.schemes, 'http: https: :')).toEqual([]);
  const known = ['/attacked.html', '/probe.js', '/jiannuo-widget.js', '/counts.json', '/batch.json', '/name.json', '/seen'];
  expect(server.asked.filter((path) => !known.includes(path))).toEqual([]);
}

test('there are at least 1,500 strings', () => {
  expect(new Set(WIDGET_ATTACKS).size).toBeGreaterThanOrEqual(1500);
});

test('no string in any field of a feed becomes anything but text', async ({ server, open }) => {
  test.setTimeout(240_000);
  const seen = serveAttacks(server);
  await open('/attacked.html');
  judge(await seen, server);
});

for (const version of [86, 92, 109]) {
  test(`nor in Chromium ${version}`, async ({ server }) => {
    const path = oldChromium(version);
    test.skip(!path, `JIANNUO_OLD_CHROMIUM names no folder with ${version}/chromium`);
    test.setTimeout(240_000);
    const seen = await inOldChromium(path ?? '', `${server.origin}/attacked.html`, serveAttacks(server));
    expect(seen.agent).toContain(`Chrome/${version}.`);
    judge(seen, server);
  });
}
