import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { UPLOAD } from '../../lib/i18n/upload.ts';
import { firefoxPath, launchFirefox, type RunningFirefox } from './firefox.ts';

const here = firefoxPath ? test : test.skip;
const why = firefoxPath ? '' : ' (skipped: no Firefox on this computer; install it or set FIREFOX_PATH)';
const ADDRESS = 'http://jyj.demo.gov.cn/jiannuo/';
const AUTHORIZATION = `Basic ${btoa('web:secret')}`;

/** What was put, by path. */
const stored = new Map<string, string>();
/** The bureau's web server, which takes files from whoever knows the password. */
const store: Server = createServer(async (request, answer) => {
  // Firefox asks it as a proxy: with the whole address.
  const { pathname } = new URL(request.url as string, ADDRESS);
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  if (request.method === 'PUT') {
    const isOurs = request.headers.authorization === AUTHORIZATION;
    if (isOurs) stored.set(pathname, Buffer.concat(parts).toString());
    answer.writeHead(isOurs ? 201 : 401).end();
  } else answer.writeHead(stored.has(pathname) ? 200 : 404).end(stored.get(pathname));
});
let firefox: RunningFirefox;
let page: Page;

beforeAll(async () => {
  if (!firefoxPath) return;
  await new Promise<void>((listening) => store.listen(0, '127.0.0.1', listening));
  firefox = await launchFirefox((store.address() as AddressInfo).port);
  page = await firefox.openPage('workbench.html#/publish');
});

afterAll(async () => {
  await firefox?.browser.close();
  store.closeAllConnections();
  store.close();
});

/** Types into the field of a label, or clicks a label or a button, by the beginning of its words; false while it is not there or disabled. */
const act = (words: string, typed: string | null) =>
  page.evaluate(
    (text, value) => {
      const all = [...document.querySelectorAll<HTMLElement>('label, button')];
      const words = (one: HTMLElement) => one.textContent?.trim() ?? '';
      const found = all.find((one) => words(one) === text) ?? all.find((one) => words(one).startsWith(text));
      const field =
        found instanceof HTMLLabelElement
          ? (found.control as HTMLInputElement | HTMLTextAreaElement | null)
          : (found as HTMLButtonElement | undefined);
      if (!field || field.disabled) return false;
      if (value === null) field.click();
      else {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      return true;
    },
    words,
    typed,
  );
const shown = (words: string) =>
  expect.poll(() => page.evaluate((text) => document.body.textContent?.includes(text), words), { timeout: 20_000 });

here(`an issue is exported in Firefox${why}`, async () => {
  const { reviewed, approver, export: exporting, exported } = PUBLISH['zh-CN'];
  await expect.poll(() => act(reviewed, null), { timeout: 20_000 }).toBe(true);
  expect(await act(approver, '张局')).toBe(true);
  await expect.poll(() => act(exporting, null), { timeout: 20_000 }).toBe(true);
  await shown(exported(1)).toBe(true);
});

here(`and uploaded by PUT, when a person presses the button${why}`, async () => {
  const { address, user, password, upload, done, notGranted } = UPLOAD['zh-CN'];
  for (const [label, value] of [
    [address, ADDRESS],
    [user, 'web'],
    [password, 'secret'],
  ] as const)
    expect(await act(label, value)).toBe(true);
  // A script's click is no person's: Firefox refuses to ask for the site, and the screen says that nothing was uploaded.
  expect(await act(upload, null)).toBe(true);
  await shown(notGranted).toBe(true);
  expect(stored.size).toBe(0);
  const { x, y } = await page.evaluate((text) => {
    const button = [...document.querySelectorAll('.pub-upload button')].find((one) => one.textContent?.trim() === text);
    button?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = (button as HTMLElement).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, upload);
  await page.mouse.click(x, y);
  await shown(done(15, 15)).toBe(true);
  expect(JSON.parse(stored.get('/jiannuo/feed.json') as string)).toMatchObject({ schema: 'jiannuo/1', seq: 1 });
});
