import { isDay } from '../../lib/core/day.ts';
import type { FormDraft, Profile } from '../../lib/core/model/form-draft.ts';
import type { Declared, NoteDraft } from '../../lib/core/model/note.ts';
import { implausibleTimes, valueFault, valueKindOf } from '../../lib/core/reported-value.ts';
import { webAddress } from '../../lib/core/web-address.ts';
import { STATUS } from '../../lib/i18n/domain.ts';
import { parseTyped } from '../../lib/i18n/format.ts';
import { citable, type FormAct, type FormContext, formScale } from './form-context.ts';
import { cut, pageEvidence } from './page-evidence.ts';

export type Field = 'value' | 'declared' | 'asOf' | 'body' | 'reason' | 'problem' | 'nextStep' | 'link' | 'author' | 'office';

/** What is wrong with one field; the words are the dictionary's. `last` is the report that a lower total contradicts. */
export type Problem =
  | { field: 'value'; code: 'not-number' | 'negative' | 'not-whole' }
  | { field: 'value'; code: 'over'; max: number }
  /** Not wrong for certain: asked once, and taken when the same figure is saved again. */
  | { field: 'value'; code: 'implausible'; times: number }
  | { field: 'value'; code: 'below-last'; value: number; last: { id: string; value: number; asOf: string } }
  | { field: 'declared'; code: 'missing' }
  | { field: 'asOf'; code: 'missing' | 'future' | 'before-plan' }
  | { field: 'reason'; code: 'reason-missing' }
  | { field: 'body' | 'reason' | 'problem' | 'nextStep' | 'author' | 'office'; code: 'too-long'; max: number }
  | { field: 'link'; code: 'missing' | 'not-web' }
  | { field: 'author' | 'office'; code: 'missing' };

const MAX = { body: 5000, reason: 500, problem: 5000, nextStep: 5000, author: 100, office: 200 } as const;

function isDeclared(text: string): text is Declared {
  return text !== 'none' && Object.hasOwn(STATUS, text);
}

function checkValue(value: number, asOf: string, context: FormContext, act: FormAct): Problem | null {
  const fault = valueFault(context.commitment, value);
  if (fault) return { field: 'value', ...fault };
  if (act.kind !== 'add' || valueKindOf(context.commitment) !== 'cumulative') return null;
  const before = context.notes.filter((note) => note.value !== undefined && note.asOf <= asOf);
  const last = before.sort((a, b) => (a.asOf === b.asOf ? b.recordedAt.localeCompare(a.recordedAt) : b.asOf.localeCompare(a.asOf)))[0];
  if (last?.value === undefined || value >= last.value) return null;
  return { field: 'value', code: 'below-last', value, last: { id: last.id, value: last.value, asOf: last.asOf } };
}

/** A figure that is many times the target: for counts and amounts, whose unit may stand in 万 or 亿. */
function checkScale(value: number, { commitment }: FormContext): Problem | null {
  const times = implausibleTimes(commitment, value);
  return times === null ? null : { field: 'value', code: 'implausible', times };
}

function checkDay(asOf: string, context: FormContext): Problem | null {
  if (!isDay(asOf)) return { field: 'asOf', code: 'missing' };
  if (asOf > context.today) return { field: 'asOf', code: 'future' };
  return asOf < context.plan.period.start ? { field: 'asOf', code: 'before-plan' } : null;
}

function checkLink(form: FormDraft): Problem | null {
  if (form.evidence !== 'link') return null;
  if (form.link.trim() === '') return { field: 'link', code: 'missing' };
  return webAddress(form.link.trim()) ? null : { field: 'link', code: 'not-web' };
}

function checkTexts(form: FormDraft, profile: Profile, act: FormAct): Problem[] {
  const texts = {
    body: act.kind === 'retract' ? '' : form.body,
    reason: act.kind === 'add' ? '' : (form.reason ?? ''),
    problem: form.problem,
    nextStep: form.nextStep,
    ...profile,
  };
  const problems: Problem[] = [];
  for (const field of ['body', 'reason', 'problem', 'nextStep', 'author', 'office'] as const) {
    if (texts[field].trim().length > MAX[field]) problems.push({ field, code: 'too-long', max: MAX[field] });
  }
  if (act.kind !== 'add' && texts.reason.trim() === '') problems.push({ field: 'reason', code: 'reason-missing' });
  for (const field of ['office', 'author'] as const) if (profile[field].trim() === '') problems.push({ field, code: 'missing' });
  return problems;
}

