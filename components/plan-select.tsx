import type { Plan } from '../lib/core/model/plan.ts';
import { Glyph } from './glyph.tsx';

export interface PlanSelectProps {
  plans: readonly Plan[];
  /** The chosen plan's id, or '' for what stands before the plans. */
  value: string | undefined;
  /** What may be chosen before the plans. */
  first?: string;
  /** Where no label stands around it. */
  label?: string;
  choose: (id: string) => void;
}

/** A menu of the stored plans. */
export function PlanSelect({ plans, value, first, label, choose }: PlanSelectProps) {
  return (
    <>
      <select aria-label={label} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {first !== undefined && <option value="">{first}</option>}
        {plans.map(({ id, shortTitle }) => (
          <option key={id} value={id}>
            {shortTitle}
          </option>
        ))}
      </select>
      <Glyph name="down" size="sm" />
    </>
  );
}
