import { expect } from '@playwright/test';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { cardOf } from './card.ts';
import { test } from './extension-test.ts';
import { clickHighlight, highlightsOn, waitForHighlights } from './page-highlights.ts';

const AT = (path: string) => `http://jyj.demo.gov.cn/${path}`;

test('a page that is no policy page is left alone', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(AT('news.html'));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  // The detector looks again after 1.5 s, and never more.
  await page.waitForTimeout(2500);
  expect(await highlightsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test('the plan page gains one host element and nothing else, also with the card open', async ({ extension }) => {
  const page = await extension.context.newPage();
  const response = await page.goto(AT('plan.html'));
  const served = await response?.text();
  await waitForHighlights(page);
  await clickHighlight(page, '67所');
  await cardOf(page);

  const grown = await page.evaluate((html) => {
    const untouched = new DOMParser().parseFromString(html as string, 'text/html');
    const count = (root: Document) => root.querySelectorAll('*').length;
    return { added: count(document) - count(untouched), text: document.body.textContent === untouched.body.textContent };
  }, served);
  expect(grown).toEqual({ added: 1, text: true });
});

test('an annotator that is injected again goes on as it was, with the card that is open', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(AT('plan.html'));
  await waitForHighlights(page);
  await clickHighlight(page, '67所');
  const card = await cardOf(page);
  await page.evaluate(() => Object.assign(window, { drawn: [...CSS.highlights] }));
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: '*://jyj.demo.gov.cn/*' });
    const again = { target: { tabId: tab?.id as number }, files: ['/content-scripts/annotator.js'] };
    await Promise.all([chrome.scripting.executeScript(again), chrome.scripting.executeScript(again)]);
  });
  await card.getByText(zhCN.form.value).waitFor();
  const isSame = await page.evaluate(() => {
    const { drawn } = window as unknown as { drawn: [string, Highlight][] };
    return drawn.length > 0 && drawn.every(([name, highlight]) => CSS.highlights.get(name) === highlight);
  });
  expect(isSame).toBe(true);
});

test('a page cannot read what the card holds', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(AT('plan.html'));
  await waitForHighlights(page);
  await clickHighlight(page, '67所');
  await (await cardOf(page)).getByText(zhCN.form.value).waitFor();

  const seen = await page.evaluate((label) => {
    // Searching finds text in closed shadow trees, but none in the frame of another origin.
    const find = (text: string) => (window as unknown as { find(text: string): boolean }).find(text);
    getSelection()?.removeAllRanges();
    return { label: find(label), own: find('67所'), open: [...document.querySelectorAll('*')].some((one) => one.shadowRoot !== null) };
  }, zhCN.form.value);
  expect(seen).toEqual({ label: false, own: true, open: false });
});
