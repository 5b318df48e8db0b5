import { useEffect, useRef, useState } from 'preact/hooks';
import type { Commitment } from '../../lib/core/model/plan.ts';
import type { Comparator } from '../../lib/core/model/quantity.ts';
import { type CommitmentEdit, editOf } from '../../lib/core/outline/edit-draft.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { clean, scaleOf } from '../../lib/i18n/format.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { Field, invalid } from '../note-form/field.tsx';
import { readEdit, type TypedEdit } from './read-edit.ts';

/** Corrects one commitment. Values stay in the scale in which the document's figure is shown (68, with 亿 before the unit). */
export function EditForm({
  commitment,
  onDone,
  onCancel,
}: {
  commitment: Commitment;
  onDone: (edit: CommitmentEdit) => void;
  onCancel: () => void;
}) {
  const { lang } = useWords();
  const words = ADOPT[lang];
  const form = useRef<HTMLFormElement>(null);
  const [scale] = useState(() => scaleOf(commitment.quantity?.value ?? 0, commitment.quantity?.unit ?? null, lang));
  const [typed, setTyped] = useState<TypedEdit>(() => {
    const { value, unit, ...rest } = editOf(commitment);
    return { ...rest, value: value === null ? '' : String(clean(value / scale.factor)), unit: unit ?? '' };
  });
  const [wrong, setWrong] = useState<'subject' | 'value' | null>(null);
  const set = (part: Partial<TypedEdit>) => setTyped((before) => ({ ...before, ...part }));
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('input')?.focus();
  }, []);

  function submit(event: Event): void {
    event.preventDefault();
    const read = readEdit(typed, scale);
    if ('edit' in read) {
      onDone(read.edit);
      return;
    }
    setWrong(read.wrong);
    form.current?.querySelector<HTMLElement>(`#edit-${read.wrong}`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // What is typed here is no command of the list.
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
  }

  const text = (name: 'subject' | 'value' | 'unit' | 'hedge', error?: string, lead?: string) => (
    <Field id={`edit-${name}`} label={words[name]} error={wrong === name ? error : undefined}>
      <div class={`in${wrong === name ? ' is-bad' : ''}`}>
        {lead && <span class="unit">{lead}</span>}
        <input
          id={`edit-${name}`}
          value={typed[name]}
          maxLength={200}
          {...(name === 'value' && { inputMode: 'decimal' as const })}
          {...invalid(`edit-${name}`, wrong === name ? error : undefined)}
          onInput={(event) => set({ [name]: event.currentTarget.value })}
        />
      </div>
    </Field>
  );

  return (
    <form class="ad-edit" ref={form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {text('subject', words.subjectMissing)}
      <div class="ad-row">
        <Field id="edit-comparator" label={words.comparator}>
          <div class="in in-select">
            <select
              id="edit-comparator"
              value={typed.comparator}
              onChange={(event) => set({ comparator: event.currentTarget.value as Comparator })}
            >
              {(Object.keys(words.comparators) as Comparator[]).map((code) => (
                <option key={code} value={code}>
                  {words.comparators[code]}
                </option>
              ))}
            </select>
            <Glyph name="down" size="sm" />
          </div>
        </Field>
        {text('value', words.valueNotNumber)}
        {text('unit', undefined, scale.prefix)}
      </div>
      <div class="ad-row">
        <Field id="edit-deadline" label={words.deadline}>
          <div class="in">
            <input
              id="edit-deadline"
              type="date"
              value={typed.deadline}
              onInput={(event) => set({ deadline: event.currentTarget.value })}
            />
          </div>
        </Field>
        {text('hedge')}
      </div>
      <div class="acts">
        <button type="button" class="btn" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="submit" class="btn btn-primary">
          {words.done}
        </button>
      </div>
    </form>
  );
}
