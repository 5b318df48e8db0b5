import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { type GoldRow, hasSharedMaterial, sharedLines, sharedText } from '../shared-material.ts';
import type { RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { highlightsOn, middleOf, waitForHighlights } from './page-highlights.ts';

const HOST = 'http://jyj.zjtz.gov.cn';

/** A highlight as a place in the article, counted in characters that are not white space: the same on every page of one text. */
interface Place {
  name: string;
  text: string;
  start: number;
  end: number;
}

function placesOn(page: Page, root: string): Promise<Place[]> {
  return page.evaluate((selector) => {
    const article = document.querySelector(selector) as Element;
    const solid = (range: Range) => range.toString().replace(/\s/g, '').length;
    return [...CSS.highlights]
      .filter(([name]) => name.startsWith('jn-'))
      .flatMap(([name, highlight]) =>
        [...highlight].map((abstract) => {
          const range = document.createRange();
          range.setStart(abstract.startContainer, abstract.startOffset);
          range.setEnd(abstract.endContainer, abstract.endOffset);
          const before = document.createRange();
          before.setStart(article, 0);
          before.setEnd(abstract.startContainer, abstract.startOffset);
          return { name, text: range.toString(), start: solid(before), end: solid(before) + solid(range) };
        }),
      )
      .sort((a, b) => a.start - b.start);
  }, root);
}

async function tabOf(extension: RunningExtension, page: Page): Promise<number> {
  const worker = await extension.worker();
  return worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1, page.url());
}

async function tell(extension: RunningExtension, page: Page, jiannuo: string, payload: unknown): Promise<unknown> {
  const [worker, tabId] = [await extension.worker(), await tabOf(extension, page)];
  return worker.evaluate(({ tabId, message }) => chrome.tabs.sendMessage(tabId, message, { frameId: 0 }), {
    tabId,
    message: { jiannuo, payload },
  });
}

const card = (page: Page) => page.frames().find((frame) => frame.url().endsWith('/card.html'));
const isCommitment = ({ name }: { name: string }) => name !== 'jn-task' && name !== 'jn-here';

test.describe('the first plan, as two content systems show it', () => {
  test.skip(!hasSharedMaterial, '../shared is absent');

  for (const [name, root] of [
    ['hanweb', '#zoom'],
    ['word', '.TRS_Editor'],
  ] as const) {
    test(`${name}.html: exactly the promises are marked, each with its task, and the page stays as it was`, async ({ extension }) => {
      const text = sharedText('seed/plan-2020.txt');
      const solid = (offset: number) => text.slice(0, offset).replace(/\s/g, '').length;
      const gold = sharedLines<GoldRow>('seed/gold.jsonl').map((row) => ({
        ...row,
        key: `${solid(row.start)}-${solid(row.end)} ${row.text}`,
      }));
      const page = await extension.context.newPage();
      await page.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => Object.assign(window, { before: document.body.outerHTML }));
      });
      await page.goto(`${HOST}/seed/${name}.html`);
      await waitForHighlights(page);
      const places = (await placesOn(page, root)).map((place) => ({ ...place, key: `${place.start}-${place.end} ${place.text}` }));
      const promised = places.filter(isCommitment);

      const keys = promised.map(({ key }) => key);
      const goldKeys = gold.filter((row) => row.kind === 'commitment').map(({ key }) => key);
      const sureKeys = gold.filter((row) => row.kind === 'commitment' && !row.doubtful).map(({ key }) => key);
      expect(sureKeys.filter((key) => !keys.includes(key))).toEqual([]);
      expect(keys.filter((key) => !goldKeys.includes(key))).toEqual([]);

      const marks = places.filter((place) => place.name === 'jn-task').map(({ key }) => key);
      const enumerators = gold.filter((row) => row.kind === 'enumerator').map(({ key }) => key);
      expect(marks.filter((key) => !enumerators.includes(key))).toEqual([]);
      expect(marks).toHaveLength(40);

      const worker = await extension.worker();
      const tabId = await tabOf(extension, page);
      const view = await worker.evaluate(async (key) => (await chrome.storage.session.get(key))[key], `page:${tabId}`);
      const { matches } = view as { matches: { mention: number; taskId: string }[] };
      const tasks = matches.sort((a, b) => a.mention - b.mention).map(({ taskId }) => taskId.split('/')[1]);
      expect(tasks).toEqual(keys.map((key) => gold.find((row) => row.key === key)?.task));
      expect(await worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)).toBe(String(promised.length));

      expect(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual([
        'head',
        'body',
        'jiannuo-card',
      ]);
      expect(await page.evaluate(() => document.body.outerHTML === (window as unknown as { before: string }).before)).toBe(true);
      expect(extension.errors).toEqual([]);
    });
  }
});

