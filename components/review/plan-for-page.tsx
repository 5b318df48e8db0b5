import type { Plan } from '../../lib/core/model/plan.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

export interface PlanForPageProps {
  plans: readonly Plan[];
  /** The plan that was chosen by hand; null while the page's own words decide. */
  byHand: string | null;
  /** The plan that the page's own words speak of, or null. */
  byItself: string | null;
  choose: (planId: string | null) => void;
}

/** Which plan the page is checked against: the one it speaks of, or one chosen by hand. */
export function PlanForPage({ plans, byHand, byItself, choose }: PlanForPageProps) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const nameOf = (id: string | null) => plans.find((plan) => plan.id === id)?.shortTitle ?? '';
  return (
    <label class="against">
      {words.against}
      <span class="in in-select">
        <select value={byHand ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value || null)}>
          <option value="">{words.byItself(nameOf(byItself))}</option>
          {plans.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {shortTitle}
            </option>
          ))}
        </select>
        <Glyph name="down" size="sm" />
      </span>
    </label>
  );
}
