import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { styleFrames } from '../../lib/background/style-frames.ts';

const insertCSS = vi.fn(async () => {});
/** Which of a tab's frames have no style of ours yet. */
let unstyled: Record<number, boolean>;

beforeEach(() => {
  insertCSS.mockClear();
  const executeScript = async () => Object.entries(unstyled).map(([frameId, result]) => ({ frameId: Number(frameId), result }));
  Object.assign(fakeBrowser, { scripting: { executeScript, insertCSS }, sidebarAction: {} });
});

test('Firefox is given the style once for each frame', async () => {
  unstyled = { 0: false, 3: true, 8: true };
  await styleFrames(7);
  expect(insertCSS.mock.calls).toEqual([[{ target: { tabId: 7, frameIds: [3, 8] }, files: ['/marks.css'], origin: 'USER' }]]);
  unstyled = { 0: false, 3: false, 8: false };
  await styleFrames(7);
  expect(insertCSS).toHaveBeenCalledOnce();
});

test('Chromium, which would keep it when we are gone, is given none', async () => {
  delete (fakeBrowser as { sidebarAction?: unknown }).sidebarAction;
  unstyled = { 0: true };
  await styleFrames(7);
  expect(insertCSS).not.toHaveBeenCalled();
});
