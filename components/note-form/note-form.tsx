import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormDraft, Profile } from '../../lib/core/model/form-draft.ts';
import type { Evidence } from '../../lib/core/model/note.ts';
import type { NoteToSave } from '../../lib/core/model/note-to-save.ts';
import { dayText } from '../../lib/i18n/format.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { Attempt } from './attempt.ts';
import { EvidenceChoice } from './evidence-choice.tsx';
import { failureText } from './failure-text.ts';
import { Field, invalid } from './field.tsx';
import { blankDraft, draftForCorrection, type FormAct, type FormContext } from './form-context.ts';
import { problemText } from './problem-text.ts';
import { Reporter } from './reporter.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import { type Field as FieldName, type Problem, readForm } from './validate.ts';
import { ValueAndStatus } from './value-and-status.tsx';

const SAVE_KEYS = /Mac/.test(navigator.platform) ? '⌘Enter' : 'Ctrl+Enter';

export interface NoteFormProps {
  context: FormContext;
  act: FormAct;
  /** What was half typed before, or null. */
  draft: FormDraft | null;
  profile: Profile;
  keep: (draft: FormDraft | null) => void;
  /** Resolves when the record is on disk; rejects with a named error, and then the form keeps everything. */
  save: (saved: NoteToSave) => Promise<unknown>;
  /** Somebody types or saves again: what was said of the last record is over. */
  onTouch?: () => void;
  /** Selected words that are to join the form as evidence, whatever is typed in it; `onAttached` hears of their instant once they have. */
  attach?: Evidence | null;
  onAttached?: (at: string) => void;
  /** Stands left in the row of the save button. */
  aside?: ComponentChildren;
}

