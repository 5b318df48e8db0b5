import type { FormDraft } from '../../lib/core/model/form-draft.ts';
import { valueKindOf } from '../../lib/core/reported-value.ts';
import type { StatusCode } from '../../lib/core/status.ts';
import { shownUnit } from '../../lib/i18n/document-words.ts';
import { STATUS } from '../../lib/i18n/domain.ts';
import { dayText, unitText, valueText } from '../../lib/i18n/format.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { Field, FieldError, invalid } from './field.tsx';
import { type FormContext, formScale } from './form-context.ts';
import { problemText } from './problem-text.ts';
import type { Problem } from './validate.ts';

const STATUSES = (Object.keys(STATUS) as StatusCode[]).filter((code) => code !== 'none');

/** The value in the target's own unit, and the declared status; with the two ways out of a total that went down. */
export function ValueAndStatus(props: {
  context: FormContext;
  form: FormDraft;
  problems: readonly Problem[];
  change: (changed: Partial<FormDraft>) => void;
  correctInstead: (noteId: string) => void;
}) {
  const { context, form, problems, change, correctInstead } = props;
  const { lang, words } = useWords();
  const quantity = context.commitment?.quantity;
  const scale = formScale(context);
  const wrong = problems.find((problem) => problem.field === 'value');
  const noStatus = problems.some((problem) => problem.field === 'declared') ? words.problem.statusMissing : undefined;
  const chosen = form.declared in STATUS ? (form.declared as StatusCode) : null;
  const label = valueKindOf(context.commitment) === 'cumulative' ? words.form.valueCumulative : words.form.value;
  return (
    <>
      <div class={quantity ? 'two' : ''}>
        {quantity && (
          <Field id="note-value" label={label}>
            <span class={wrong ? 'in is-bad' : 'in'}>
              <input
                id="note-value"
                inputMode="decimal"
                autoComplete="off"
                value={form.value}
                onInput={(event) => change({ value: event.currentTarget.value })}
                {...invalid('note-value', wrong && ' ')}
              />
              <span class="unit">{unitText(shownUnit(quantity.unit, lang), scale, lang).trim()}</span>
            </span>
          </Field>
        )}
        <Field id="note-declared" label={words.form.status} error={noStatus}>
          <span class={`in in-select ${chosen ? 'has-glyph' : ''} ${noStatus ? 'is-bad' : ''}`}>
            {chosen && <Glyph name={chosen} tone={`ink-${chosen}`} />}
            <select
              id="note-declared"
              value={form.declared}
              onChange={(event) => change({ declared: event.currentTarget.value })}
              {...invalid('note-declared', noStatus)}
            >
              {!chosen && <option value="">{words.form.chooseStatus}</option>}
              {STATUSES.map((code) => (
                <option key={code} value={code}>
                  {STATUS[code].words[lang]}
                </option>
              ))}
            </select>
            <Glyph name="down" size="sm" />
          </span>
        </Field>
      </div>
      {wrong && (
        <FieldError id="note-value-error" text={problemText(wrong, form.value, context, words)}>
          {wrong.code === 'below-last' && (
            <>
              <button type="button" class="btn-line" onClick={() => change({ value: String(wrong.last.value / scale.factor) })}>
                {words.problem.raise(valueText(wrong.last.value, shownUnit(quantity?.unit ?? null, lang), lang, scale))}
              </button>
              <button type="button" class="btn-line" onClick={() => correctInstead(wrong.last.id)}>
                {words.problem.isCorrection}
                <span class="sr">{dayText(wrong.last.asOf)}</span>
              </button>
            </>
          )}
        </FieldError>
      )}
    </>
  );
}
