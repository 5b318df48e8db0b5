import { browser } from 'wxt/browser';
import { askTab } from '../messages/send.ts';
import { forgetPage } from './forget-page.ts';
import { isWithin } from './site-pattern.ts';
import { knownTabs, tabPage } from './tab-pages.ts';

/** The detector on sites that the user granted; on the manifest's own it is registered by the manifest. */
const SCRIPT_ID = 'detector-on-granted-sites';
const DETECTOR = 'content-scripts/detector.js';

let turn: Promise<unknown> = Promise.resolve();

/** The sites that the user granted beyond those of the manifest, as match patterns. */
async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = ownSites();
  return origins.filter((origin) => !own.includes(origin));
}

function ownSites(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
}

async function register(): Promise<void> {
  const { scripting } = browser;
  const [matches, registered] = await Promise.all([grantedSites(), scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })]);
  if (matches.length === 0) {
    if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, matches, excludeMatches: ownSites(), js: [DETECTOR], runAt: 'document_start' as const };
  if (registered.length > 0) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Registers the detector on exactly the sites that are granted now. One at a time: two grants may come at once. */
export function registerOnGrantedSites(): Promise<void> {
  const mine = turn.then(register, register);
  turn = mine.catch(() => {});
  return mine;
}

/** Pages of newly granted sites that are open already get the detector now, not only at their next loading. */
async function detectInOpenTabs(origins: string[]): Promise<void> {
  // Asking for the tabs of no site would be asking for all of them.
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && browser.scripting.executeScript({ target: { tabId: id }, files: [`/${DETECTOR}`] })),
  );
}

/** Pages of sites that were taken back are left as they were before us. */
async function leaveOpenTabs(origins: string[]): Promise<void> {
  for (const tabId of await knownTabs()) {
    const page = await tabPage(tabId);
    if (!page || !origins.some((pattern) => isWithin(page.url, pattern))) continue;
    await Promise.allSettled([askTab(tabId, 'end', null), forgetPage(tabId)]);
  }
}

/** Keeps the detector on the granted sites, now and whenever the user grants or takes back one. */
export function listenToPermissions(): void {
  // A change while the worker slept, or one cut short by its end, is made up for at the start.
  registerOnGrantedSites().catch(() => {});
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    registerOnGrantedSites()
      .then(() => detectInOpenTabs(origins))
      .catch(() => {});
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    registerOnGrantedSites().catch(() => {});
    leaveOpenTabs(origins).catch(() => {});
  });
}
