import { dayOf } from '../lib/core/day.ts';
import type { Note } from '../lib/core/model/note.ts';
import type { Commitment } from '../lib/core/model/plan.ts';
import { STATUS } from '../lib/i18n/domain.ts';
import { dayText } from '../lib/i18n/format.ts';
import { EvidenceMeter } from './evidence-meter.tsx';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';
import { lineValue } from './line-text.ts';
import { openingText, type StoryEntry } from './story.ts';

function Links({ note }: { note: Note }) {
  const { words } = useWords();
  return (
    <>
      {note.evidence.map(({ url, title, quote }) => (
        <span key={url + quote}>
          <a href={url} target="_blank" rel="noreferrer">
            {title || url.replace(/^https?:\/\//, '').slice(0, 40)}
          </a>
          {quote && <span class="evidence-q">{words.story.quote(quote)}</span>}
        </span>
      ))}
    </>
  );
}

function Entry(props: {
  entry: StoryEntry;
  commitment: Commitment | null;
  year: string;
  onCorrect: ((note: Note) => void) | undefined;
  onRetract: ((note: Note) => void) | undefined;
}) {
  const { entry, commitment, year, onCorrect, onRetract } = props;
  const { lang, words } = useWords();
  const { note, stands, about, correctedBy, retractedBy, opened } = entry;
  const status = STATUS[note.declared].words[lang];
  const shown = (value: number) => (commitment ? lineValue(commitment, value, lang) : String(value));
  const figure = note.value === undefined ? null : shown(note.value);
  const isCorrection = note.supersedes !== undefined && opened.length === 0;
  const act = note.retracts !== undefined ? words.story.retraction : isCorrection ? words.story.correction : null;
  const ended = correctedBy
    ? words.story.corrected(dayText(correctedBy.recordedAt.slice(0, 10), year), correctedBy.author)
    : retractedBy && words.story.retracted(dayText(retractedBy.recordedAt.slice(0, 10), year), retractedBy.author);
  const isRecord = note.retracts === undefined;
  // What was corrected, and what it says now; of a withdrawal, what it speaks of.
  const of = !about
    ? null
    : !isRecord
      ? words.story.withdrawn(dayText(about.asOf, year))
      : about.value !== undefined && figure !== null && about.value !== note.value
        ? words.story.changed(shown(about.value), figure)
        : null;
  return (
    <li class={ended ? 'old' : ''}>
      <time class="d" dateTime={note.asOf}>
        {dayText(note.asOf, year)}
      </time>
      <span class="k">
        <Glyph name={act ? 'sync' : note.declared} tone={act ? 'soft' : `ink-${note.declared}`} />
      </span>
      <div>
        <p class="v">
          {isRecord && figure !== null && <b>{ended ? <s>{figure}</s> : figure}</b>}
          <span>{ended ?? [act, isRecord && status].filter(Boolean).join(lang === 'en' ? ', ' : '　')}</span>
          <span class="by">{[note.office, note.author].filter(Boolean).join('　')}</span>
        </p>
        {of && <p class="soft">{of}</p>}
        {note.body && <p class="soft">{ended ? <s>{note.body}</s> : note.body}</p>}
        {note.reason && (
          <p class="soft">
            <span class="muted">{words.story.reason}</span> {note.reason}
          </p>
        )}
        {note.problem && (
          <p class="soft">
            <span class="muted">{words.story.problem}</span> {note.problem}
          </p>
        )}
        {note.nextStep && (
          <p class="soft">
            <span class="muted">{words.story.nextStep}</span> {note.nextStep}
          </p>
        )}
        {isRecord && (
          <p class="ev-line">
            {!ended && <EvidenceMeter evidence={note.evidence.length > 0 ? 'link' : 'self'} />}
            {note.evidence.length > 0 ? <Links note={note} /> : !ended && <span class="muted">{words.story.noEvidence}</span>}
            {note.visibility === 'public' && opened.length === 0 && <span class="muted">{words.story.public}</span>}
          </p>
        )}
        <p class="muted">
          {words.story.recordedAt(
            `${dayText(dayOf(new Date(note.recordedAt)), year)} ${new Date(note.recordedAt).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' })}`,
          )}
        </p>
        {opened.map((change) => (
          <p class="muted" key={change.id}>
            {openingText(change, words)} {dayText(change.recordedAt.slice(0, 10), year)}
          </p>
        ))}
        {stands && onCorrect && onRetract && (
          <p class="row-acts">
            <button type="button" class="btn-line" onClick={() => onCorrect(note)}>
              {words.form.correct}
              <span class="sr"> {dayText(note.asOf)}</span>
            </button>
            <button type="button" class="btn-line" onClick={() => onRetract(note)}>
              {words.form.retract}
              <span class="sr"> {dayText(note.asOf)}</span>
            </button>
          </p>
        )}
      </div>
    </li>
  );
}

/** The history of a target, in the order given: nothing is ever gone, what was corrected or withdrawn is struck through. */
export function NoteStory(props: {
  entries: readonly StoryEntry[];
  commitment: Commitment | null;
  /** A day of the plan's year: dates inside it are short. */
  year: string;
  onCorrect?: (note: Note) => void;
  onRetract?: (note: Note) => void;
}) {
  const { entries, commitment, year, onCorrect, onRetract } = props;
  const isLong = entries.some(({ note }) => !note.asOf.startsWith(year.slice(0, 4)));
  return (
    <ol class={isLong ? 'tl is-long' : 'tl'}>
      {entries.map((entry) => (
        <Entry key={entry.note.id} {...{ entry, commitment, year, onCorrect, onRetract }} />
      ))}
    </ol>
  );
}
