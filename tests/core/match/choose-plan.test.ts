import { describe, expect, it } from 'vitest';
import type { Bond } from '../../../lib/core/match/bond.ts';
import { choosePlan, choosePlans, type PlacedReading, type PlanReading } from '../../../lib/core/match/choose-plan.ts';
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

const YEAR = { start: '2020-01-01', end: '2020-12-31' };
const FIVE_YEARS = { start: '2016-01-01', end: '2020-12-31' };
const placed = (read: PlanReading, region = '甲市', period = YEAR): PlacedReading => ({ ...read, region, period });

const SEVERAL: [situation: string, readings: PlacedReading[], chosen: string[]][] = [
  ['nothing stored', [], []],
  ['one', [placed(reading('a', 3)), placed(reading('b', 2))], ['a']],
  ['the year’s and the five years’', [placed(reading('five', 4), '甲市', FIVE_YEARS), placed(reading('year', 9))], ['year', 'five']],
  ['both spoken of equally', [placed(reading('year', 4)), placed(reading('five', 4), '甲市', FIVE_YEARS)], ['year', 'five']],
  ['another place’s', [placed(reading('a', 9)), placed(reading('b', 4), '乙市')], ['a']],
  ['another place’s, spoken of equally', [placed(reading('a', 4)), placed(reading('b', 4), '乙市')], []],
  ['the next year’s', [placed(reading('a', 9)), placed(reading('b', 4), '甲市', { start: '2021-01-01', end: '2021-12-31' })], ['a']],
  ['on the own page of one', [placed(reading('a', 2, 0, 0, 'own')), placed(reading('b', 9))], ['a']],
];

describe('choosePlans', () => {
  it.each(SEVERAL)('%s', (_, readings, chosen) => {
    expect(choosePlans(readings).map(({ planId }) => planId)).toEqual(chosen);
  });
});
