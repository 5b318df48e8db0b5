import { browser } from 'wxt/browser';
import { RECORDS_LOST, TROUBLE, WITNESS } from '../messages/session-keys.ts';
import { Trouble } from '../messages/trouble.ts';
import type { Watch } from './watch.ts';

/** Follows what went wrong when the background started; null when nothing did, or when somebody has read it. */
export const watchTrouble: Watch<Trouble | null> = (next, fail) => {
  const tell = (stored: unknown) => {
    const trouble = Trouble.safeParse(stored).data;
    next(trouble && !trouble.dismissed ? trouble : null);
  };
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && TROUBLE in changes) tell(changes[TROUBLE]?.newValue);
  };
  browser.storage.onChanged.addListener(listen);
  browser.storage.session.get(TROUBLE).then((stored) => tell(stored[TROUBLE]), fail);
  return () => browser.storage.onChanged.removeListener(listen);
};

/** The reader has seen it: no page tells of it again until the browser is started anew or something else goes wrong. */
export async function dismissTrouble(trouble: Trouble): Promise<void> {
  await browser.storage.session.set({ [TROUBLE]: { ...trouble, dismissed: true } });
  // Whoever has read that records are gone starts from what is there now.
  if (trouble.name === RECORDS_LOST) await browser.storage.local.remove(WITNESS);
}
