import { browser } from 'wxt/browser';
import { injectAnnotator } from './inject.ts';
import { openPanelFor } from './panel.ts';

/**
 * The toolbar button opens the side panel, and starts the annotator where the detector did not (another site, or a page that it took for
 * no policy page): the click grants `activeTab`. So `onClicked` is used and not `openPanelOnActionClick`, which would swallow it.
 */
export function listenToAction(): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    // Neither may wait for the other: the panel needs the click to be fresh. A browser page lets us run nothing, and that is all right.
    openPanelFor(tab.id).catch(() => {});
    injectAnnotator(tab.id).catch(() => {});
  });
}
