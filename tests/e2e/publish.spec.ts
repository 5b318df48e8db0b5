import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { PREVIEW } from '../../lib/i18n/preview.ts';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { SIGNING } from '../../lib/i18n/signing.ts';
import { UPLOAD } from '../../lib/i18n/upload.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { openSigned } from '../../lib/signing/open-signed.ts';
import { launchWithExtension } from './extension.ts';
import { test } from './extension-test.ts';

const words = PUBLISH['zh-CN'];
const sign = SIGNING['zh-CN'];
const up = UPLOAD['zh-CN'];

test('when no kit can be made, the screen says why instead of a silent button', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    window.fetch = () => Promise.reject(new Error('widget/jiannuo-widget.js: 404'));
  });
  await page.goto(`chrome-extension://${extension.id}/workbench.html#/publish`);
  await expect(page.getByText(words.notBuildable('widget/jiannuo-widget.js: 404'))).toBeVisible();
  await page.getByLabel(words.reviewed).check();
  await page.getByLabel(words.approver).fill('张局');
  await expect(page.getByRole('button', { name: words.export })).toBeDisabled();
});

test('a damaged last issue leaves the screen whole: it is told of, and the number follows it', async ({ extension }) => {
  const page = await extension.openPage('workbench.html');
  await page.getByRole('row').nth(1).waitFor();
  await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const request = indexedDB.open('jiannuo');
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const change = request.result.transaction('publications', 'readwrite');
          change.objectStore('publications').put({ planId: 'taizhou-2020', seq: 4, issued: '', feed: { schema: 'jiannuo/1' } });
          change.oncomplete = () => {
            request.result.close();
            done(null);
          };
        };
      }),
  );
  await page.getByRole('tab', { name: zhCN.tabs.publish }).click();
  await expect(page.getByText(words.damagedIssue(4))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title(5));
  await page.getByLabel(words.reviewed).check();
  await page.getByLabel(words.approver).fill('张局');
  await page.getByRole('button', { name: words.export }).click();
  await expect(page.getByText(words.exported(5))).toBeVisible();
  await expect(page.getByText(words.damagedIssue(4))).toHaveCount(0);
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
test('an issue is signed with a key whose backup opens, and put on the bureau’s server', async ({}, info) => {
  const store = new Map<string, string>();
  const server = createServer(async (request, answer) => {
    const path = request.url as string;
    const known = store.get(path);
    if (request.method === 'PUT') {
      // Whole before it is read: a character may stand across two parts.
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const text = Buffer.concat(parts).toString();
      const isOurs = request.headers.authorization === `Basic ${btoa('web:secret')}`;
      if (isOurs) store.set(path, text);
      return answer.writeHead(isOurs ? 201 : 401).end();
    }
    answer.writeHead(known === undefined ? 404 : 200).end(known);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // The bureau's own site, for which the extension needs no further permission.
  const extension = await launchWithExtension({ port: (server.address() as AddressInfo).port });
  const page = await extension.openPage('workbench.html#/publish');
  const signing = page.getByRole('region', { name: sign.title });

  await signing.getByRole('button', { name: sign.make, exact: true }).click();
  await signing.getByLabel(sign.passphrase, { exact: true }).fill('太短了');
  await signing.getByRole('button', { name: sign.makeBackup }).click();
  await expect(signing.getByText(sign.short(12))).toBeVisible();
  await signing.getByLabel(sign.passphrase, { exact: true }).fill('这是一个足够长的签名口令');
  await signing.getByLabel(sign.again).fill('这是一个足够长的签名口号');
  await signing.getByRole('button', { name: sign.makeBackup }).click();
  await expect(signing.getByText(sign.unlike)).toBeVisible();
  for (const label of [sign.passphrase, sign.again]) await signing.getByLabel(label, { exact: true }).fill('这是一个足够长的签名口令');
  const [backup] = await Promise.all([page.waitForEvent('download'), signing.getByRole('button', { name: sign.makeBackup }).click()]);
  const saved = info.outputPath('key.json');
  await backup.saveAs(saved);
  // Not yet in use: only a file that opens again shows that it was kept.
  await expect(page.getByText(sign.unsigned)).toBeVisible();
  const other = info.outputPath('other.json');
  writeFileSync(other, '{}');
  await signing.getByLabel(sign.chooseSaved).setInputFiles(other);
  await signing.getByRole('button', { name: sign.open }).click();
  await expect(signing.getByText(sign.noBackup)).toBeVisible();
  await signing.getByLabel(sign.chooseSaved).setInputFiles(saved);
  await signing.getByRole('button', { name: sign.open }).click();
  const { kid, publicKey } = JSON.parse(readFileSync(saved, 'utf8')) as { kid: string; publicKey: string };
  await expect(signing.getByText(sign.inUse(kid))).toBeVisible();
  await expect(page.getByRole('textbox', { name: up.snippet })).toHaveValue(
    new RegExp(`feed="/jiannuo/feed.jws.json".* keys="${kid}:${publicKey}" feed-id="taizhou-2020" seq="1"`),
  );

  await page.getByLabel(words.reviewed).check();
  await page.getByLabel(words.approver).fill('张局');
  await page.getByRole('button', { name: words.export }).click();
  await expect(page.getByText(words.exported(1))).toBeVisible();

  // The grant is a native prompt, which no test can press: the extension's own sites stand in for it.
  await page.evaluate(() => Object.assign(chrome.permissions, { request: () => Promise.resolve(true) }));
  const upload = page.getByRole('region', { name: up.title });
  await upload.getByLabel(up.address).fill('ftp://127.0.0.1/');
  await upload.getByRole('button', { name: up.upload }).click();
  await expect(upload.getByText(up.wrongAddress)).toBeVisible();
  await upload.getByLabel(up.address).fill('http://jyj.example.gov.cn/jiannuo/');
  await upload.getByLabel(up.user).fill('web');
  await upload.getByLabel(up.password).fill('wrong');
  await upload.getByRole('button', { name: up.upload }).click();
  await expect(upload.getByText('401')).toBeVisible();
  expect(store.size).toBe(0);
  await upload.getByLabel(up.password).fill('secret');
  await upload.getByRole('button', { name: up.upload }).click();
  await expect(upload.getByText(up.done(16, 16))).toBeVisible({ timeout: 15_000 });
  const opened = await openSigned(store.get('/jiannuo/feed.jws.json') as string, `${kid}:${publicKey}`);
  expect(opened).toEqual({ text: store.get('/jiannuo/feed.json'), verified: true });
  expect(store.get('/jiannuo/feed.json')).not.toContain('张局');

  const preview = page.getByRole('region', { name: PREVIEW['zh-CN'].title, exact: true });
  await preview.getByRole('button', { name: PREVIEW['zh-CN'].open }).click();
  await expect(preview.locator('jiannuo-status').getByRole('heading', { level: 2 })).toBeVisible();
  for (const [view, sign] of [
    ['task', preview.locator('jiannuo-status .row')],
    ['inline', preview.locator('#pub-article').getByRole('button')],
  ] as const) {
    await preview.getByLabel(PREVIEW['zh-CN'].view).selectOption(view);
    await expect(sign.first()).toBeVisible();
  }
  await page.screenshot({ path: info.outputPath('publish.png'), fullPage: true });
  await extension.close();
  server.close();
});
