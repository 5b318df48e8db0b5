import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToPermissions, registerOnGrantedSites } from '../../lib/background/granted-sites.ts';

const OWN = '*://*.gov.cn/*';
let origins: string[];
let registered: { id: string; matches: string[]; excludeMatches: string[]; persistAcrossSessions?: boolean }[];
let injected: { target: { tabId: number }; files: string[] }[];
let asked: unknown[];
const heard: Record<'added' | 'removed', ((change: { origins?: string[] }) => void)[]> = { added: [], removed: [] };

beforeEach(() => {
  fakeBrowser.reset();
  origins = [OWN];
  registered = [];
  injected = [];
  asked = [];
  heard.added.length = 0;
  heard.removed.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ content_scripts: [{ matches: [OWN] }] } as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async (query: unknown) => {
    asked.push(query);
    return [{ id: 3 }, { id: 4 }];
  }) as never);
  const once = <Value>(scripts: Value[], ids: string[]) => {
    if (scripts.some((script) => ids.includes((script as { id: string }).id))) throw new Error('Duplicate script ID');
  };
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => ({ origins }),
      onAdded: { addListener: (listener: (typeof heard.added)[0]) => heard.added.push(listener) },
      onRemoved: { addListener: (listener: (typeof heard.removed)[0]) => heard.removed.push(listener) },
    },
    scripting: {
      getRegisteredContentScripts: async () => registered.map(({ id }) => ({ id })),
      registerContentScripts: async (scripts: typeof registered) => {
        once(
          registered,
          scripts.map(({ id }) => id),
        );
        registered.push(...scripts);
      },
      updateContentScripts: async (scripts: typeof registered) => {
        registered = registered.map((one) => ({ ...one, ...scripts.find(({ id }) => id === one.id) }));
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
      executeScript: async (injection: (typeof injected)[0]) => {
        injected.push(injection);
        return [];
      },
    },
  });
});

const sites = () => registered.map(({ matches }) => matches);

test('at the start: nothing where only the manifest’s sites are granted, the detector on every other', async () => {
  await registerOnGrantedSites();
  expect(registered).toEqual([]);
  origins = [OWN, 'http://a.test/*', 'https://b.test/*'];
  await Promise.all([registerOnGrantedSites(), registerOnGrantedSites()]);
  expect(registered).toMatchObject([
    { matches: ['http://a.test/*', 'https://b.test/*'], excludeMatches: [OWN], persistAcrossSessions: true },
  ]);
});

test('a grant registers its site and looks at its open pages; a withdrawal takes it back', async () => {
  listenToPermissions();
  origins = [OWN, 'http://a.test/*'];
  heard.added[0]?.({ origins: ['http://a.test/*'] });
  await vi.waitFor(() =>
    expect(injected.map(({ target, files }) => [target.tabId, files])).toEqual([3, 4].map((id) => [id, ['/content-scripts/detector.js']])),
  );
  expect(asked).toEqual([{ url: ['http://a.test/*'] }]);
  expect(sites()).toEqual([['http://a.test/*']]);
  origins = [OWN, 'http://a.test/*', 'http://c.test/*'];
  heard.added[0]?.({ origins: ['http://c.test/*'] });
  await vi.waitFor(() => expect(sites()).toEqual([['http://a.test/*', 'http://c.test/*']]));
  origins = [OWN, 'http://c.test/*'];
  heard.removed[0]?.({ origins: ['http://a.test/*'] });
  await vi.waitFor(() => expect(sites()).toEqual([['http://c.test/*']]));
  origins = [OWN];
  heard.removed[0]?.({ origins: ['http://c.test/*'] });
  await vi.waitFor(() => expect(registered).toEqual([]));
});

test('a permission that is no site looks at no page', async () => {
  listenToPermissions();
  heard.added[0]?.({});
  await registerOnGrantedSites();
  await new Promise((resolve) => setImmediate(resolve));
  expect([asked, injected]).toEqual([[], []]);
});
