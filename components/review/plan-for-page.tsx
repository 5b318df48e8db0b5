import type { Plan } from '../../lib/core/model/plan.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

export interface PlanForPageProps {
  plans: readonly Plan[];
  /** Ids of the plans that the page is checked against. */
  against: readonly string[];
  /** A reader chose them; else the page's own words did. */
  byHand: boolean;
  /** None: the page's own words decide. */
  choose: (planIds: string[]) => void;
}

/** Which plans the page is checked against: those it speaks of, or those that are ticked. */
export function PlanForPage({ plans, against, byHand, choose }: PlanForPageProps) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const names = plans.filter(({ id }) => against.includes(id)).map(({ shortTitle }) => shortTitle);
  const toggled = (id: string) => plans.filter((plan) => against.includes(plan.id) !== (plan.id === id)).map((plan) => plan.id);
  return (
    <details class="fold against" open={against.length === 0}>
      <summary>
        <Glyph name="right" size="sm" />
        {words.against(names, byHand)}
      </summary>
      <fieldset>
        <legend class="muted">{words.chooseByHand}</legend>
        {plans.map(({ id, shortTitle, title }) => (
          <label key={id} class="check" title={title}>
            <input type="checkbox" checked={against.includes(id)} onChange={() => choose(toggled(id))} />
            {shortTitle}
          </label>
        ))}
        {byHand && (
          <button type="button" class="btn-line" onClick={() => choose([])}>
            {words.byItself}
          </button>
        )}
      </fieldset>
    </details>
  );
}
