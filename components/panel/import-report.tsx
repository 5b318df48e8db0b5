import { useState } from 'preact/hooks';
import type { Line } from '../../lib/core/line.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { ReadAnnotations } from '../../lib/core/web-annotation/read-annotations.ts';
import type { ForeignAnnotation } from '../../lib/core/web-annotation/read-foreign.ts';
import type { Imported } from '../../lib/desk/sharing.ts';
import { SHARE } from '../../lib/i18n/share.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

/** A file's annotations, and for each of another tool the commitment of which it quotes the figure, where that is certain. */
export type ReadFile = ReadAnnotations & { guesses: readonly (string | null)[] };

export interface ImportReportProps {
  read: ReadFile;
  /** Commitments of the page, which an annotation of another tool can be about. */
  lines: readonly Line[];
  onImport: (notes: Note[]) => Promise<Imported>;
  /** Keeps an annotation as the draft of a note; false when there is a draft already, which stays. */
  onDraft: (annotation: ForeignAnnotation, line: Line) => Promise<boolean>;
}

/** As many reasons of one file as a person reads. */
const SHOWN = 20;

/** What a chosen file holds, before and after it is taken: nothing is stored until the reader says so. */
export function ImportReport({ read, lines, onImport, onDraft }: ImportReportProps) {
  const { lang } = useWords();
  const words = SHARE[lang];
  const [result, setResult] = useState<Imported | 'failed' | null>(null);
  const [busy, setBusy] = useState(false);
  const { notes, excerpts, foreign, guesses, refused } = read;
  const taken = result === 'failed' ? null : result;
  const reasons = [
    ...refused.map(
      ({ at, reason, detail }) => (at === null ? words.wholeFile : words.place(at)) + words.reason[reason] + (detail && ` (${detail})`),
    ),
    ...(taken?.refused ?? []).map(({ id, reason }) => `${id.slice(0, 13)}: ${words.reason[reason]}`),
  ];

  async function take(): Promise<void> {
    setBusy(true);
    setResult(await onImport(notes).catch(() => 'failed' as const));
    setBusy(false);
  }

  return (
    <section class="share-report" aria-label={words.fileContent}>
      {notes.length > 0 && <p>{words.found(notes.length, notes.filter(({ visibility }) => visibility === 'public').length)}</p>}
      {excerpts.length > 0 && <p>{words.excerpts(excerpts.length)}</p>}
      {notes.length > 0 && !taken && (
        <button type="button" class="btn btn-small btn-primary" disabled={busy} onClick={() => void take()}>
          {words.take(notes.length)}
        </button>
      )}
      <p role="status">
        {result && (
          <span class={taken ? 'share-done' : 'note-err'}>
            <Glyph name={taken ? 'check' : 'warn'} />
            {taken ? words.taken(taken.added, taken.known) : words.notTaken}
          </span>
        )}
      </p>
      {reasons.length > 0 && (
        <div class="share-refused">
          <p>{words.refused(reasons.length)}</p>
          <ul>
            {reasons.slice(0, SHOWN).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {foreign.length > 0 && (
        <>
          <h3>{words.foreign(foreign.length)}</h3>
          <p class="muted">{words.foreignHint}</p>
          <ul>
            {foreign.map((annotation, at) => (
              <ForeignRow key={at} {...{ annotation, lines, onDraft }} guess={guesses[at] ?? ''} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type ForeignRowProps = { annotation: ForeignAnnotation; guess: string } & Pick<ImportReportProps, 'lines' | 'onDraft'>;

function ForeignRow({ annotation, guess, lines, onDraft }: ForeignRowProps) {
  const { lang } = useWords();
  const words = SHARE[lang];
  const [target, setTarget] = useState(guess);
  const [done, setDone] = useState<string | null>(null);
  const line = lines.find(({ commitment }) => commitment.id === target);
  return (
    <li class="share-foreign">
      <q>{annotation.quote}</q>
      <p>
        {annotation.text}
        {annotation.creator !== null && <span class="muted">{words.foreignBy(annotation.creator)}</span>}
      </p>
      <div class="share-acts">
        <select aria-label={words.target} value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
          <option value="">{words.target}</option>
          {lines.map(({ commitment }) => (
            <option key={commitment.id} value={commitment.id}>
              {commitment.subject}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="btn btn-small"
          disabled={!line}
          onClick={() => line && void onDraft(annotation, line).then((kept) => setDone(kept ? words.drafted : words.draftThere))}
        >
          {words.draft}
        </button>
        <span role="status">{done}</span>
      </div>
    </li>
  );
}
