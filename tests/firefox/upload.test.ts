import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { UPLOAD } from '../../lib/i18n/upload.ts';
import { firefoxPath, launchFirefox, type RunningFirefox } from './firefox.ts';

const here = firefoxPath ? test : test.skip;
const why = firefoxPath ? '' : ' (skipped: no Firefox on this computer; install it or set FIREFOX_PATH)';
const words = PUBLISH['zh-CN'];
const up = UPLOAD['zh-CN'];

/** What was put, by path, in the order in which it came. */
const store = new Map<string, string>();
let server: Server;
let firefox: RunningFirefox;

beforeAll(async () => {
  if (!firefoxPath) return;
  server = createServer(async (request, answer) => {
    const path = request.url as string;
    const known = store.get(path);
    if (request.method === 'PUT') {
      // Whole before it is read: a character may stand across two parts.
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const text = Buffer.concat(parts).toString();
      store.set(path, text);
      return answer.writeHead(201).end();
    }
    answer.writeHead(known === undefined ? 404 : 200).end(known);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  firefox = await launchFirefox((server.address() as AddressInfo).port);
});

afterAll(async () => {
  await firefox?.browser.close();
  server?.closeAllConnections();
  server?.close();
});

here(`an issue is exported and put on the bureau's server from Firefox${why}`, async () => {
  const page = await firefox.openPage('workbench.html#/publish');
  /** The field of a label: Preact listens for the events that typing would send. */
  const fill = (label: string, value: string | true) =>
    page.evaluate(
      (text, typed) => {
        const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(text));
        const field = (found?.control ?? document.querySelector(`[aria-label="${text}"]`)) as HTMLInputElement | null;
        if (!field) return false;
        if (typed === true) field.click();
        else {
          field.value = typed;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
        return true;
      },
      label,
      value,
    );
  const press = (name: string) =>
    page.evaluate((text) => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text && !one.disabled);
      found?.click();
      return found !== undefined;
    }, name);
  const says = (text: string) => page.evaluate((part) => document.body.textContent?.includes(part) ?? false, text);
  await expect.poll(() => fill(words.reviewed, true), { timeout: 20_000 }).toBe(true);
  expect(await fill(words.approver, '张局')).toBe(true);
  await expect.poll(() => press(words.export), { timeout: 20_000 }).toBe(true);
  await expect.poll(() => says(words.exported(1)), { timeout: 20_000 }).toBe(true);

  expect(await fill(up.address, 'http://jyj.example.gov.cn/jiannuo/')).toBe(true);
  // A real click: Firefox asks for a permission only at one. The prompt itself, which no test can press, is off (firefox.ts).
  const button = await page.evaluateHandle(
    (text) => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text) as Element,
    up.upload,
  );
  await button.click();
  await expect.poll(() => store.has('/jiannuo/feed.json'), { timeout: 20_000 }).toBe(true);
  const names = [...store.keys()].map((path) => path.replace('/jiannuo/', ''));
  expect(names).toContain('jiannuo-module.d.ts');
  expect(names.at(-1)).toBe('feed.json');
  await expect.poll(() => says(up.done(names.length, names.length)), { timeout: 20_000 }).toBe(true);
  expect(JSON.parse(store.get('/jiannuo/feed.json') as string)).toMatchObject({ schema: 'jiannuo/1', seq: 1 });
});
