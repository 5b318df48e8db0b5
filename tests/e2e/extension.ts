import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findChromium } from '../../.ci/find-browser.mjs';

const builtExtension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export interface LaunchOptions {
  /** The loopback port that `*.gov.cn` and `*.test` lead to; every other host does not exist. */
  port: number;
  /** Folder of the unpacked extension; the Chrome build when absent. */
  extension?: string;
  /** A profile to keep; otherwise a new one is made and removed at the end. */
  profile?: string;
  headless?: boolean;
  /** The browser's interface language; the extension starts in it. */
  language?: string;
  viewport?: { width: number; height: number } | null;
  /** Lets extension pages speak to other hosts, which their policy forbids: for what records a test from outside. */
  bypassCSP?: boolean;
}

export interface RunningExtension {
  context: BrowserContext;
  id: string;
  /** The background's service worker, started again when the browser put it to sleep. */
  worker(): Promise<Worker>;
  /** Opens an extension page (`sidepanel.html`, `workbench.html#/publish`) as a tab. */
  openPage(path: string): Promise<Page>;
  /** Everything that a page or an extension page asked the network for, in order. */
  asked: string[];
  /** Uncaught errors of pages and extension pages, with the page's address. */
  errors: string[];
  close(): Promise<void>;
}

/** Starts Chromium with the built extension, its manifest unmodified, on pages that are served from loopback. */
export async function launchWithExtension(options: LaunchOptions): Promise<RunningExtension> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'jiannuo-profile-')));
  const language = options.language ?? 'zh-CN';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: options.headless ?? true,
    locale: language,
    bypassCSP: options.bypassCSP ?? false,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    // chrome.i18n takes its language from here on Linux.
    env: { ...(process.env as Record<string, string>), LANGUAGE: language.replace('-', '_') },
    // Whoever launches ends it, and removes the profile with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Playwright switches extensions off; Chrome (unlike Chromium) also ignores --load-extension, so the extension is loaded over the debugging pipe.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-unsafe-extension-debugging',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${language}`,
      `--host-resolver-rules=MAP *.gov.cn 127.0.0.1:${options.port}, MAP *.test 127.0.0.1:${options.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    ],
  });
  const close = async () => {
    await context.close();
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const asked: string[] = [];
    const errors: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    context.on('weberror', (error) => errors.push(`${error.page()?.url() ?? '?'}: ${error.error().stack ?? error.error().message}`));
    const id = await loadExtension(context, options.extension ?? builtExtension);
    const worker = async () =>
      context.serviceWorkers().find((one) => one.url().includes(id)) ??
      (await context.waitForEvent('serviceworker', { predicate: (one) => one.url().includes(id), timeout: 10_000 }));
    await worker();
    const openPage = async (path: string) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    };
    return { context, id, worker, openPage, asked, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function loadExtension(context: BrowserContext, folder: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser of this context cannot be reached.');
  const session = await browser.newBrowserCDPSession();
  // Playwright's own protocol types do not know this call yet.
  const send = session.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
  const { id } = await send.call(session, 'Extensions.loadUnpacked', { path: folder });
  await session.detach();
  return id;
}
