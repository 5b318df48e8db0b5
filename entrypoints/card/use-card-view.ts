import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CardView, TargetChoice } from '../../lib/messages/calls.ts';
import { ask } from '../../lib/messages/send.ts';
import { concernsCard } from '../../lib/messages/session-keys.ts';

/** What the card of this tab shows: asked of the background, and asked again when a record was made, or the page or the pointed target changes. */
export function useCardView(): {
  /** Null while it is not known, or while the card asks what the selected words speak of. */
  view: CardView | null;
  choice: TargetChoice | null;
  failed: boolean;
  reload: () => Promise<void>;
} {
  const [shown, setShown] = useState<CardView | TargetChoice | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      setShown(await ask('viewCard', null));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => {
    void reload();
    // Until the browser has told which tab this is, every tab's changes count.
    let own: number | null = null;
    browser.tabs.getCurrent().then(
      (tab) => {
        own = tab?.id ?? null;
      },
      () => {},
    );
    const listen = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && concernsCard(Object.keys(changes), own)) void reload();
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, [reload]);
  return shown && 'near' in shown ? { view: null, choice: shown, failed, reload } : { view: shown, choice: null, failed, reload };
}
