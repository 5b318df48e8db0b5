import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ALL_TOOLS_ON, type ToolSettings } from '../core/page-tools.ts';

/** In local storage: a choice of this computer's user, not of one session. */
const KEY = 'pageTools';

const Setting = z.object({ off: z.boolean(), offSites: z.array(z.string()) });
const Stored = z.object({ minimap: Setting, offer: Setting });

/** Settings that cannot be read count as none: everything is on. */
function parsed(stored: unknown): ToolSettings {
  return Stored.safeParse(stored).data ?? ALL_TOOLS_ON;
}

export async function readToolSettings(): Promise<ToolSettings> {
  return parsed((await browser.storage.local.get(KEY))[KEY]);
}

export async function storeToolSettings(settings: ToolSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Tells of every later change; answers a disposer. */
export function watchToolSettings(changed: (settings: ToolSettings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) changed(parsed(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
