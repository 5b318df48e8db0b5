import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reply } from '../../lib/messages/calls.ts';

export const PAGE_URL = 'http://jyj.example.gov.cn/plan.html';
export const TAB = 7;

type Sender = Browser.runtime.MessageSender;
const id = fakeBrowser.runtime.id;
const home = `chrome-extension://${id}`;
const tab = (url: string) => ({ id: TAB, url }) as Browser.tabs.Tab;

/** Senders as Chromium 156 describes them. */
export const SENDERS = {
  page: { id, url: PAGE_URL, origin: 'http://jyj.example.gov.cn', frameId: 0, tab: tab(PAGE_URL) },
  card: { id, url: `${home}/card.html`, origin: home, frameId: 5, tab: tab(PAGE_URL) },
  sidepanel: { id, url: `${home}/sidepanel.html`, origin: home },
  workbench: { id, url: `${home}/workbench.html#/records`, origin: home, frameId: 0, tab: tab(`${home}/workbench.html`) },
} satisfies Record<string, Sender>;

/** Delivers a message as that sender; `undefined` when nobody answers. */
export async function deliver(message: unknown, sender: Sender): Promise<Reply<unknown> | undefined> {
  let reply: Reply<unknown> | undefined;
  const answered = new Promise<void>((resolve) => {
    const sendResponse = (given: Reply<unknown>) => {
      reply = given;
      resolve();
    };
    fakeBrowser.runtime.onMessage.trigger(message, sender, sendResponse).then((kept: unknown[]) => {
      if (!kept.includes(true)) resolve();
    });
  });
  await answered;
  return reply;
}

/** Makes a call as that sender. */
export function call(jiannuo: string, payload: unknown, sender: Sender): Promise<Reply<unknown> | undefined> {
  return deliver({ jiannuo, payload }, sender);
}
