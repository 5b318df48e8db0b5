import { browser } from 'wxt/browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Lang } from '../lib/i18n/domain.ts';
import { langFor } from '../lib/i18n/langs.ts';
import { readLanguage, watchLanguage } from '../lib/i18n/language.ts';
import { PAGE_WORDS, SELECTION_WORDS } from '../lib/i18n/page-words.ts';
import type { MarkedWorld } from '../lib/messages/annotator-mark.ts';
import { PageSession } from '../lib/page/session.ts';

export default defineContentScript({
  // Never in the manifest: the background injects it on policy pages only.
  registration: 'runtime',
  matches: ['*://*.gov.cn/*'],
  main() {
    const world = globalThis as MarkedWorld;
    // Injected again: the one that runs goes on.
    if (world.jiannuoAnnotator) return;
    // Only a script that runs marks its document: an injection that came to nothing is tried again.
    world.jiannuoAnnotator = true;
    // Ends what an earlier version of the extension left running here.
    const context = new ContentScriptContext('annotator', { noScriptStartedPostMessage: true });
    const { signal } = context;
    const cardUrl = browser.runtime.getURL('/card.html');
    const minimapUrl = browser.runtime.getURL('/minimap.html');
    let lang: Lang = langFor(browser.i18n.getUILanguage());
    const speak = (chosen: Lang) => {
      lang = chosen;
    };
    watchLanguage(speak, signal);
    readLanguage().then(speak, () => {});
    context.onInvalidated(() => {
      delete world.jiannuoAnnotator;
    });
    new PageSession({
      signal,
      cardUrl,
      minimapUrl,
      words: () => ({ ...PAGE_WORDS[lang], selection: SELECTION_WORDS[lang] }),
      isAlive: () => context.isValid,
      end: () => context.abort(),
    }).start();
  },
});
