import { describe, expect, it } from 'vitest';
import type { Bond } from '../../../lib/core/match/bond.ts';
import { choosePlan, type PlanReading } from '../../../lib/core/match/choose-plan.ts';
import type { Match } from '../../../lib/core/match.ts';

/** A reading in which so many commitments are spoken of, so many quantities are not, and so many headings announce tasks. */
function reading(planId: string, spoken: number, others = 0, headings = 0, bond: Bond = 'none', size = 20): PlanReading {
  const match = (mention: number, commitmentId: string | null): Match => ({
    mention,
    commitmentId,
    taskId: commitmentId,
    score: 1,
    reason: commitmentId ? 'figure' : 'weak',
  });
  return {
    planId,
    matches: [
      ...Array.from({ length: spoken }, (_, at) => match(at, `${planId}/${at}`)),
      ...Array.from({ length: others }, (_, at) => match(spoken + at, null)),
    ],
    headings: Array.from({ length: headings }, (_, heading) => ({ heading, taskId: `${planId}/${heading}` })),
    bond,
    size,
  };
}

const CASES: [situation: string, readings: PlanReading[], chosen: string | null][] = [
  ['nothing stored', [], null],
  ['two by chance', [reading('a', 2, 5)], null],
  ['three', [reading('a', 3, 5)], 'a'],
  ['three of a hundred', [reading('a', 3, 97)], null],
  ['two, and headings', [reading('a', 2, 0, 2)], 'a'],
  ['headings only', [reading('a', 0, 0, 6)], 'a'],
  ['the better of two', [reading('a', 5), reading('b', 9)], 'b'],
  ['one, on its own page', [reading('a', 1, 30, 0, 'own', 1)], 'a'],
  ['one task, on its own page', [reading('a', 0, 5, 1, 'own', 0)], 'a'],
  ['nothing, on its own page', [reading('a', 0, 5, 0, 'own', 4)], null],
  ['both of two, on a page about its place', [reading('a', 2, 5, 0, 'kin', 2)], 'a'],
  ['both of two, on a page about another place', [reading('a', 2, 5, 0, 'none', 2)], null],
  ['one of two, on a page about its place', [reading('a', 1, 5, 0, 'kin', 2)], null],
  ['two of many, on a page about its place', [reading('a', 2, 5, 0, 'kin', 9)], null],
  ['both of two among a hundred figures', [reading('a', 2, 97, 0, 'kin', 2)], null],
  ['its own page before a plan that is spoken of more', [reading('a', 2, 0, 0, 'own', 2), reading('b', 6)], 'a'],
  ['own page of two editions', [reading('a', 2, 0, 0, 'own', 2), reading('b', 2, 0, 0, 'own', 2)], null],
  ['two alike', [reading('a', 9), reading('b', 9)], null],
];

describe('choosePlan', () => {
  it.each(CASES)('%s', (_, readings, chosen) => {
    expect(choosePlan(readings)?.planId ?? null).toBe(chosen);
  });

  it('counts a repeated commitment once', () => {
    const one = reading('a', 1);
    expect(choosePlan([{ ...one, matches: [...one.matches, ...one.matches, ...one.matches] }])).toBeNull();
  });
});
