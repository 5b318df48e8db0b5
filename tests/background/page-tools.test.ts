import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToToolSettings, pageTools, setTool, setToolHere } from '../../lib/background/page-tools.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import { readToolSettings } from '../../lib/messages/tool-settings.ts';
import { asked, freshWorker, PAGE, reading } from './worker.ts';

const OTHER = { kind: 'page', tabId: 8, url: 'http://other.example.gov.cn:8080/' } as const;

beforeEach(freshWorker);

test('a page turns a tool off on its own site, and hears of its own site alone', async () => {
  await setToolHere({ tool: 'minimap', on: false }, PAGE);
  expect(await pageTools(null, PAGE)).toEqual({ minimap: false, offer: true });
  expect(await pageTools(null, OTHER)).toEqual({ minimap: true, offer: true });
  expect((await readToolSettings()).minimap).toEqual({ off: false, offSites: ['jyj.example.gov.cn'] });
});

test('the settings bring it back on a site, and turn it off everywhere', async () => {
  await setToolHere({ tool: 'offer', on: false }, OTHER);
  await setTool({ tool: 'offer', site: 'other.example.gov.cn:8080', on: true });
  expect(await pageTools(null, OTHER)).toEqual({ minimap: true, offer: true });
  await setTool({ tool: 'offer', site: null, on: false });
  expect(await pageTools(null, PAGE)).toEqual({ minimap: true, offer: false });
});

test('two changes at once are both kept', async () => {
  await Promise.all([setToolHere({ tool: 'minimap', on: false }, PAGE), setToolHere({ tool: 'minimap', on: false }, OTHER)]);
  expect((await readToolSettings()).minimap.offSites).toEqual(['jyj.example.gov.cn', 'other.example.gov.cn:8080']);
});

test('open pages hear of a change at once, each of its own site', async () => {
  await viewPage(reading(), PAGE);
  await viewPage(reading(), OTHER);
  listenToToolSettings();
  await setToolHere({ tool: 'minimap', on: false }, PAGE);
  await vi.waitFor(() =>
    expect(asked.filter(([, call]) => call === 'toolsChanged').sort(([a], [b]) => a - b)).toEqual([
      [7, 'toolsChanged', { minimap: false, offer: true }],
      [8, 'toolsChanged', { minimap: true, offer: true }],
    ]),
  );
});

test('settings that cannot be read count as none', async () => {
  await fakeBrowser.storage.local.set({ pageTools: { minimap: 'off' } });
  expect(await pageTools(null, PAGE)).toEqual({ minimap: true, offer: true });
});
