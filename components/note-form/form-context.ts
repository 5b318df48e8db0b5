import type { FormDraft } from '../../lib/core/model/form-draft.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { Commitment, Plan, Task } from '../../lib/core/model/plan.ts';
import type { Selector } from '../../lib/core/model/selector.ts';
import type { CommitmentState } from '../../lib/core/status.ts';
import type { Lang } from '../../lib/i18n/domain.ts';
import type { Scale } from '../../lib/i18n/format.ts';
import { scaleOf } from '../../lib/i18n/format.ts';

/** What a note form speaks of. `notes` are effective; `page` is null where there is no page to cite (workbench). */
export interface FormContext {
  plan: Pick<Plan, 'id' | 'period'>;
  task: Task;
  commitment: Commitment | null;
  state: CommitmentState;
  notes: readonly Note[];
  page: { url: string; title: string } | null;
  selection: string | null;
  /** Where on that page the report is made and the selected words stand; only the card beside the text knows. */
  places?: { origin: Selector[] | null; selection: Selector[] | null };
  today: string;
  lang: Lang;
}

/** A note that corrects or withdraws another, or a plain new one. */
export type FormAct = { kind: 'add' } | { kind: 'correct' | 'retract'; note: Note };

/** Values are typed in the target's own scale (亿元) and stored in base units. */
export function formScale({ commitment, lang }: Pick<FormContext, 'commitment' | 'lang'>): Scale {
  const quantity = commitment?.quantity;
  return quantity ? scaleOf(quantity.value, quantity.unit, lang) : { factor: 1, prefix: '' };
}

/** Whether a page can be cited: only web pages have an address that others can open. */
export function citable(page: FormContext['page']): page is { url: string; title: string } {
  return page !== null && /^https?:\/\//.test(page.url);
}

/** The form before anyone has typed. A correction starts from all that the record says which it corrects. */
export function blankDraft(context: FormContext, act: FormAct = { kind: 'add' }): FormDraft {
  const source = act.kind === 'correct' ? act.note : null;
  const scale = formScale(context);
  return {
    value: source?.value === undefined ? '' : String(source.value / scale.factor),
    declared: source?.declared ?? context.state.declared ?? '',
    asOf: source?.asOf ?? context.today,
    body: source?.body ?? '',
    reason: '',
    problem: source?.problem ?? '',
    nextStep: source?.nextStep ?? '',
    evidence: source && source.evidence.length > 0 ? 'kept' : act.kind === 'add' && citable(context.page) ? 'page' : 'none',
    link: '',
    isPublic: source?.visibility === 'public',
  };
}

/** A new note that turns out to correct another: what was typed stands, and where nothing was typed what that one says. */
export function draftForCorrection(form: FormDraft, note: Note): FormDraft {
  return {
    ...form,
    body: form.body.trim() || note.body,
    problem: form.problem.trim() || (note.problem ?? ''),
    nextStep: form.nextStep.trim() || (note.nextStep ?? ''),
    evidence: form.evidence !== 'link' && form.evidence !== 'quoted' && note.evidence.length > 0 ? 'kept' : form.evidence,
    isPublic: form.isPublic || note.visibility === 'public',
  };
}
