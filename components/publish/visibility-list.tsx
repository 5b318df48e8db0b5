import { useState } from 'preact/hooks';
import type { Note } from '../../lib/core/model/note.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { shownUnit } from '../../lib/i18n/document-words.ts';
import { valueText } from '../../lib/i18n/format.ts';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { useWords } from '../language.ts';
import { StatusChip } from '../status-chip.tsx';
import { targetsOf } from './target-names.ts';

/** Rows shown before the reader asks for more. */
const FIRST = 20;

interface Props {
  plan: Plan;
  /** Notes that count now, newest first. */
  notes: readonly Note[];
  /** The first record of a note's report: it stays the same while the report is made public and internal again. */
  reportOf: (note: Note) => string;
  /** Reports that a check points at. */
  marked: ReadonlySet<string>;
  /** A change that is being saved: its box waits. */
  pending: ReadonlySet<string>;
  onSetVisibility: (note: Note, visibility: Note['visibility']) => void;
}

/** Every note that counts, with a box that makes it public or internal again. */
export function VisibilityList({ plan, notes, reportOf, marked, pending, onSetVisibility }: Props) {
  const { lang } = useWords();
  const words = PUBLISH[lang];
  const [all, setAll] = useState(false);
  /** The reports that were internal when the reader chose to see only those: a row does not leave under the pointer. */
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const targets = targetsOf(plan, words.wholeTask);
  const fitting = notes.filter((note) => !only || note.visibility === 'internal' || only.has(reportOf(note)));
  // What a check points at comes first, and stays there when it is made internal.
  const isMarked = (note: Note) => marked.has(reportOf(note));
  const ordered = [...fitting].sort((a, b) => Number(isMarked(b)) - Number(isMarked(a)));
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <section class="pub-box" aria-labelledby="pub-choose">
      <div class="pub-box-h">
        <h2 id="pub-choose">{words.choose}</h2>
        <span class="muted">{words.chooseHint}</span>
      </div>
      {notes.length === 0 ? (
        <p class="pub-pad soft">{words.noNotes}</p>
      ) : (
        <>
          <label class="check pub-pad">
            <input
              type="checkbox"
              checked={only !== null}
              onChange={(event) =>
                setOnly(
                  event.currentTarget.checked ? new Set(notes.filter(({ visibility }) => visibility === 'internal').map(reportOf)) : null,
                )
              }
            />
            <span>{words.onlyInternal}</span>
          </label>
          <table class="pub-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.open}</th>
                <th scope="col">{words.columns.target}</th>
                <th scope="col">{words.columns.note}</th>
                <th scope="col">{words.columns.office}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((note) => {
                const { name, unit } = targets(note.commitmentId ?? note.taskId);
                return (
                  <tr key={reportOf(note)} class={isMarked(note) ? 'pub-marked' : ''}>
                    <td>
                      <label class="check">
                        <input
                          type="checkbox"
                          // What was asked for, until it is stored or refused.
                          checked={(note.visibility === 'public') !== pending.has(note.id)}
                          // Not disabled: that would take the focus away from whoever goes through the list by keyboard.
                          aria-disabled={pending.has(note.id)}
                          onClick={(event) => pending.has(note.id) && event.preventDefault()}
                          aria-label={words.show(`${name} ${note.asOf}`)}
                          onChange={(event) => onSetVisibility(note, event.currentTarget.checked ? 'public' : 'internal')}
                        />
                      </label>
                    </td>
                    <th scope="row">{name}</th>
                    <td>
                      <span class="pub-line">
                        <span class="nowrap">{note.asOf}</span> <StatusChip status={note.declared} />{' '}
                        {note.value !== undefined && <b class="nowrap">{valueText(note.value, shownUnit(unit, lang), lang)}</b>}
                      </span>
                      <span class="pub-body">{note.body || <span class="muted">{words.noText}</span>}</span>
                    </td>
                    <td>{note.office}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {shown.length < ordered.length && (
            <p class="pub-pad">
              <button class="btn" type="button" onClick={() => setAll(true)}>
                {words.more(ordered.length - shown.length)}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
