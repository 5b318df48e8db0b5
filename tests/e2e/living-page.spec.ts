import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import type { PageServer } from '../demo/serve.ts';
import type { RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { highlightsOn, middleOf, waitForHighlights } from './page-highlights.ts';

const HOST = 'http://jyj.zjtz.gov.cn';

/** A page that does of itself what `act` names in its script. */
async function openLiving({ context }: RunningExtension, server: PageServer, act: string): Promise<Page> {
  server.mount('/living/', fileURLToPath(new URL('../fixtures/living', import.meta.url)));
  const page = await context.newPage();
  await page.goto(`${HOST}/living/page.html?${act}`);
  return page;
}

const card = (page: Page) => page.frames().find((frame) => frame.url().endsWith('/card.html'));
const traces = (page: Page) =>
  page.evaluate(() => ({
    highlights: [...CSS.highlights.keys()].filter((name) => name.startsWith('jn-')),
    elements: document.querySelectorAll('jiannuo-card').length,
    sheets: document.adoptedStyleSheets.length,
  }));
const NO_TRACE = { highlights: [], elements: 0, sheets: 0 };

async function tabOf(extension: RunningExtension, page: Page): Promise<number> {
  const worker = await extension.worker();
  return worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1, page.url());
}

async function known(extension: RunningExtension, tabId: number) {
  const worker = await extension.worker();
  return worker.evaluate(
    async (id) => ({
      page: (await chrome.storage.session.get(`page:${id}`))[`page:${id}`] as { paused?: boolean; url: string } | undefined,
      badge: await chrome.action.getBadgeText({ tabId: id }),
    }),
    tabId,
  );
}

/** What our line for screen readers says: it stands in a closed shadow root, so the browser's own tree of what is read out is asked. */
async function spoken(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const within = (id: string): string[] => {
    const node = nodes.find(({ nodeId }) => nodeId === id);
    return [...(node?.role?.value === 'StaticText' ? [String(node.name?.value)] : []), ...(node?.childIds ?? []).flatMap(within)];
  };
  return nodes
    .filter(({ role }) => role?.value === 'status')
    .flatMap(({ nodeId }) => within(nodeId))
    .join('');
}

async function tell(extension: RunningExtension, tabId: number, jiannuo: string, payload: unknown): Promise<unknown> {
  const worker = await extension.worker();
  return worker.evaluate(({ id, message }) => chrome.tabs.sendMessage(id, message, { frameId: 0 }), {
    id: tabId,
    message: { jiannuo, payload },
  });
}

test('an article that comes long after the page, or when the reader scrolls, is read', async ({ extension, server }) => {
  const late = await openLiving(extension, server, 'late');
  await waitForHighlights(late);
  const scrolled = await openLiving(extension, server, 'scrolled');
  // Behind the first looks.
  await scrolled.waitForTimeout(2500);
  expect(await traces(scrolled)).toEqual(NO_TRACE);
  await scrolled.mouse.wheel(0, 400);
  await waitForHighlights(scrolled);
});

test('a single-page site is marked at its plan, cleaned behind it, and marked again', async ({ extension, server }) => {
  const page = await openLiving(extension, server, 'app');
  const go = (path: string, script: string) => page.evaluate(`history.pushState(null, '', '${path}'); ${script}`);
  await go('/living/page.html?app#/plan', 'fill()');
  await waitForHighlights(page);
  const tabId = await tabOf(extension, page);
  expect(Number((await known(extension, tabId)).badge)).toBeGreaterThan(20);
  await go('/living/page.html?app#/news', 'main.innerHTML = news');
  await expect.poll(() => highlightsOn(page)).toEqual([]);
  await expect.poll(async () => (await known(extension, tabId)).badge).toBe('');
  expect((await known(extension, tabId)).page).toBeUndefined();
  await go('/living/page.html?app#/plan-again', 'fill()');
  await waitForHighlights(page);
  // What is known is known by its new address.
  await expect.poll(async () => (await known(extension, tabId)).page?.url).toBe(`${HOST}/living/page.html?app#/plan-again`);
  expect(extension.errors).toEqual([]);
});

