import { browser } from 'wxt/browser';
import type { CardView, Target } from '../messages/calls.ts';
import { pointKey } from '../messages/session-keys.ts';

/** What the card of a tab speaks of, and the words that were selected when it opened. */
export interface Pointed {
  target: Target;
  selection: string | null;
  places: CardView['places'];
}

export async function setPointed(tabId: number, pointed: Pointed): Promise<void> {
  await browser.storage.session.set({ [pointKey(tabId)]: pointed });
}

export async function pointedAt(tabId: number): Promise<Pointed | null> {
  const key = pointKey(tabId);
  return ((await browser.storage.session.get(key))[key] as Pointed | undefined) ?? null;
}

export async function forgetPointed(tabId: number): Promise<void> {
  await browser.storage.session.remove(pointKey(tabId));
}
