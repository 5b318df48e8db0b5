import type { Match } from '../match.ts';
import type { Plan } from '../model/plan.ts';
import type { Bond } from './bond.ts';
import type { HeadingMatch } from './headings.ts';

/** What one stored plan makes of a page. */
export interface PlanReading {
  planId: string;
  matches: Match[];
  headings: HeadingMatch[];
  bond: Bond;
  /** How many commitments the plan has. */
  size: number;
}

/** With the place and the time that the plan is for. */
export type PlacedReading = PlanReading & Pick<Plan, 'region' | 'period'>;

/** So many different commitments must be spoken of; task headings stand for some of them. */
const LEAST = 3;
const HEADINGS_FOR_ONE = 2;
/** And at least this share of the page's targets and results: a long report of another place meets a few by chance. */
const LEAST_SHARE = 0.1;

/**
 * The plan that a page speaks of, or null when none is spoken of enough, or two equally. A plan whose own document stands there wins, however
 * few its promises are.
 */
export function choosePlan<Reading extends PlanReading>(readings: readonly Reading[]): Reading | null {
  const [best, next] = ranked(readings);
  return best && !(next && areEqual(best, next)) ? best.reading : null;
}

/**
 * The plans that a report can be checked against: the one it speaks of most, and all of the same place and time that it speaks of enough (the
 * year's plan and the five years'). None when two that do not belong together are spoken of equally.
 */
export function choosePlans<Reading extends PlacedReading>(readings: readonly Reading[]): Reading[] {
  const all = ranked(readings);
  const [best] = all;
  if (!best) return [];
  const belongs = ({ reading }: Ranked<Reading>) => reading === best.reading || areTogether(reading, best.reading);
  if (all.some((one) => areEqual(one, best) && !belongs(one))) return [];
  return all.filter((one) => (best.isOwn ? one === best : belongs(one))).map(({ reading }) => reading);
}

interface Ranked<Reading> {
  reading: Reading;
  weight: number;
  isOwn: boolean;
}

/** Those that are spoken of enough, the likeliest first. */
function ranked<Reading extends PlanReading>(readings: readonly Reading[]): Ranked<Reading>[] {
  return readings
    .map((reading) => ({ reading, weight: weightOf(reading), isOwn: reading.bond === 'own' }))
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.weight - a.weight);
}

const areEqual = (one: Ranked<unknown>, other: Ranked<unknown>) => one.weight === other.weight && one.isOwn === other.isOwn;

function areTogether(one: PlacedReading, other: PlacedReading): boolean {
  return one.region === other.region && one.period.start <= other.period.end && other.period.start <= one.period.end;
}

function weightOf({ matches, headings, bond, size }: PlanReading): number {
  const quantities = matches.filter((match) => match.reason !== 'no-quantity' && match.reason !== 'before-plan').length;
  const matched = matches.filter((match) => match.commitmentId !== null);
  const commitments = new Set(matched.map((match) => match.commitmentId)).size;
  const tasks = Math.floor(headings.length / HEADINGS_FOR_ONE);
  const isOwn = bond === 'own' && commitments + headings.length > 0;
  // A plan of one or two promises cannot be spoken of three times: then all of them, on a page about its place.
  const isAllOfFew = bond === 'kin' && size > 0 && size < LEAST && commitments === size;
  if (!isOwn && matched.length < LEAST_SHARE * quantities && tasks < LEAST) return 0;
  return Math.max(commitments + tasks, isOwn || isAllOfFew ? LEAST : 0);
}
