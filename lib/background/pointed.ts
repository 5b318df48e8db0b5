import { browser } from 'wxt/browser';
import type { CardView, Target } from '../messages/calls.ts';
import { pointKey } from '../messages/session-keys.ts';

/** What the card of a tab speaks of, and the words that were selected when it opened. */
export interface Pointed {
  /** Null while the card asks what the words speak of. */
  target: Target | null;
  selection: string | null;
  /** What the words may speak of, nearest first. */
  near?: Target[];
  /** When the words were asked to be attached as evidence. */
  attachAt?: string;
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
