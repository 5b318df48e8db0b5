import { useState } from 'preact/hooks';
import type { NoteOnPage, Span } from '../../lib/core/note-on-page.ts';
import { dayText } from '../../lib/i18n/format.ts';
import { PLACES } from '../../lib/i18n/places.ts';
import { Glyph } from '../glyph.tsx';
import { InSentence } from '../in-sentence.tsx';
import { useWords } from '../language.ts';

const STEP = 50;

/** Where this page's notes were made and what they quote as evidence, in the page's order; each leads to its words. Nothing where none is. */
export function NotesHere(props: { notes: readonly NoteOnPage[]; nameOf: (note: NoteOnPage) => string; onShow: (span: Span) => void }) {
  const { notes, nameOf, onShow } = props;
  const { lang, words: common } = useWords();
  const words = PLACES[lang];
  const [limit, setLimit] = useState(STEP);
  const here = notes
    .flatMap((note) => (note.found.state === 'found' ? { note, ...note.found } : []))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (here.length === 0) return null;
  return (
    <details class="fold notes-here">
      <summary>
        <Glyph name="right" size="sm" />
        {words.here(here.length)}
      </summary>
      <ul>
        {here.slice(0, limit).map(({ note, start, end, moved }) => (
          <li key={`${note.noteId}/${note.part}`}>
            <button type="button" class="here" onClick={() => onShow({ start, end })}>
              <span class="place-h">
                <b>{nameOf(note)}</b>
                <span class="muted">
                  {note.part === 'origin' ? words.origin : words.evidence}
                  {common.figure.separator}
                  {common.figure.asOf(dayText(note.asOf))}
                </span>
              </span>
              <span>
                <InSentence quote={note.quote} />
              </span>
              {moved && <span class="muted">{words.moved}</span>}
            </button>
          </li>
        ))}
      </ul>
      {here.length > limit && (
        <button type="button" class="btn-line" onClick={() => setLimit(limit + STEP)}>
          {words.moreHere(here.length - limit)}
        </button>
      )}
    </details>
  );
}
