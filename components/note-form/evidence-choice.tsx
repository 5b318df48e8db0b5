import type { FormDraft } from '../../lib/core/model/form-draft.ts';
import { useWords } from '../language.ts';
import { Field, invalid } from './field.tsx';
import { citable, type FormAct, type FormContext } from './form-context.ts';

/** Where the value comes from: this page with the selected words, a link, or nothing. */
export function EvidenceChoice(props: {
  context: FormContext;
  act: FormAct;
  form: FormDraft;
  error: string | undefined;
  change: (changed: Partial<FormDraft>) => void;
}) {
  const { context, act, form, error, change } = props;
  const { words } = useWords();
  const choices = [
    ...(act.kind === 'correct' && act.note.evidence.length > 0 ? [{ value: 'kept' as const, label: words.form.evidenceKept }] : []),
    ...(citable(context.page) ? [{ value: 'page' as const, label: words.form.evidencePage }] : []),
    { value: 'link' as const, label: words.form.evidenceLink },
    { value: 'none' as const, label: words.form.evidenceNone },
  ];
  return (
    <>
      <div>
        <fieldset class="choices">
          <legend>{words.form.evidence}</legend>
          {choices.map(({ value, label }) => (
            <label class="check" key={value}>
              <input type="radio" name="evidence" checked={form.evidence === value} onChange={() => change({ evidence: value })} />
              {value === 'page' && context.selection ? words.form.evidenceSelection : label}
            </label>
          ))}
        </fieldset>
        {form.evidence === 'page' && context.selection && <span class="evidence-q">{words.story.quote(context.selection)}</span>}
      </div>
      {form.evidence === 'link' && (
        <Field id="note-link" label={words.form.link} error={error}>
          <span class={error ? 'in is-bad' : 'in'}>
            <input
              id="note-link"
              type="url"
              value={form.link}
              onInput={(event) => change({ link: event.currentTarget.value })}
              {...invalid('note-link', error)}
            />
          </span>
        </Field>
      )}
    </>
  );
}
