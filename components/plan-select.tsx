import type { Plan } from '../lib/core/model/plan.ts';
import { Glyph } from './glyph.tsx';

export interface PlanSelectProps {
  plans: readonly Plan[];
  /** The chosen plan's id, or '' for what stands before the plans. */
  value: string | undefined;
  /** What may be chosen before the plans. */
  first?: string;
  /** By which a label speaks of it; `label` where none does. */
  id?: string;
  label?: string;
  choose: (id: string) => void;
}

/** A menu of the stored plans. */
export function PlanSelect({ plans, value, first, id: own, label, choose }: PlanSelectProps) {
  return (
    <>
      <select id={own} aria-label={label} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
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
