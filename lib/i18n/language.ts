import { browser } from 'wxt/browser';
import type { Lang } from './domain.ts';
import { LANGS, langFor } from './langs.ts';

const KEY = 'settings';

function stored(settings: unknown): Lang {
  const language = (settings as { language?: unknown } | undefined)?.language;
  return LANGS.find((lang) => lang === language) ?? langFor(browser.i18n.getUILanguage());
}

/** The chosen language, or the browser's own until one is chosen. */
export async function readLanguage(): Promise<Lang> {
  return stored((await browser.storage.local.get(KEY))[KEY]);
}

/** Chooses the language for every surface; those that are open follow by `watchLanguage`. */
export async function chooseLanguage(language: Lang): Promise<void> {
  const settings = (await browser.storage.local.get(KEY))[KEY];
  await browser.storage.local.set({ [KEY]: { ...(settings as object | undefined), language } });
}

/** Tells of every later change of the language until the signal aborts. */
export function watchLanguage(changed: (lang: Lang) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) changed(stored(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}
