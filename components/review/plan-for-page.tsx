import { useId } from 'preact/hooks';
import type { Plan } from '../../lib/core/model/plan.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { useWords } from '../language.ts';
import { PlanSelect } from '../plan-select.tsx';

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
  const id = useId();
  const nameOf = (planId: string | null) => plans.find((plan) => plan.id === planId)?.shortTitle ?? '';
  return (
    <label class="against" for={id}>
      {words.against}
      <span class="in in-select">
        <PlanSelect
          id={id}
          plans={plans}
          value={byHand ?? ''}
          first={words.byItself(nameOf(byItself))}
          choose={(planId) => choose(planId || null)}
        />
      </span>
    </label>
  );
}
