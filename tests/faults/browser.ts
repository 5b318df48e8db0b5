import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession } from 'playwright';
import { launchWithExtension, type RunningExtension } from '../e2e/extension.ts';

/** A browser on a profile that outlives it, with extension pages that may speak to the recorder. Ended by `close` or by {@link killBrowser}. */
export function launchOn(profile: string, extension?: string): Promise<RunningExtension> {
  return launchWithExtension({ port: 9, profile, bypassCSP: true, ...(extension === undefined ? {} : { extension }) });
}

/** Playwright's protocol types do not know every call. */
export async function send<Answer>(session: CDPSession, method: string, params: object = {}): Promise<Answer> {
  return (session.send as unknown as (method: string, params: object) => Promise<Answer>).call(session, method, params);
}

const built = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Loads the extension anew, as an update does: its worker and pages end at once. */
export async function loadAgain(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser of this context cannot be reached.');
  await send(await browser.newBrowserCDPSession(), 'Extensions.loadUnpacked', { path: built });
}

/** Kills every process of this browser at once, as a power cut would: nothing is flushed, nothing is said. Resolves when they are gone. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser of this context cannot be reached.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await send<{ processInfo: { id: number; type: string }[] }>(session, 'SystemInfo.getProcessInfo');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  // The browser first: it must not notice how the others end.
  const main = processInfo.filter(({ type }) => type === 'browser');
  if (main.length !== 1) throw new Error('Not exactly one browser process.');
  for (const { id } of [...main, ...processInfo.filter(({ type }) => type !== 'browser')]) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // A child may have gone with its parent.
    }
  }
  await closed;
}
