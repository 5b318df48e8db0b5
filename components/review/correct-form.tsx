import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckRow } from '../../lib/core/check.ts';
import { correctedRow } from '../../lib/core/corrected-row.ts';
import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { Verdict } from '../../lib/core/model/review.ts';
import type { ClaimDecision } from '../../lib/core/page-check.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { arithmeticText } from '../../lib/i18n/arithmetic.ts';
import { VERDICT } from '../../lib/i18n/check-words.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { matchesSearch } from '../board/sort-lines.ts';
import { useWords } from '../language.ts';
import { lineTarget, taskNumber } from '../line-text.ts';
import { Field, FieldError, invalid } from '../note-form/field.tsx';
import { type CorrectionFields, type CorrectionProblem, fieldsOf, problemOf, readCorrection } from './read-correction.ts';
import { VerdictChip, verdictText } from './verdict-chip.tsx';

const VERDICTS = Object.keys(VERDICT) as Verdict[];

/** Puts a claim right: another target, another reading of the figure, its scope, the verdict. What follows is shown while it is typed. */
export function CorrectForm(props: {
  id: string;
  row: CheckRow;
  plan: Plan;
  lines: readonly Line[];
  asOf: string;
  onSave: (decision: Omit<ClaimDecision, 'reviewer'>) => void;
  onCancel: () => void;
}) {
  const { id, row, plan, lines, asOf, onSave, onCancel } = props;
  const { lang } = useWords();
  const words = REVIEW[lang].form;
  const [fields, setFields] = useState<CorrectionFields>(() => fieldsOf(row));
  const [search, setSearch] = useState('');
  const [problem, setProblem] = useState<CorrectionProblem | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const set = (changed: Partial<CorrectionFields>) => {
    setFields({ ...fields, ...changed });
    setProblem(null);
  };
  const read = readCorrection(fields, row);
  const seen = 'reading' in read ? correctedRow(row, read.reading, plan, { asOf }) : null;
  const found = lines.filter((line) => matchesSearch(line, search) || line.commitment.id === fields.commitmentId);

  function save(event: Event): void {
    event.preventDefault();
    const wrong = problemOf(fields, row);
    setProblem(wrong);
    if (wrong !== null || !seen || !('reading' in read)) return;
    const corrected = { ...read.reading, verdict: fields.verdict || seen.verdict };
    onSave({ decision: 'corrected', corrected, opinion: fields.opinion.trim() });
  }

  const text = (name: 'value' | 'unit' | 'places', label: string, attributes: object = {}) => (
    <Field id={`${id}-${name}`} label={label} error={name === 'value' && problem === 'value' ? words.noNumber : undefined}>
      <span class={name === 'value' && problem === 'value' ? 'in is-bad' : 'in'}>
        <input
          id={`${id}-${name}`}
          value={fields[name]}
          autoComplete="off"
          maxLength={100}
          onInput={(event) => set({ [name]: event.currentTarget.value })}
          {...attributes}
          {...(name === 'value' ? invalid(`${id}-value`, problem === 'value' ? words.noNumber : undefined) : {})}
        />
      </span>
    </Field>
  );

  return (
    <form class="claim-form" onSubmit={save} noValidate aria-label={words.correct}>
      <Field id={`${id}-search`} label={words.search}>
        <span class="in">
          <input
            ref={first}
            id={`${id}-search`}
            type="search"
            value={search}
            autoComplete="off"
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </span>
      </Field>
      <Field id={`${id}-target`} label={words.target}>
        {found.length === 0 && <p class="muted">{words.noTarget}</p>}
        <select
          id={`${id}-target`}
          class="targets"
          size={4}
          value={fields.commitmentId ?? ''}
          onChange={(event) => set({ commitmentId: event.currentTarget.value || null })}
        >
          {found.map(({ commitment, task }) => (
            <option key={commitment.id} value={commitment.id}>
              {[taskNumber(task), commitment.subject, lineTarget(commitment, lang)].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
      </Field>
      <div class="reading">
        <Field id={`${id}-comparator`} label={words.comparator}>
          <span class="in">
            <select
              id={`${id}-comparator`}
              value={fields.comparator}
              onChange={(event) => set({ comparator: event.currentTarget.value as CorrectionFields['comparator'] })}
            >
              {Object.entries(ADOPT[lang].comparators).map(([code, face]) => (
                <option key={code} value={code}>
                  {face}
                </option>
              ))}
            </select>
          </span>
        </Field>
        {text('value', words.value, { inputMode: 'decimal' })}
        {text('unit', words.unit)}
        {text('places', words.places, { placeholder: words.placesHint })}
      </div>
      <Field id={`${id}-verdict`} label={words.verdict}>
        <span class="in">
          <select
            id={`${id}-verdict`}
            value={fields.verdict}
            onChange={(event) => set({ verdict: event.currentTarget.value as Verdict | '' })}
          >
            <option value="">{words.byFigures(seen ? verdictText(seen.verdict, seen.reason, lang) : '–')}</option>
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {VERDICT[verdict].words[lang]}
              </option>
            ))}
          </select>
        </span>
      </Field>
      <div class="outcome" aria-live="polite">
        {seen && <VerdictChip verdict={fields.verdict || seen.verdict} reason={fields.verdict === '' ? seen.reason : null} />}
        {seen && <p class="sum">{arithmeticText(seen, lang)}</p>}
      </div>
      <Field id={`${id}-opinion`} label={words.opinion} error={problem === 'opinion' ? words.whyVerdict : undefined}>
        <textarea
          id={`${id}-opinion`}
          class={problem === 'opinion' ? 'ta is-bad' : 'ta'}
          rows={1}
          maxLength={2000}
          value={fields.opinion}
          onInput={(event) => set({ opinion: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
          }}
          {...invalid(`${id}-opinion`, problem === 'opinion' ? words.whyVerdict : undefined)}
        />
      </Field>
      {problem === 'nothing' && <FieldError id={`${id}-nothing`} text={words.nothingChanged} />}
      <div class="claim-acts">
        <button type="submit" class="btn btn-small btn-primary">
          {words.save}
        </button>
        <button type="button" class="btn btn-small btn-quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
