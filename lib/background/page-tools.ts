import { type ToolSettings, type ToolsHere, toolsOn, withTool } from '../core/page-tools.ts';
import type { Caller } from '../messages/caller.ts';
import type { PageCalls, PanelCalls } from '../messages/calls.ts';
import { askTab } from '../messages/send.ts';
import { readToolSettings, storeToolSettings, watchToolSettings } from '../messages/tool-settings.ts';
import { knownTabs, tabPage } from './tab-pages.ts';

function siteOf(url: string): string {
  return new URL(url).host;
}

type Page = Extract<Caller, { kind: 'page' }>;

/** Two pages may turn something off at once; the worker is the only writer. */
let turn: Promise<unknown> = Promise.resolve();

function change(changed: (settings: ToolSettings) => ToolSettings): Promise<null> {
  const work = async () => {
    await storeToolSettings(changed(await readToolSettings()));
    return null;
  };
  const mine = turn.then(work, work);
  turn = mine.catch(() => {});
  return mine;
}

/** The tools that a page may show: it hears of its own site and of no other. */
export async function pageTools(_: null, { url }: Page): Promise<ToolsHere> {
  return toolsOn(await readToolSettings(), siteOf(url));
}

/** Turns a tool off on the page's own site, or on again. */
export function setToolHere({ tool, on }: Parameters<PageCalls['setToolHere']>[0], { url }: Page): Promise<null> {
  return change((settings) => withTool(settings, tool, siteOf(url), on));
}

export function setTool({ tool, site, on }: Parameters<PanelCalls['setTool']>[0]): Promise<null> {
  return change((settings) => withTool(settings, tool, site, on));
}

/** Open pages follow every change of the settings at once. */
export function listenToToolSettings(): void {
  watchToolSettings(async (settings) => {
    for (const tabId of await knownTabs()) {
      const page = await tabPage(tabId);
      // A tab that does not answer is asleep, closing or gone.
      if (page) askTab(tabId, 'toolsChanged', toolsOn(settings, siteOf(page.url))).catch(() => {});
    }
  });
}
