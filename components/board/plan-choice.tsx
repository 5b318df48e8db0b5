import type { Plan } from '../../lib/core/model/plan.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { useWords } from '../language.ts';
import { PlanSelect } from '../plan-select.tsx';

/** Chooses between the stored plans; not there while there is only one. */
export function PlanChoice({
  plans,
  chosen,
  choose,
}: {
  plans: readonly Plan[];
  chosen: string | undefined;
  choose: (id: string) => void;
}) {
  const { lang } = useWords();
  if (plans.length < 2) return null;
  return (
    <div class="in in-select plan-choice">
      <PlanSelect plans={plans} value={chosen} label={ADOPT[lang].plan} choose={choose} />
    </div>
  );
}