/** Writes one note: a report, a correction or a withdrawal. Nothing typed is ever lost to an error. */
export function NoteForm(props: NoteFormProps) {
  const { context, act: firstAct, draft, profile: known, keep, save, onTouch, attach = null, onAttached, aside } = props;
  const { words } = useWords();
  const [act, setAct] = useState(firstAct);
  const [blank] = useState(() => blankDraft(context, firstAct));
  const [form, setForm] = useState(draft ?? blank);
  const [profile, setProfile] = useState(known);
  const [asking, setAsking] = useState(known.author === '' || known.office === '');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  /** Nothing was typed, so nothing was saved. */
  const [empty, setEmpty] = useState(false);
  /** The value that the reporter was asked about. */
  const [asked, setAsked] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [restored, setRestored] = useState(draft !== null);
  const root = useRef<HTMLFormElement>(null);
  const attempt = useRef(new Attempt());
  const dropPending = useKeptDraft(form, blank, keep);

  function change(changed: Partial<FormDraft>): void {
    onTouch?.();
    setEmpty(false);
    setForm((before) => ({ ...before, ...changed }));
    setProblems((before) => before.filter((problem) => !(problem.field in changed)));
  }

  useEffect(() => {
    if (!attach) return;
    change({ evidence: 'quoted', quoted: attach });
    onAttached?.(attach.capturedAt);
  }, [attach?.capturedAt]);

  function focus(field: FieldName): void {
    const control = root.current?.querySelector<HTMLElement>(`#note-${field}`);
    control?.focus();
    // The message first, then the field: where both do not fit, the field is what is seen.
    root.current?.querySelector(`#note-${field}-error`)?.scrollIntoView({ block: 'nearest' });
    control?.scrollIntoView({ block: 'nearest' });
  }

  function correctInstead(noteId: string): void {
    const note = context.notes.find(({ id }) => id === noteId);
    if (!note) return;
    setAct({ kind: 'correct', note });
    setForm((before) => draftForCorrection(before, note));
    setProblems([]);
    requestAnimationFrame(() => focus('reason'));
  }

  async function submit(): Promise<void> {
    if (saving) return;
    onTouch?.();
    const recordedAt = attempt.current.momentOf([form, profile, act], new Date());
    const { note, problems: found } = readForm(form, profile, context, act, recordedAt, asked);
    setProblems(found ?? []);
    setFailure(null);
    if (!note) {
      const first = found[0]?.field;
      setEmpty(false);
      setAsked(found.some(({ code }) => code === 'implausible') ? form.value : null);
      if (first === 'author' || first === 'office') setAsking(true);
      // After the fold and the reporter's fields are drawn.
      requestAnimationFrame(() => first && focus(first));
      return;
    }
    const untouched = act.kind === 'add' && JSON.stringify(form) === JSON.stringify(blank);
    setEmpty(untouched);
    if (untouched) return;
    setSaving(true);
    // A draft kept after the record was made would come back as if it had not been saved.
    dropPending();
    try {
      await save({ draft: note, profile: { author: note.author, office: note.office }, recordedAt });
    } catch (error) {
      setFailure(failureText(error, words));
      keep(form);
      requestAnimationFrame(() => root.current?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' }));
    } finally {
      setSaving(false);
    }
  }

  const errorOf = (field: FieldName) => {
    const problem = problems.find((one) => one.field === field);
    return problem && problemText(problem, form.value, context, words);
  };
  const textArea = (field: 'body' | 'reason' | 'problem' | 'nextStep', label: string) => (
    <Field id={`note-${field}`} label={label} error={errorOf(field)}>
      <textarea
        id={`note-${field}`}
        class={errorOf(field) ? 'ta is-bad' : 'ta'}
        rows={1}
        value={form[field] ?? ''}
        onInput={(event) => change({ [field]: event.currentTarget.value })}
        {...invalid(`note-${field}`, errorOf(field))}
      />
    </Field>
  );
  const dateError = errorOf('asOf');
  const isRetraction = act.kind === 'retract';
  const wrong = problems.filter(({ code }) => code !== 'implausible');

  return (
    <form
      class="entry"
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void submit();
      }}
    >
      {(failure || wrong.length > 0) && (
        <p class="note-err" role="alert">
          <Glyph name="warn" />
          <span>{failure ?? words.form.notSaved(wrong.length)}</span>
        </p>
      )}
      {empty && (
        <p class="soft" role="status">
          {words.form.untouched}
        </p>
      )}
      {restored && (
        <p class="who-line" role="status">
          <span>{words.form.draftRestored}</span>
          <button
            type="button"
            class="btn-line"
            onClick={() => {
              setForm(blank);
              setRestored(false);
            }}
          >
            {words.form.discardDraft}
          </button>
        </p>
      )}
      {act.kind !== 'add' && <p class="soft">{words.form[act.kind === 'correct' ? 'correcting' : 'retracting'](dayText(act.note.asOf))}</p>}
      {!isRetraction && <ValueAndStatus {...{ context, form, problems, change, correctInstead }} />}
      <div class={isRetraction ? '' : 'date-body'}>
        {!isRetraction && (
          <div class="field">
            <label for="note-asOf">{words.form.asOf}</label>
            <span class={dateError ? 'in is-bad' : 'in'}>
              <input
                id="note-asOf"
                type="date"
                max={context.today}
                value={form.asOf}
                onInput={(event) => change({ asOf: event.currentTarget.value })}
                {...invalid('note-asOf', dateError)}
              />
            </span>
          </div>
        )}
        {isRetraction ? textArea('reason', words.form.retractReason) : textArea('body', words.form.body)}
      </div>
      {dateError && (
        <p class="err" id="note-asOf-error">
          <Glyph name="warn" />
          <span>{dateError}</span>
        </p>
      )}
      {act.kind === 'correct' && textArea('reason', words.form.correctReason)}
      {!isRetraction && <EvidenceChoice {...{ context, act, form, change, error: errorOf('link') }} />}
      <div class="fold-row">
        {!isRetraction && (
          <details class="fold" open={form.problem !== '' || form.nextStep !== ''}>
            <summary>
              <Glyph name="right" size="sm" />
              {words.form.more}
            </summary>
            <div>
              {textArea('problem', words.form.problem)}
              {textArea('nextStep', words.form.nextStep)}
            </div>
          </details>
        )}
        <Reporter
          {...{ profile, asking, errors: { author: errorOf('author'), office: errorOf('office') } }}
          change={(changed) => {
            // Merged, not replaced: a browser that fills in both fields does so before the first one is drawn.
            setProfile((before) => ({ ...before, ...changed }));
            setProblems((before) => before.filter(({ field }) => field !== 'author' && field !== 'office'));
          }}
          ask={() => {
            setAsking(true);
            requestAnimationFrame(() => focus('office'));
          }}
        />
      </div>
      <div class="acts">
        {aside}
        {!isRetraction && (
          <label class="check">
            <input type="checkbox" checked={form.isPublic} onChange={(event) => change({ isPublic: event.currentTarget.checked })} />
            {words.form.isPublic}
          </label>
        )}
        <button class="btn btn-primary" type="submit" aria-disabled={saving}>
          {saving ? words.form.saving : isRetraction ? words.form.confirmRetract : words.form.save} <kbd>{SAVE_KEYS}</kbd>
        </button>
      </div>
    </form>
  );
}
