import { defineContentScript } from 'wxt/utils/define-content-script';
import { weigh } from '../lib/core/detect.ts';
import { ask } from '../lib/messages/send.ts';
import { readFacts } from '../lib/page/read-facts.ts';

/** Some sites fill the article in after the page has loaded; one later look, then nothing more. */
const SECOND_LOOK_MS = 1500;

function look(): boolean {
  const { isPolicy } = weigh(readFacts());
  // A failure here is the background's to tell of; the page must not hear of it.
  if (isPolicy) ask('policyPageFound', null).catch(() => {});
  return isPolicy;
}

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    if (!look()) setTimeout(look, SECOND_LOOK_MS);
  },
});
