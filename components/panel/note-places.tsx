import { useState } from 'preact/hooks';
import type { NoteOnPage, Span } from '../../lib/core/note-on-page.ts';
import { dayText, targetText } from '../../lib/i18n/format.ts';
import { PLACES } from '../../lib/i18n/places.ts';
import { Glyph } from '../glyph.tsx';
import { InSentence } from '../in-sentence.tsx';
import { useWords } from '../language.ts';

/** What a reader decides about a note's place. */
export type PlaceDecision = Span | 'selection' | 'gone';

export interface NotePlacesProps {
  notes: readonly NoteOnPage[];
  /** So many more were made here than are looked for. */
  more: number;
  /** The indicator or task that a note is about. */
  nameOf: (note: NoteOnPage) => string;
  onShow: (span: Span) => void;
  /** Rejects with a named error when the decision was not kept. */
  onPlace: (note: NoteOnPage, at: PlaceDecision) => Promise<unknown>;
  onSearchAgain: () => void;
}

/** Notes of this page whose place is not certain any more, each with what happened and what can be done. Nothing where all are. */
export function NotePlaces({ notes, more, nameOf, onShow, onPlace, onSearchAgain }: NotePlacesProps) {
  const { lang } = useWords();
  const words = PLACES[lang];
  const open = notes.filter(({ found }) => found.state !== 'found');
  if (open.length === 0 && more === 0) return null;
  return (
    <section class="places" aria-label={words.title(open.length)}>
      {open.length > 0 && (
        <h2 class="places-h">
          <Glyph name="warn" />
          {words.title(open.length)}
        </h2>
      )}
      {open.length > 0 && <p class="muted">{words.lead}</p>}
      {more > 0 && <p class="muted">{words.moreNotes(more)}</p>}
      <ul>
        {open.map((note) => (
          <PlaceRow key={`${note.noteId}/${note.part}`} {...{ note, onShow, onSearchAgain }} name={nameOf(note)} place={onPlace} />
        ))}
      </ul>
    </section>
  );
}

function PlaceRow(props: {
  note: NoteOnPage;
  name: string;
  onShow: (span: Span) => void;
  place: NotePlacesProps['onPlace'];
  onSearchAgain: () => void;
}) {
  const { note, name, onShow, place, onSearchAgain } = props;
  const { found } = note;
  const { lang, words: common } = useWords();
  const words = PLACES[lang];
  const [at, setAt] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const candidates = found.state === 'ambiguous' ? found.candidates : [];
  const here = found.state === 'value-changed' ? found : (candidates[at] ?? null);

  async function decide(decision: PlaceDecision): Promise<void> {
    setRefused(null);
    try {
      await place(note, decision);
    } catch (error) {
      const failed = error instanceof Error ? error.name : '';
      setRefused((Object.hasOwn(words.refused, failed) && words.refused[failed]) || words.refused.other);
    }
  }

  function step(by: 1 | -1): void {
    const next = (at + by + candidates.length) % candidates.length;
    setAt(next);
    const span = candidates[next];
    if (span) onShow(span);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'delete' && found.state !== 'skipped') void decide('gone');
    else if (key === 's' && found.state !== 'skipped') void decide('selection');
    else if (key === 'c' && here) void decide({ start: here.start, end: here.end });
    else if (candidates.length > 1 && event.key === 'ArrowRight') step(1);
    else if (candidates.length > 1 && event.key === 'ArrowLeft') step(-1);
    else return;
    event.preventDefault();
  }

  return (
    <li class="place" onKeyDown={onKeyDown}>
      <p class="place-h">
        <b>{name}</b>
        <span class="muted">
          {note.part === 'origin' ? '' : `${words.evidence}${common.figure.separator}`}
          {common.figure.asOf(dayText(note.asOf))}
        </span>
      </p>
      <p>{reasonOf(found, lang)}</p>
      <dl class="quotes">
        <dt>{words.was}</dt>
        <dd>
          <InSentence quote={note.quote} />
        </dd>
        {here && <dt>{words.now}</dt>}
        {here && (
          <dd>
            <InSentence quote={here.quote} />
          </dd>
        )}
      </dl>
      {refused && (
        <p class="note-err" role="alert">
          <Glyph name="warn" />
          <span>{refused}</span>
        </p>
      )}
      <div class="place-acts">
        {candidates.length > 1 && (
          <span class="stepper">
            <button type="button" class="btn btn-small" aria-label={words.previous} onClick={() => step(-1)}>
              <Glyph name="left" size="sm" />
            </button>
            <span aria-live="polite">{words.candidate(at + 1, candidates.length)}</span>
            <button type="button" class="btn btn-small" aria-label={words.next} onClick={() => step(1)}>
              <Glyph name="right" size="sm" />
            </button>
          </span>
        )}
        {here && (
          <button type="button" class="btn btn-small" onClick={() => onShow(here)}>
            {words.show}
          </button>
        )}
        {here && (
          <button type="button" class="btn btn-small" onClick={() => void decide({ start: here.start, end: here.end })}>
            {found.state === 'ambiguous' ? words.isHere : words.isRevision} <kbd>C</kbd>
          </button>
        )}
        {found.state === 'skipped' ? (
          <button type="button" class="btn btn-small" onClick={onSearchAgain}>
            {words.searchAgain}
          </button>
        ) : (
          <>
            <button type="button" class={here ? 'btn-line' : 'btn btn-small'} onClick={() => void decide('selection')}>
              {words.atSelection} <kbd>S</kbd>
            </button>
            <button type="button" class="btn-line" onClick={() => void decide('gone')}>
              {found.state === 'ambiguous' ? words.noneOfThem : words.gone} <kbd>Del</kbd>
            </button>
          </>
        )}
      </div>
    </li>
  );
}

/** What happened to the place, in a sentence. */
function reasonOf(found: NoteOnPage['found'], lang: keyof typeof PLACES): string {
  const words = PLACES[lang];
  if (found.state === 'ambiguous') return words.ambiguous(found.candidates.length, found.more);
  if (found.state === 'skipped') return words.skipped;
  if (found.state !== 'value-changed') return words.orphaned;
  const { stored, now, changes } = found;
  if (stored && now) return words.figureChanged(targetText(stored, undefined, lang), targetText(now, undefined, lang));
  return words.changed(words.list(changes.map((change) => words.change[change])));
}
