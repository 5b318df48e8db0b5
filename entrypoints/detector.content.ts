import { defineContentScript } from 'wxt/utils/define-content-script';
import { weigh } from '../lib/core/detect.ts';
import { tell } from '../lib/messages/tell.ts';
import { keepLooking, whenParsed } from '../lib/page/gate.ts';
import { readableDocuments, readFacts } from '../lib/page/read-facts.ts';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  // The browser sets up a world for us while the page still arrives; at its end that would come between the page and its first look.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    whenParsed(() =>
      keepLooking(() => {
        const isPolicy = readableDocuments().some((page) => weigh(readFacts(page)).isPolicy);
        if (isPolicy) tell('policyPageFound', null);
        return isPolicy;
      }),
    );
  },
});
