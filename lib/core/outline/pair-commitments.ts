import { unitClass } from '../match/comparable-units.ts';
import { phraseOf, similarity } from '../match/grams.ts';
import type { Commitment, Plan } from '../model/plan.ts';
import type { TextQuoteSelector } from '../model/selector.ts';
import { quoteOf } from '../quote-of.ts';
import { subjectKey } from './subject-key.ts';

/** From here on two names are the same indicator said in other words, within one task. */
export const ALIKE = 0.6;
/** The same across tasks, where less speaks for it. */
const ALIKE_ELSEWHERE = 0.8;

/** Names that have hardly anything in common, where all else agrees. */
const ALIKE_A_LITTLE = 1e-6;

/**
 * Which commitment of `before` each one of `after` continues. Surest first: the same indicator in the same task; then, task by task, the most
 * alike; then the same indicator elsewhere. What is left in a task is told by its figure, and without one by being the only one left, where two
 * people would name it in different words. Each is given away once.
 */
export function pairCommitments(before: Plan, after: Plan): Map<Commitment, Commitment> {
  const pairs = new Map<Commitment, Commitment>();
  const free = new Set(before.commitments);
  const tasks = tasksAlike(before, after);
  const sameTask = (now: Commitment, old: Commitment): boolean => tasks.get(now.taskId) === old.taskId;
  const give = (least: number, fits: (now: Commitment, old: Commitment) => boolean): void => {
    const offers = after.commitments
      .filter((now) => !pairs.has(now))
      .flatMap((now) => [...free].filter((old) => fits(now, old)).map((old) => ({ now, old, score: likeness(now, old) })))
      .filter(({ score }) => score >= least)
      // Equal names are told apart by their figures, so that what did not change stays as it is.
      .sort((a, b) => b.score - a.score || Number(isEqualFigure(b)) - Number(isEqualFigure(a)));
    for (const { now, old } of offers) {
      if (pairs.has(now) || !free.has(old)) continue;
      pairs.set(now, old);
      free.delete(old);
    }
  };
  give(1, (now, old) => sameTask(now, old) && sameKind(now, old));
  give(ALIKE, (now, old) => sameTask(now, old) && sameKind(now, old));
  give(ALIKE, (now, old) => sameTask(now, old) && now.kind !== old.kind);
  give(ALIKE_ELSEWHERE, (now, old) => !sameTask(now, old) && sameKind(now, old));
  give(ALIKE_A_LITTLE, (now, old) => sameTask(now, old) && sameKind(now, old) && isSameFigure(now, old));
  const onlyOne = (made: Commitment, left: readonly Commitment[]): boolean =>
    left.filter(({ taskId, kind }) => taskId === made.taskId && kind === made.kind).length === 1;
  const left = after.commitments.filter((now) => !pairs.has(now));
  const leftBefore = [...free];
  give(0, (now, old) => {
    if (!sameTask(now, old) || now.kind !== 'qualitative' || old.kind !== 'qualitative') return false;
    return onlyOne(now, left) && onlyOne(old, leftBefore) && (now.verb === old.verb || likeness(now, old) > 0);
  });
  return pairs;
}

function isSameFigure({ quantity: now }: Commitment, { quantity: old }: Commitment): boolean {
  return now !== undefined && now.value === old?.value && now.valueHigh === old.valueHigh && now.comparator === old.comparator;
}

function isEqualFigure({ now, old }: { now: Commitment; old: Commitment }): boolean {
  return now.quantity?.value === old.quantity?.value && now.places.join() === old.places.join();
}

/** Task ids of `after` with those of `before`: by title first, so that renumbering does not mix them up, then by number. */
export function tasksAlike(before: Plan, after: Plan): Map<string, string> {
  const pairs = new Map<string, string>();
  const free = new Map(before.tasks.map((task) => [task.id, task]));
  for (const key of [(task: Plan['tasks'][number]) => task.title, labelOf])
    for (const now of after.tasks) {
      if (pairs.has(now.id)) continue;
      const old = [...free.values()].find((task) => key(task) === key(now));
      if (!old) continue;
      pairs.set(now.id, old.id);
      free.delete(old.id);
    }
  return pairs;
}

/** A task's id without its plan's: another edition may have come with another plan id. */
function labelOf({ id }: { id: string }): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function sameKind(now: Commitment, old: Commitment): boolean {
  return now.kind === old.kind && unitClass(now.quantity?.unit ?? null) === unitClass(old.quantity?.unit ?? null);
}

/** How much alike two commitments are called, 0 to 1; 1 also for the same words at the same place of their documents. */
export function likeness(now: Commitment, old: Commitment): number {
  const [here, there] = [quoteOf(now.selectors), quoteOf(old.selectors)];
  if (here && there && around(here) === around(there)) return 1;
  const names = (made: Commitment): string[] => [made.subject, ...made.aliases];
  let best = 0;
  for (const one of names(now))
    for (const other of names(old)) {
      if (subjectKey(one) === subjectKey(other)) return 1;
      best = Math.max(best, dice(one, other));
    }
  return best;
}

/** Words beside a figure that tell it from others like it. */
const BESIDE = 12;

function around({ prefix, exact, suffix }: TextQuoteSelector): string {
  return prefix.slice(-BESIDE) + exact + suffix.slice(0, BESIDE);
}

function dice(one: string, other: string): number {
  const even = (): number => 1;
  return similarity(phraseOf(subjectKey(one), even), phraseOf(subjectKey(other), even));
}