test('an address that changes only behind the # brings and takes marks', async ({ extension, server }) => {
  const page = await openLiving(extension, server, 'app');
  const go = (hash: string, script: string) => page.evaluate(`location.hash = '${hash}'; ${script}`);
  await go('#/plan', 'fill()');
  await waitForHighlights(page);
  await go('#/news', 'main.innerHTML = news');
  await expect.poll(() => highlightsOn(page)).toEqual([]);
  await page.evaluate('history.back(); fill()');
  await waitForHighlights(page);
});

test('what is folded or in a tab that is not chosen is marked and counted when it is shown; what the reader writes in is let alone', async ({
  extension,
  server,
}) => {
  const page = await openLiving(extension, server, 'folded');
  await waitForHighlights(page);
  const tabId = await tabOf(extension, page);
  const FIGURES = ['67所', '68亿元', '96%'];
  const marked = async () => (await highlightsOn(page)).map(({ text }) => text).filter((text) => FIGURES.includes(text));
  const badge = async () => Number((await known(extension, tabId)).badge);
  await expect.poll(marked).toEqual([]);
  await expect.poll(badge).toBeGreaterThan(20);
  const folded = await badge();
  for (const [act, shown, count] of [
    ['summary', ['67所'], 6],
    ['button', ['68亿元', '67所'], 7],
    ['summary', ['68亿元'], 1],
    ['button', [], 0],
  ] as const) {
    await page.locator(`main ${act}`).first().click();
    await expect.poll(marked, `after the ${act} was clicked`).toEqual(shown);
    await expect.poll(badge).toBe(folded + count);
  }
});

test('an article in the frame of an old frameset is marked, counted, and its figure opens the card', async ({ extension, server }) => {
  server.mount('/living/', fileURLToPath(new URL('../fixtures/living', import.meta.url)));
  const page = await extension.context.newPage();
  await page.goto(`${HOST}/living/frameset.html`);
  await expect.poll(() => page.frames().some((one) => one.url().endsWith('/plan.html'))).toBe(true);
  const frame = page.frames().find((one) => one.url().endsWith('/plan.html'));
  await frame?.waitForFunction(() => CSS.highlights.has('jn-none'));
  await expect.poll(async () => (await known(extension, await tabOf(extension, page))).badge).toBe('36');
  await tell(extension, await tabOf(extension, page), 'openHere', null);
  await expect.poll(async () => (await (await card(page)?.frameElement())?.boundingBox())?.height ?? 0).toBeGreaterThan(200);
});

test('an article in a frame is marked in the frame, and its card stands beside it', async ({ extension, server }) => {
  const page = await openLiving(extension, server, 'framed');
  const frame = page.frames().find((one) => one.url().endsWith('/plan.html'));
  if (!frame) throw new Error('no frame');
  await frame.waitForFunction(() => CSS.highlights.has('jn-none'));
  expect((await traces(page)).highlights).toEqual([]);
  const box = await frame.evaluate(async () => {
    const range = [...(CSS.highlights.get('jn-none') ?? [])].find(
      (one) => one.startContainer.textContent?.slice(one.startOffset, one.endOffset) === '67所',
    );
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const live = document.createRange();
    live.setStart(range?.startContainer as Node, range?.startOffset as number);
    live.setEnd(range?.endContainer as Node, range?.endOffset as number);
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x, y, width, height };
  });
  const place = await page.locator('iframe').boundingBox();
  if (!place) throw new Error('no place');
  const [x, bottom] = [place.x + box.x, place.y + box.y + box.height];
  await page.mouse.click(x + box.width / 2, bottom - box.height / 2);
  await expect.poll(() => card(page)).toBeTruthy();
  const shown = await card(page)?.frameElement();
  await expect.poll(async () => (await shown?.boundingBox())?.width ?? 0).toBeGreaterThan(300);
  const at = await shown?.boundingBox();
  // Below its line or above it, and level with its beginning.
  expect(Math.abs((at?.x ?? 0) - x)).toBeLessThan(12);
  expect(Math.min(Math.abs((at?.y ?? 0) - bottom), Math.abs((at?.y ?? 0) + (at?.height ?? 0) - (bottom - box.height)))).toBeLessThan(20);
  await page.keyboard.press('Escape');
  await expect.poll(() => card(page)).toBeUndefined();
});

