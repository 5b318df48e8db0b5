import { defineContentScript } from 'wxt/utils/define-content-script';
import { weigh } from '../lib/core/detect.ts';
import { tell } from '../lib/messages/tell.ts';
import { keepLooking } from '../lib/page/gate.ts';
import { readableDocuments, readFacts } from '../lib/page/read-facts.ts';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main() {
    keepLooking(() => {
      const isPolicy = readableDocuments().some((page) => weigh(readFacts(page)).isPolicy);
      if (isPolicy) tell('policyPageFound', null);
      return isPolicy;
    });
  },
});
