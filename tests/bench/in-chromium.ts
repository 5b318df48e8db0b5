import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../.ci/find-browser.mjs';

/** A page is read once, cold: each measurement has a page of its own. */
export const LOADS = 7;

/** A file of this folder as one script, which puts what it exports on a page under this name. */
export async function bundleOf(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('The page bundle was not built.');
  return first.output[0].code;
}

/** Lends a browser of its own: one that has opened and traced a hundred heavy pages is slow to open more, and at last opens none. */
export async function withBrowser<Answer>(act: (browser: Browser) => Promise<Answer>, flags: string[] = []): Promise<Answer> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

export async function onFreshPages<Answer>(
  browser: Browser,
  url: string,
  script: string,
  act: (page: Page) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const page = await browser.newPage();
    await page.goto(url);
    await page.addScriptTag({ content: script });
    answers.push(await act(page));
    await page.close();
  }
  return answers;
}
