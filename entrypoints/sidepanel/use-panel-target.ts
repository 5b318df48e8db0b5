import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Target } from '../../lib/messages/calls.ts';
import { PANEL_TARGET } from '../../lib/messages/session-keys.ts';

/** Tells what the panel was opened for, once for each time (the background leaves it in session storage). */
export function usePanelTarget(tabId: number | null, opened: (id: string) => void): void {
  useEffect(() => {
    async function take(): Promise<void> {
      const wanted = (await browser.storage.session.get(PANEL_TARGET))[PANEL_TARGET] as { tabId: number; target: Target } | undefined;
      if (!wanted || wanted.tabId !== tabId) return;
      await browser.storage.session.remove(PANEL_TARGET);
      opened(wanted.target.commitmentId ?? wanted.target.taskId);
    }
    const listen = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && PANEL_TARGET in changes) void take();
    };
    void take();
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, [tabId]);
}
