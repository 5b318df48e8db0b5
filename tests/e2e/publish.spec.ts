import { expect } from '@playwright/test';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { test } from './extension-test.ts';

const words = PUBLISH['zh-CN'];

test('when no kit can be made, the screen says why instead of a silent button', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    window.fetch = () => Promise.reject(new Error('widget/jiannuo-widget.js: 404'));
  });
  await page.goto(`chrome-extension://${extension.id}/workbench.html#/publish`);
  await expect(page.getByText(words.notBuildable('widget/jiannuo-widget.js: 404'))).toBeVisible();
  await page.getByLabel(words.reviewed).check();
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
  await page.getByRole('button', { name: words.export }).click();
  await expect(page.getByText(words.exported(5))).toBeVisible();
  await expect(page.getByText(words.damagedIssue(4))).toHaveCount(0);
});
