import type { FormDraft } from '../../lib/core/model/form-draft.ts';
import { useWords } from '../language.ts';
import { Field, invalid } from './field.tsx';
import { citable, type FormAct, type FormContext } from './form-context.ts';

/** Where the value comes from: words that were attached, this page with the words selected now, a link, or nothing. */
export function EvidenceChoice(props: {
  context: FormContext;
  act: FormAct;
  form: FormDraft;
  error: string | undefined;
  change: (changed: Partial<FormDraft>) => void;
}) {
  const { context, act, form, error, change } = props;
  const { words } = useWords();
  const isAttached = form.quoted?.quote !== undefined && form.quoted.quote === context.selection?.trim();
  const quote = form.evidence === 'quoted' ? form.quoted?.quote : form.evidence === 'page' ? context.selection : null;
  const source = form.evidence === 'quoted' && form.quoted?.url !== context.page?.url ? form.quoted?.title : null;
  const choices = [
    ...(act.kind === 'correct' && act.note.evidence.length > 0 ? [{ value: 'kept' as const, label: words.form.evidenceKept }] : []),
    ...(form.quoted ? [{ value: 'quoted' as const, label: words.form.evidenceQuoted }] : []),
    // The words that are attached already are not offered once more.
    ...(citable(context.page) && !isAttached ? [{ value: 'page' as const, label: words.form.evidencePage }] : []),
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
        {quote && (
          <span class="evidence-q">
            {words.story.quote(quote)}
            {source}
          </span>
        )}
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