function evidenceOf(form: FormDraft, context: FormContext, act: FormAct, now: string): NoteDraft['evidence'] {
  if (form.evidence === 'kept') return act.kind === 'correct' ? act.note.evidence : [];
  if (form.evidence === 'quoted') return form.quoted ? [form.quoted] : [];
  if (form.evidence === 'page') return [pageEvidence(context, now)].filter((evidence) => evidence !== null);
  const link = form.link.trim();
  return form.evidence === 'link' ? [{ url: link, title: '', capturedAt: now }] : [];
}

/** Where a report is made; a correction from elsewhere stays where the record was. */
function originOf({ page, places }: FormContext, act: FormAct, now: string): NoteDraft['origin'] {
  const selectors = places?.origin;
  if (act.kind === 'retract') return undefined;
  if (citable(page) && selectors) return { url: page.url, title: cut(page.title, 300), selectors, capturedAt: now };
  return act.kind === 'correct' ? act.note.origin : undefined;
}

/**
 * Reads a form. Answers the note to be saved, with its value in base units, or everything that is wrong, in the order
 * of the fields. `now` (ISO instant) is when the evidence was taken down. `confirmed` is the text of the value that the reporter was
 * asked about and stands by.
 */
export function readForm(
  form: FormDraft,
  profile: Profile,
  context: FormContext,
  act: FormAct,
  now: string,
  confirmed: string | null = null,
): { note: NoteDraft; problems: null } | { note: null; problems: Problem[] } {
  const problems: (Problem | null)[] = [];
  const typed = act.kind === 'retract' ? '' : form.value.trim();
  const value = typed === '' ? undefined : parseTyped(typed, formScale(context));
  if (value === null) problems.push({ field: 'value', code: 'not-number' });
  else if (value !== undefined)
    problems.push(checkValue(value, form.asOf, context, act) ?? (form.value === confirmed ? null : checkScale(value, context)));
  const declared = act.kind === 'retract' ? act.note.declared : form.declared;
  if (!isDeclared(declared)) problems.push({ field: 'declared', code: 'missing' });
  const asOf = act.kind === 'retract' ? act.note.asOf : form.asOf;
  if (act.kind !== 'retract') problems.push(checkDay(asOf, context));
  problems.push(checkLink(form), ...checkTexts(form, profile, act));

  const found = problems.filter((problem) => problem !== null);
  if (found.length > 0 || !isDeclared(declared)) return { note: null, problems: found };
  const origin = originOf(context, act, now);
  const optional = {
    ...(origin ? { origin } : {}),
    ...(value === undefined || value === null ? {} : { value }),
    ...(act.kind !== 'add' && form.reason?.trim() ? { reason: form.reason.trim() } : {}),
    ...(act.kind !== 'retract' && form.problem.trim() ? { problem: form.problem.trim() } : {}),
    ...(act.kind !== 'retract' && form.nextStep.trim() ? { nextStep: form.nextStep.trim() } : {}),
    ...(context.commitment ? { commitmentId: context.commitment.id } : {}),
    ...(act.kind === 'correct' ? { supersedes: act.note.id } : {}),
    ...(act.kind === 'retract' ? { retracts: act.note.id } : {}),
  };
  const note: NoteDraft = {
    planId: context.plan.id,
    taskId: context.task.id,
    asOf,
    author: profile.author.trim(),
    office: profile.office.trim(),
    declared,
    valueKind: value === undefined ? 'level' : valueKindOf(context.commitment),
    body: act.kind === 'retract' ? '' : form.body.trim(),
    evidence: evidenceOf(form, context, act, now),
    visibility: act.kind === 'retract' ? act.note.visibility : form.isPublic ? 'public' : 'internal',
    ...optional,
  };
  return { note, problems: null };
}
