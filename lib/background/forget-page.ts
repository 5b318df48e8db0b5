import { clearBadge } from './badge.ts';
import { forgetContent } from './page-texts.ts';
import { forgetPointed } from './pointed.ts';
import { forgetTabPage } from './tab-pages.ts';

/** What was known of a tab's page is forgotten, and its count goes off the toolbar. */
export async function forgetPage(tabId: number): Promise<void> {
  forgetContent(tabId);
  // First the page, so that its badge is not drawn again after it was cleared.
  await forgetTabPage(tabId);
  await Promise.all([forgetPointed(tabId), clearBadge(tabId)]);
}
