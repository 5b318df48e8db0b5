import type { Plan } from '../../lib/core/model/plan.ts';
import type { Guess } from '../../lib/core/outline/build-plan.ts';
import type { PlanFacts } from '../../lib/core/outline/reviewed-plan.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { Field } from '../note-form/field.tsx';

/** Whether what a plan must say of its document is there and holds together. */
export function areFactsWhole({ title, publishedOn, period }: PlanFacts): boolean {
  return title.trim() !== '' && publishedOn !== '' && period.start !== '' && period.start <= period.end;
}

/** What the document says of itself, to be corrected; what could not be read in it says so. Beside it, where the plan goes. */
export function DocumentFacts(props: {
  facts: PlanFacts;
  guessed: readonly Guess[];
  change: (facts: PlanFacts) => void;
  /** Stored plans that this could be the next edition of. */
  plans: readonly Plan[];
  replaces: Plan | null;
  setReplaces: (plan: Plan | null) => void;
}) {
  const { facts, guessed, change, plans, replaces, setReplaces } = props;
  const { lang } = useWords();
  const words = ADOPT[lang];
  const { period } = facts;

  const field = (id: string, label: string, value: string, set: (value: string) => void, guess?: Guess, type: 'text' | 'date' = 'text') => {
    const isGuessed = guess !== undefined && guessed.includes(guess);
    const attributes = {
      id: `fact-${id}`,
      value,
      ...(isGuessed && { 'aria-describedby': `fact-${id}-guess` }),
      onInput: (event: { currentTarget: HTMLInputElement }) => set(event.currentTarget.value),
    };
    return (
      <Field id={`fact-${id}`} label={label}>
        <div class="in">
          {type === 'date' ? <input type="date" {...attributes} /> : <input type="text" maxLength={300} {...attributes} />}
        </div>
        {isGuessed && (
          <p class="ad-guess" id={`fact-${id}-guess`}>
            <Glyph name="warn" size="sm" />
            {words.guessed}
          </p>
        )}
      </Field>
    );
  };

  return (
    <section class="box">
      <div class="box-h">
        <h2>{words.document}</h2>
      </div>
      <div class="ad-facts">
        <div class="wide">{field('title', words.name, facts.title, (title) => change({ ...facts, title }), 'title')}</div>
        {field('issuer', words.issuer, facts.issuer, (issuer) => change({ ...facts, issuer }), 'issuer')}
        {field('region', words.region, facts.region, (region) => change({ ...facts, region }), 'region')}
        {field(
          'published',
          words.publishedOn,
          facts.publishedOn,
          (publishedOn) => change({ ...facts, publishedOn }),
          'publishedOn',
          'date',
        )}
        {field('start', words.start, period.start, (start) => change({ ...facts, period: { ...period, start } }), 'period', 'date')}
        {field('end', words.end, period.end, (end) => change({ ...facts, period: { ...period, end } }), undefined, 'date')}
        {plans.length > 0 && (
          <div class="wide">
            <Field id="fact-destination" label={words.destination}>
              <div class="in in-select">
                <select
                  id="fact-destination"
                  value={replaces?.id ?? ''}
                  onChange={({ currentTarget }) => setReplaces(plans.find(({ id }) => id === currentTarget.value) ?? null)}
                >
                  <option value="">{words.asNew}</option>
                  {plans.map((plan) => (
                    <option key={plan.id} value={plan.id}>
                      {words.asEdition(plan.shortTitle, plan.edition + 1)}
                    </option>
                  ))}
                </select>
                <Glyph name="down" size="sm" />
              </div>
            </Field>
          </div>
        )}
      </div>
    </section>
  );
}
