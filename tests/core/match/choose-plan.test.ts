import { describe, expect, it } from 'vitest';
import { choosePlan, type PlanReading } from '../../../lib/core/match/choose-plan.ts';
import type { Match } from '../../../lib/core/match.ts';

/** A reading in which so many commitments are spoken of, so many quantities are not, and so many headings announce tasks. */
function reading(planId: string, spoken: number, others = 0, headings = 0): PlanReading {
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
