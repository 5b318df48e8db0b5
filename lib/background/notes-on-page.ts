import type { NoteOnPage, Span } from '../core/note-on-page.ts';
import { type Resolution, resolve } from '../core/resolve.ts';
import type { TabPage } from '../messages/calls.ts';
import { type NotePlace, placesOnPage } from '../store/placements.ts';
import { anchorsIn, type PageContent } from './page-texts.ts';
import { quotedAt, quotedIn } from './quoted.ts';

/** What is known of the notes on a page; nothing where none was made there. */
type NotesHere = Pick<TabPage, 'notes' | 'moreNotes'>;

/** Looks for every note that was made on the page of this address; what no note was made on costs one look into the store. */
export async function notesOnPage(url: string, reading: PageContent | Promise<PageContent>): Promise<NotesHere> {
  const [{ items, more }, content] = await Promise.all([placesOnPage(url), reading]);
  if (items.length === 0) return {};
  const found = resolve(
    anchorsIn(content),
    items.map(({ selectors }) => selectors),
  );
  const notes = items.map((place, at) => noteOnPage(place, found[at] as Resolution, content.text));
  return { notes, ...(more > 0 ? { moreNotes: more } : {}) };
}

function noteOnPage({ note, part, selectors }: NotePlace, resolution: Resolution, text: string): NoteOnPage {
  const { id, taskId, commitmentId, asOf } = note;
  return {
    noteId: id,
    part,
    target: { taskId, ...(commitmentId === undefined ? {} : { commitmentId }) },
    quote: quotedIn(selectors),
    asOf,
    found: shownResolution(resolution, text),
  };
}

function shownResolution(resolution: Resolution, text: string): NoteOnPage['found'] {
  const at = (span: Span) => quotedAt(text, span);
  switch (resolution.state) {
    case 'found': {
      const { state, moved, start, end } = resolution;
      return { state, moved, start, end };
    }
    case 'value-changed': {
      const { state, changes, stored, now, start, end } = resolution;
      return { state, changes, stored, now, start, end, quote: at(resolution) };
    }
    case 'ambiguous': {
      const { state, candidates, more } = resolution;
      return { state, candidates: candidates.map(({ start, end }) => ({ start, end, quote: at({ start, end }) })), more };
    }
    default:
      return { state: resolution.state };
  }
}
