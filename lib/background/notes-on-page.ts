import type { NoteOnPage, Quoted, Span } from '../core/note-on-page.ts';
import { type Resolution, resolve } from '../core/resolve.ts';
import type { TabPage } from '../messages/calls.ts';
import { type NotePlace, placesOnPage } from '../store/placements.ts';
import { anchorsIn, type PageContent } from './page-texts.ts';

/** As much of the marked words, and of their sentence on either side, as a list shows. */
const SHOWN = { words: 120, around: 40 };
const SENTENCE_END = /[。；！？\n\t]/;

/** Looks for every note that was made on the page of this address; what no note was made on costs one look into the store. */
export async function notesOnPage(url: string, content: PageContent): Promise<Pick<TabPage, 'notes' | 'moreNotes'>> {
  const { items, more } = await placesOnPage(url);
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
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return {
    noteId: id,
    part,
    target: { taskId, ...(commitmentId === undefined ? {} : { commitmentId }) },
    quote: quoted(quote?.prefix ?? '', quote?.exact ?? '', quote?.suffix ?? ''),
    asOf,
    found: shownResolution(resolution, text),
  };
}

function shownResolution(resolution: Resolution, text: string): NoteOnPage['found'] {
  const at = ({ start, end }: Span) =>
    quoted(text.slice(Math.max(0, start - SHOWN.around), start), text.slice(start, end), text.slice(end, end + SHOWN.around));
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

function quoted(prefix: string, words: string, suffix: string): Quoted {
  const before = prefix.slice(-SHOWN.around).split(SENTENCE_END).at(-1) ?? '';
  const [after = ''] = suffix.slice(0, SHOWN.around).split(SENTENCE_END);
  return { before: before.trimStart(), words: words.slice(0, SHOWN.words), after: after.trimEnd() };
}
