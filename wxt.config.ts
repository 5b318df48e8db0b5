import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type UserManifest } from 'wxt';
import { EXTENSION_STYLE } from './lib/page/highlight-style.ts';
import { BESIDE_WIDGET, WIDGET_SCRIPT } from './lib/publish/widget-files.ts';

const WIDGET = resolve(import.meta.dirname, '.output/widget');
/** What a kit holds of it. */
const WIDGET_FILES = [WIDGET_SCRIPT, ...BESIDE_WIDGET];

/**
 * Extension pages run only what ships with them. They talk to one kind of server alone: the bureau's own, when somebody uploads a kit
 * there; which one is for the user to allow (host permissions), and `connect-src` cannot know it. `blob:` is the feed of the preview. `default-src` closes what is not named; a style
 * attribute set by script goes through the CSSOM, which `style-src` does not govern.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "object-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' blob: https: http:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function manifest(browser: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    // `unlimitedStorage` from the first release: without it writes fail at 5 MB, and adding it later asks people again.
    // `contextMenus` asks the user nothing.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', ...(firefox ? [] : ['sidePanel'])],
    host_permissions: ['*://*.gov.cn/*'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'next-commitment': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_cmdNext__' },
      'previous-commitment': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_cmdPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_cmdOpen__' },
      // A browser suggests keys for four commands at most; these get theirs from the reader.
      'next-attention': { description: '__MSG_cmdNextAttention__' },
      'previous-attention': { description: '__MSG_cmdPreviousAttention__' },
      'toggle-highlights': { description: '__MSG_cmdToggle__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_cmdPanel__' },
    },
    // The card and the minimap are framed in the pages that people read. The dynamic address keeps pages from asking whether it is installed.
    web_accessible_resources: [
      { resources: ['card.html', 'minimap.html'], matches: ['*://*/*'], ...(firefox ? {} : { use_dynamic_url: true }) },
    ],
    // Set for Firefox as well: its own default would upgrade http requests, and offices serve their intranet over http.
    content_security_policy: { extension_pages: PAGE_POLICY },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: { id: 'jiannuo@jiannuo.org', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '116' }),
  };
}

/**
 * Starts content scripts without WXT's context (restart events, a location watcher) and its logging. They are more than a third of the 4 kB
 * that the detector may weigh, which does itself what it needs of them (`lib/page/gate.ts`); and they would end an annotator that runs
 * whenever it is injected again, so it makes its context itself.
 */
const BARE_START = {
  name: 'bare-start',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.includes('virtual:wxt-content-script-isolated-world-entrypoint')) return undefined;
    const [definition] = /import definition from ["'][^"']+["'];/.exec(code) ?? [];
    if (!definition) throw new Error('WXT starts content scripts in another way now: see BARE_START.');
    return `${definition} definition.main(); export default undefined;`;
  },
};

/**
 * Tells Chromium (136 and later) to compile the detector whole. It looks through functions first and compiles them when they are called,
 * and the detector calls all of its own, on every page. After the minifier, which leaves no comment.
 */
const CALLED_ON_LOAD = {
  name: 'called-on-load',
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  // es2022: class fields and top-level await as both browsers' oldest supported versions have them.
  vite: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } }, build: { target: 'es2022' } }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      config.plugins = [...(config.plugins ?? []), BARE_START];
      if (!entrypoints.some(({ name }) => name === 'detector')) return;
      config.plugins.push(CALLED_ON_LOAD);
      // Smaller by a few dozen bytes than the usual minifier, which its 4 kB need.
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } },
      };
    },
    'build:publicAssets': ({ config: { browser } }, files) => {
      if (!WIDGET_FILES.every((name) => existsSync(resolve(WIDGET, name))))
        throw new Error('The widget is not built yet. Run `npm run build:widget` first, or `npm run build` for both.');
      // The publish screen copies it into the kit.
      for (const name of WIDGET_FILES) files.push({ absoluteSrc: resolve(WIDGET, name), relativeDest: `widget/${name}` });
      if (browser === 'firefox') files.push({ contents: EXTENSION_STYLE, relativeDest: 'marks.css' });
    },
  },
});