test.describe('on the demo’s plan page', () => {
  async function openPlan(extension: RunningExtension): Promise<Page> {
    const page = await extension.context.newPage();
    await page.goto(`${HOST}/plan.html`);
    await waitForHighlights(page);
    return page;
  }

  test('resting the pointer opens the card beside its line, leaving closes it', async ({ extension }) => {
    const page = await openPlan(extension);
    const { x, y } = await middleOf(page, '67所');
    await page.mouse.move(x - 300, y);
    await page.mouse.move(x, y, { steps: 4 });
    await expect.poll(() => card(page)).toBeTruthy();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await page.mouse.move(5, 5);
    await expect.poll(() => card(page)).toBeUndefined();
  });

  test('a click opens it with the keyboard in it; Esc gives the page its focus back', async ({ extension }) => {
    const page = await openPlan(extension);
    await page.evaluate(() => document.querySelector('a')?.focus());
    const { x, y } = await middleOf(page, '67所');
    await page.mouse.click(x, y);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('jiannuo-card');
    await page.mouse.move(5, 5);
    await page.waitForTimeout(600);
    expect(card(page)).toBeTruthy();
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page)).toBeUndefined();
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('jiannuo-card');
  });

  test('what is half typed survives a click elsewhere, and a pinned card is not taken away by passing over another mark', async ({
    extension,
  }) => {
    const page = await openPlan(extension);
    const first = await middleOf(page, '67所');
    await page.mouse.click(first.x, first.y);
    await expect.poll(() => card(page)).toBeTruthy();
    const typed = () => card(page)?.locator('#note-value').inputValue();
    await card(page)?.locator('#note-value').fill('41');
    const other = await middleOf(page, '68亿元');
    await page.mouse.move(other.x, other.y, { steps: 3 });
    await page.waitForTimeout(600);
    expect(await typed()).toBe('41');
    await page.mouse.click(5, 5);
    await expect.poll(() => card(page)).toBeUndefined();
    const again = await middleOf(page, '67所');
    await page.mouse.click(again.x, again.y);
    await expect.poll(typed).toBe('41');
  });

  test('a link inside a mark stays a link', async ({ extension }) => {
    const page = await openPlan(extension);
    await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('jn-none') as Highlight)] as [AbstractRange];
      const link = document.createElement('a');
      link.href = '#followed';
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      live.surroundContents(link);
      link.id = 'within';
    });
    await expect
      .poll(() => page.evaluate(() => [...CSS.highlights].flatMap(([, one]) => [...one]).every((one) => one.startContainer.isConnected)))
      .toBe(true);
    await page.locator('#within').click();
    expect(page.url()).toContain('#followed');
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('jiannuo-card');
  });

  test('the keyboard goes from promise to promise, opens the card, and comes back', async ({ extension }) => {
    const page = await openPlan(extension);
    await page.evaluate(() => document.querySelector('a')?.focus());
    const marked = (await placesOn(page, 'body')).filter(isCommitment).map(({ text }) => text);
    const here = async () => (await highlightsOn(page)).filter(({ name }) => name === 'jn-here').map(({ text }) => text);
    await tell(extension, page, 'step', 1);
    expect(await here()).toEqual([marked[0]]);
    await page.keyboard.press('n');
    expect(await here()).toEqual([marked[1]]);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    expect(await here()).toEqual([marked.at(-1)]);
    await page.keyboard.press('Enter');
    await expect.poll(() => card(page)).toBeTruthy();
    await expect.poll(async () => (await card(page)?.locator('body').innerText()) ?? '').not.toBe('');
    // Once out of the card, to go on with the next promise, and once out of the marks.
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page)).toBeUndefined();
    await page.keyboard.press('n');
    expect(await here()).toEqual([marked[0]]);
    await page.keyboard.press('Escape');
    expect(await here()).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test('after an edit of the page the marks stand on the new nodes, and go with their words', async ({ extension }) => {
    const page = await openPlan(extension);
    const texts = async () => (await placesOn(page, 'html')).filter(isCommitment).map(({ text }) => text);
    const stale = () =>
      page.evaluate(() => [...CSS.highlights].flatMap(([, one]) => [...one]).filter((range) => !range.startContainer.isConnected).length);
    const before = await texts();
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
    });
    expect(await stale()).toBeGreaterThan(30);
    await expect.poll(stale).toBe(0);
    expect(await texts()).toEqual(before);
    await page.evaluate(() => [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes('67所'))?.remove());
    await expect.poll(texts).not.toContain('67所');
    expect(await page.evaluate(() => document.querySelectorAll('jiannuo-card').length)).toBe(1);
  });

  test('forced colours paint only the place pointed at', async ({ extension }) => {
    const page = await openPlan(extension);
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => highlightsOn(page)).toEqual([]);
    await tell(extension, page, 'step', 1);
    expect((await highlightsOn(page)).map(({ name }) => name)).toEqual(['jn-here']);
    await page.emulateMedia({ forcedColors: 'none' });
    await expect.poll(async () => (await highlightsOn(page)).length).toBeGreaterThan(30);
  });

  test('once the extension was updated, the next touch leaves the page clean', async ({ extension }) => {
    const page = await openPlan(extension);
    const { x, y } = await middleOf(page, '67所');
    const worker = await extension.worker();
    // The worker goes with the reload, so its answer may never come.
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await page.waitForTimeout(500);
    await page.mouse.click(x, y);
    await expect.poll(() => highlightsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('jiannuo-card').length)).toBe(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(extension.errors.filter((error) => error.startsWith('http'))).toEqual([]);
  });

  test('a page that its bureau fills in late is read all the same', async ({ extension }) => {
    const page = await extension.context.newPage();
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const kept = [...document.body.childNodes];
        document.body.replaceChildren();
        setTimeout(() => document.body.append(...kept), 700);
      });
    });
    await page.goto(`${HOST}/plan.html`);
    await waitForHighlights(page);
  });
});

test('a page without policy gets nothing: no element, no highlight, no script', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(`${HOST}/news.html`);
  await page.waitForTimeout(2500);
  expect(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual(['head', 'body']);
  expect(await highlightsOn(page)).toEqual([]);
  const worker = await extension.worker();
  expect(await worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), await tabOf(extension, page))).toBe('');
});