test('a page that changes every 10 ms is given up, says so, costs nothing then, and is read again when asked', async ({
  extension,
  server,
}) => {
  test.setTimeout(120_000);
  const page = await openLiving(extension, server, 'restless');
  await waitForHighlights(page);
  const tabId = await tabOf(extension, page);
  await expect.poll(async () => (await known(extension, tabId)).page?.paused, { timeout: 80_000 }).toBe(true);
  expect((await known(extension, tabId)).badge).toMatch(/^‖\d+$/);
  const panel = await extension.openPage('sidepanel.html');
  await panel.getByRole('button', { name: '重新读取' }).click();
  await expect.poll(async () => (await known(extension, tabId)).page?.paused).toBeUndefined();
  expect((await highlightsOn(page)).length).toBeGreaterThan(20);
});

test.describe('on the plan', () => {
  async function openPlan(extension: RunningExtension): Promise<Page> {
    const page = await extension.context.newPage();
    await page.goto(`${HOST}/plan.html`);
    await waitForHighlights(page);
    return page;
  }

  const WAYS: Record<string, (settings: Page, id: string) => Promise<unknown>> = {
    disabling: (settings, id) => settings.evaluate((one) => chrome.management.setEnabled(one, false), id),
    // As the browser does for an update: the old version ends, and a new one starts.
    updating: (settings, id) =>
      settings.evaluate((one) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: { reload(id: string, options: object): Promise<unknown> } };
        return developerPrivate.reload(one, { failQuietly: true });
      }, id),
    removing: async (settings, id) => {
      const session = await settings.context().browser()?.newBrowserCDPSession();
      // Playwright's own protocol types do not know this call yet.
      const send = session?.send as unknown as (method: string, params: object) => Promise<unknown>;
      await send.call(session, 'Extensions.uninstall', { id });
    },
  };
  for (const [way, act] of Object.entries(WAYS))
    test(`${way} the extension leaves the page clean without a touch`, async ({ extension }) => {
      const page = await openPlan(extension);
      const settings = await extension.context.newPage();
      await settings.goto(`chrome://extensions/?id=${extension.id}`);
      await page.bringToFront();
      await act(settings, extension.id);
      await expect.poll(() => traces(page), { timeout: 8000 }).toEqual(NO_TRACE);
    });

  test('taking the site’s permission back leaves its pages clean', async ({ extension }) => {
    const page = await openPlan(extension);
    const settings = await extension.context.newPage();
    await settings.goto(`chrome://extensions/?id=${extension.id}`);
    await settings.evaluate((id) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { removeHostPermission(id: string, pattern: string): Promise<void> };
      };
      return developerPrivate.removeHostPermission(id, '*://*.gov.cn/*');
    }, extension.id);
    await expect.poll(() => traces(page), { timeout: 8000 }).toEqual(NO_TRACE);
  });

  test('a tap opens the card; scrolling with the finger and a long press do not', async ({ extension }) => {
    const page = await openPlan(extension);
    const session = await extension.context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const place = async () => {
      const { x, y } = await middleOf(page, '67所');
      return { x, y };
    };
    const press = async (milliseconds: number) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [await place()] });
      await page.waitForTimeout(milliseconds);
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await press(40);
    await expect.poll(() => card(page)).toBeTruthy();
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page)).toBeUndefined();

    await session.send('Input.synthesizeScrollGesture', { ...(await place()), yDistance: -120, gestureSourceType: 'touch' });
    await page.waitForTimeout(600);
    expect(card(page)).toBeUndefined();
    await press(900);
    await page.waitForTimeout(600);
    expect(card(page)).toBeUndefined();
  });

  test('marks can be switched off and on, paper never shows them, and attention is stepped to', async ({ extension }) => {
    const page = await openPlan(extension);
    const tabId = await tabOf(extension, page);
    const before = (await highlightsOn(page)).length;
    const { x, y } = await middleOf(page, '67所');
    await tell(extension, tabId, 'showHighlights', false);
    expect(await highlightsOn(page)).toEqual([]);
    expect(await spoken(page)).toBe('已隐藏标注');
    await page.mouse.click(x, y);
    await page.waitForTimeout(500);
    expect(card(page)).toBeUndefined();
    await tell(extension, tabId, 'showHighlights', true);
    expect(await highlightsOn(page)).toHaveLength(before);
    expect(await spoken(page)).toBe('已显示标注');

    const colour = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('p') as Element, '::highlight(jn-none)').backgroundColor);
    expect(await colour()).toMatch(/^rgba\(92, 103, 116/);
    await page.emulateMedia({ media: 'print' });
    expect(await colour()).toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ media: null });

    await tell(extension, tabId, 'stepAttention', 1);
    const here = async () => (await highlightsOn(page)).filter(({ name }) => name === 'jn-here').map(({ text }) => text);
    expect(await here()).toHaveLength(1);
  });

  test('a tab that opens when the pointer rests on it shows its marks and has them counted', async ({ extension }) => {
    const page = await openPlan(extension);
    const tabId = await tabOf(extension, page);
    const before = (await highlightsOn(page)).length;
    await page.evaluate(() => {
      // As bureaus' sites do it: a class, and no click.
      document.head.insertAdjacentHTML('beforeend', '<style>.slide { display: none } .slide.on { display: block }</style>');
      const figure = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('67所')) as HTMLElement;
      const slide = document.createElement('div');
      slide.className = 'slide';
      figure.replaceWith(slide);
      slide.append(figure);
      slide.insertAdjacentHTML('beforebegin', '<p id="tab">学前教育</p>');
      document.querySelector('#tab')?.addEventListener('mouseover', () => slide.classList.add('on'));
    });
    await expect.poll(async () => (await highlightsOn(page)).length).toBeLessThan(before);
    const folded = Number((await known(extension, tabId)).badge);
    await page.hover('#tab');
    await expect.poll(async () => (await highlightsOn(page)).length).toBe(before);
    await expect.poll(async () => Number((await known(extension, tabId)).badge)).toBeGreaterThan(folded);
  });

  test('larger letters and zoom leave the marks on their words', async ({ extension }) => {
    const page = await openPlan(extension);
    const before = await highlightsOn(page);
    await page.evaluate(() => {
      document.body.style.fontSize = '24px';
      document.body.style.zoom = '1.5';
    });
    expect(await highlightsOn(page)).toEqual(before);
    const { x, y } = await middleOf(page, '67所');
    await page.mouse.click(x, y);
    await expect.poll(() => card(page)).toBeTruthy();
  });

  test('at the browser’s own zoom the card stands beside its figure, whole and in sight', async ({ extension }) => {
    const page = await openPlan(extension);
    const tabId = await tabOf(extension, page);
    const worker = await extension.worker();
    await worker.evaluate((id) => chrome.tabs.setZoom(id, 2), tabId);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(2);
    const { x, y } = await middleOf(page, '67所');
    await page.mouse.click(x, y);
    await expect.poll(() => card(page)).toBeTruthy();
    const frame = await card(page)?.frameElement();
    const box = async () => (await frame?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await expect.poll(async () => (await box()).height).toBeGreaterThan(150);
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const { x: left, y: top, width, height } = await box();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(window.width);
    expect(top + height).toBeLessThanOrEqual(window.height);
  });
});
