import { browser } from 'wxt/browser';
import { askTab } from '../messages/send.ts';
import { toggleHighlights } from './highlights-shown.ts';
import { openPanelFor } from './panel.ts';

/** Keyboard commands of the manifest, and what each does in the tab it was pressed in. */
const COMMANDS: Record<string, (tabId: number) => Promise<unknown>> = {
  'next-commitment': (tabId) => askTab(tabId, 'step', 1),
  'previous-commitment': (tabId) => askTab(tabId, 'step', -1),
  'next-attention': (tabId) => askTab(tabId, 'stepAttention', 1),
  'previous-attention': (tabId) => askTab(tabId, 'stepAttention', -1),
  'toggle-highlights': toggleHighlights,
  'open-card': (tabId) => askTab(tabId, 'openHere', null),
  'open-panel': openPanelFor,
};

export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined || !Object.hasOwn(COMMANDS, command)) return;
    // No annotator in this tab: the key does nothing here.
    COMMANDS[command]?.(tab.id).catch(() => {});
  });
}
