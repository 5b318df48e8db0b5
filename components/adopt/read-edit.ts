import type { CommitmentEdit } from '../../lib/core/outline/edit-draft.ts';
import { parseTyped, type Scale } from '../../lib/i18n/format.ts';

/** The form of a commitment as it is typed; the value in the scale of the figure that was read. */
export type TypedEdit = Omit<CommitmentEdit, 'value' | 'unit'> & { value: string; unit: string };

/** What was typed as a change, or the field that is wrong. Without a value there is no unit either. */
export function readEdit(typed: TypedEdit, scale: Scale): { edit: CommitmentEdit } | { wrong: 'subject' | 'value' } {
  const subject = typed.subject.trim();
  if (!subject) return { wrong: 'subject' };
  const hasValue = typed.value.trim() !== '';
  const value = hasValue ? parseTyped(typed.value, scale) : null;
  if (hasValue && value === null) return { wrong: 'value' };
  return { edit: { ...typed, subject, value, unit: (hasValue && typed.unit.trim()) || null, hedge: typed.hedge.trim() } };
}
