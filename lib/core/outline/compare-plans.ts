import { unitClass } from '../match/comparable-units.ts';
import type { Commitment, Plan } from '../model/plan.ts';
import { ALIKE, likeness, pairCommitments, tasksAlike } from './pair-commitments.ts';
import { hedgeStrength, verbStrength } from './wording.ts';

/**
 * One difference between two editions of a plan.
 * - `added`, `removed`: a commitment that the other edition does not have
 * - `value`: another figure, unit or comparator; `weaker` when less is promised than before (null: cannot be compared)
 * - `wording`: another hedge or verb (确保 became 力争); `weaker` when it binds less
 * - `deadline`: due on another day; `weaker` when later
 * - `figure`: a figure was dropped (`weaker`) or given to a target that had none
 * - `moved`: it stands in another task
 * - `renamed`: the same figure under a name that has little in common with the old one; a reader must see whether it is still the same
 */
export interface PlanChange {
  kind: 'added' | 'removed' | 'value' | 'wording' | 'deadline' | 'figure' | 'moved' | 'renamed';
  before: Commitment | null;
  after: Commitment | null;
  weaker: boolean | null;
}

/** What is different in `after`, in its order, what was removed last. Commitments are paired by id, then by task, indicator and unit. */
export function comparePlans(before: Plan, after: Plan): PlanChange[] {
  const pairs = pairCommitments(before, after);
  const kept = new Set(pairs.values());
  const tasks = tasksAlike(before, after);
  const changes = after.commitments.flatMap((now) => {
    const old = pairs.get(now);
    if (!old) return [{ kind: 'added' as const, before: null, after: now, weaker: null }];
    return changesOf(old, now, tasks.get(now.taskId) !== old.taskId);
  });
  const removed = before.commitments.filter((old) => !kept.has(old));
  return [...changes, ...removed.map((old) => ({ kind: 'removed' as const, before: old, after: null, weaker: true }))];
}

function changesOf(before: Commitment, after: Commitment, moved: boolean): PlanChange[] {
  const found: [PlanChange['kind'], boolean | null][] = [];
  if (!before.quantity !== !after.quantity) found.push(['figure', !after.quantity]);
  else if (before.quantity && after.quantity && !isSameFigure(before, after)) found.push(['value', weakerFigure(before, after)]);
  const wording = weakerWording(before, after);
  if (wording !== 'same') found.push(['wording', wording]);
  const [due, newDue] = [before.deadline?.date, after.deadline?.date];
  if (due !== newDue) found.push(['deadline', newDue === undefined || (due !== undefined && newDue > due)]);
  if (moved) found.push(['moved', null]);
  if (likeness(after, before) < ALIKE) found.push(['renamed', null]);
  return found.map(([kind, weaker]) => ({ kind, before, after, weaker }));
}

function isSameFigure({ quantity: a }: Commitment, { quantity: b }: Commitment): boolean {
  return (
    a?.value === b?.value &&
    a?.valueHigh === b?.valueHigh &&
    unitClass(a?.unit ?? null) === unitClass(b?.unit ?? null) &&
    a?.comparator === b?.comparator &&
    a?.bound === b?.bound &&
    Boolean(a?.approx) === Boolean(b?.approx)
  );
}

/** Indicators of which less is better. */
const LESS_IS_BETTER = /近视率|死亡率|失业率|发生率|发病率|辍学率|事故|能耗|排放|浓度|投诉|债务|负债|成本|逾期|违法|贫困|流失|漏损/;

/** Whether less is promised; null when the figures cannot be laid side by side. */
function weakerFigure({ subject, quantity: a }: Commitment, { quantity: b }: Commitment): boolean | null {
  if (!a || !b || unitClass(a.unit) !== unitClass(b.unit)) return null;
  if (a.comparator.endsWith('_by') !== b.comparator.endsWith('_by')) return null;
  const change = a.comparator.endsWith('_by');
  if (change && a.comparator !== b.comparator) return null;
  const ceiling = !change && (a.comparator.startsWith('<') || b.comparator.startsWith('<') || LESS_IS_BETTER.test(subject));
  if (a.value !== b.value) return ceiling ? b.value > a.value : b.value < a.value;
  return boundStrength(b) < boundStrength(a);
}

/** Of equal figures the bound decides: 90%以上 is firmer than 达到90%, and both than 90%左右. */
function boundStrength({ comparator, bound, approx }: NonNullable<Commitment['quantity']>): number {
  const firm = comparator === '>' || comparator === '<' ? 2 : comparator === '=' || !/[<>]/.test(`${comparator}${bound ?? ''}`) ? 0 : 1;
  return firm - (approx ? 1 : 0);
}

function weakerWording(before: Commitment, after: Commitment): boolean | 'same' {
  const hedge = hedgeStrength(after) - hedgeStrength(before);
  if (hedge !== 0) return hedge < 0;
  const [old, now] = [verbStrength(before), verbStrength(after)];
  // A level's verb (达到, 为) is no promise of its own, so that one without a verb says nothing against one with it.
  if (old === null || now === null || old === now) return 'same';
  return now < old;
}
