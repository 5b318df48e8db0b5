/** What the extension's pages and the background leave for one another in session storage. */

/** What went wrong when the background started. */
export const TROUBLE = 'trouble';
/** Name of the trouble that there are fewer records than there were. */
export const RECORDS_LOST = 'RecordsLost';
/** `true` when all records were counted since the browser started. */
export const COUNTED_ANEW = 'countedAnew';
/** `true` when the browser began a new log for the store since it started (lib/background/fresh-log-first.ts). */
export const FRESH_LOG = 'freshLog';
/** In local storage: which database this is, and how many records it had when somebody looked last. */
export const WITNESS = 'storeWitness';
/** Id of the record made last: who shows records without reading the store looks again when it changes. */
export const LAST_RECORD = 'lastRecord';
/** How far the writing of a table is: `{importId, parts, done}`. */
export const IMPORT_PROGRESS = 'importProgress';
/** What the side panel was opened for: `{tabId, target}`. */
export const PANEL_TARGET = 'panelTarget';

/** `true` while the reader has switched the marks on pages off. */
export const HIGHLIGHTS_OFF = 'highlightsOff';

/** The review sheet that was asked for on paper, for the tab that prints it. */
export const SHEET_TO_PRINT = 'sheetToPrint';

const PAGE = 'page:';

/** What is known of a tab's page (TabPage). */
export function pageKey(tabId: number): string {
  return PAGE + tabId;
}

/** The tab whose page is kept under a key, or null when the key is of something else. */
export function tabOfPageKey(key: string): number | null {
  return key.startsWith(PAGE) ? Number(key.slice(PAGE.length)) : null;
}

/** What the card of a tab speaks of. */
export function pointKey(tabId: number): string {
  return `point:${tabId}`;
}

/** Whether a change of these keys may change what the card of a tab shows; without a tab, whether it may change any card. */
export function concernsCard(keys: readonly string[], tabId: number | null): boolean {
  const own = tabId === null ? null : [LAST_RECORD, pageKey(tabId), pointKey(tabId)];
  return keys.some((key) => (own ? own.includes(key) : key === LAST_RECORD || /^(page|point):/.test(key)));
}
