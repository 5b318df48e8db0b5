import { pageKey } from '../core/page-key.ts';
import { selectorsAt } from '../core/resolve/selectors-at.ts';
import type { PanelCalls, Span } from '../messages/calls.ts';
import { askTab } from '../messages/send.ts';
import { addPlacement } from '../store/placements.ts';
import { readProfile } from '../store/profile.ts';
import { notesOnPage } from './notes-on-page.ts';
import { anchorsIn, lastContent } from './page-texts.ts';
import { changeTabPage, tabPage } from './tab-pages.ts';

/** There is nothing to put the note at: the page has gone or changed, or nothing of its text is selected. */
export class NoSuchPlace extends Error {
  override name = 'NoSuchPlace';
}

/**
 * Keeps what the reader decided about a note's place, as a record of its own, and looks for the page's notes anew. Throws
 * {@link NoSuchPlace} when the page is not (or no longer) the one that the reader decided on.
 */
export async function placeNote({ tabId, noteId, part, at }: Parameters<PanelCalls['placeNote']>[0]): Promise<null> {
  const [page, content, { author }] = await Promise.all([tabPage(tabId), lastContent(tabId), readProfile()]);
  if (!page || !content) throw new NoSuchPlace('the page was not read, or it is no longer known');
  const asked = page.notes?.find((note) => note.noteId === noteId && note.part === part);
  const changed = asked?.found.state === 'value-changed' ? { stored: asked.found.stored, now: asked.found.now } : {};
  const about = { noteId, part, page: pageKey(page.url), author, ...changed };
  const now = new Date().toISOString();
  if (at === 'gone') await addPlacement({ ...about, decision: 'gone' }, now);
  else {
    const span: Span | null = at === 'selection' ? await askTab(tabId, 'selectedSpan', null) : at;
    if (!span || span.end > content.text.length) throw new NoSuchPlace('nothing of the text is selected');
    const selectors = selectorsAt(anchorsIn(content), span.start, span.end, page.planId === null ? {} : { planId: page.planId });
    await addPlacement({ ...about, decision: 'here', selectors }, now);
  }
  const notes = await notesOnPage(page.url, content);
  await changeTabPage(tabId, ({ notes: _, moreNotes: __, ...before }) => ({ ...before, ...notes }));
  return null;
}
