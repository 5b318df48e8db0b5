import type { Plan } from '../../lib/core/model/plan.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

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
      <select aria-label={ADOPT[lang].plan} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {plans.map(({ id, shortTitle }) => (
          <option key={id} value={id}>
            {shortTitle}
          </option>
        ))}
      </select>
      <Glyph name="down" size="sm" />
    </div>
  );
}
