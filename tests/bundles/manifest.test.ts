import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtJson } from './built.ts';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[] }[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources: { resources: string[] }[];
  default_locale: string;
  icons: Record<string, string>;
  [key: string]: unknown;
}

const BUILDS = [
  { build: 'chrome-mv3', permissions: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'] },
  { build: 'firefox-mv3', permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'] },
];

test.each(BUILDS)('$build asks for what was promised and no more', ({ build, permissions }) => {
  const manifest = builtJson<Manifest>(`${build}/manifest.json`);
  expect([...manifest.permissions].sort()).toEqual(permissions);
  expect(manifest.host_permissions).toEqual(['*://*.gov.cn/*']);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect(manifest.content_scripts).toHaveLength(1);
  expect(manifest.content_scripts[0]).toMatchObject({ matches: ['*://*.gov.cn/*'], js: ['content-scripts/detector.js'] });
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.web_accessible_resources.flatMap((one) => one.resources)).toEqual(['card.html', 'minimap.html']);
  expect(manifest.default_locale).toBe('zh_CN');
  expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
});

test.each(BUILDS)("$build's pages run only their own code", ({ build }) => {
  const policy = builtJson<Manifest>(`${build}/manifest.json`).content_security_policy.extension_pages;
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  // Uploads go to whatever server the user allows; nothing else reaches the network, and no code comes from it.
  expect(policy).toMatch(/connect-src 'self' blob: https: http:(;|$)/);
  expect(policy.replace(/connect-src [^;]*/, '')).not.toMatch(/unsafe|https?:|blob:|\*/);
});

test('the browser finds every string of the manifest in both languages', () => {
  const folder = new URL('../../public/_locales/', import.meta.url);
  expect(readdirSync(folder).sort()).toEqual(['en', 'zh_CN']);
  const read = (language: string) =>
    JSON.parse(readFileSync(new URL(`${language}/messages.json`, folder), 'utf8')) as Record<string, { message: string }>;
  const chinese = read('zh_CN');
  const english = read('en');
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  for (const [key, { message }] of [...Object.entries(chinese), ...Object.entries(english)]) expect(message, key).not.toBe('');

  const used = [...JSON.stringify(builtJson('chrome-mv3/manifest.json')).matchAll(/__MSG_(\w+)__/g)].map((hit) => hit[1]);
  expect(used.length).toBeGreaterThan(0);
  expect(Object.keys(chinese)).toEqual(expect.arrayContaining(used));
});
