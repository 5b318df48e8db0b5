import type { Match } from '../match.ts';
import type { HeadingMatch } from './headings.ts';

/** What one stored plan makes of a page. */
export interface PlanReading {
  planId: string;
  matches: Match[];
  headings: HeadingMatch[];
}

/** So many different commitments must be spoken of; task headings stand for some of them. */
const LEAST = 3;
const HEADINGS_FOR_ONE = 2;
/** And at least this share of the page's targets and results: a long report of another place meets a few by chance. */
const LEAST_SHARE = 0.1;

/** The plan that a page speaks of, or null when none is spoken of enough, or two equally. */
export function choosePlan<Reading extends PlanReading>(readings: Reading[]): Reading | null {
  const [best, next] = readings.map((reading) => ({ reading, weight: weightOf(reading) })).sort((a, b) => b.weight - a.weight);
  if (!best || best.weight < LEAST || best.weight === next?.weight) return null;
  return best.reading;
}

function weightOf({ matches, headings }: PlanReading): number {
  const quantities = matches.filter((match) => match.reason !== 'no-quantity' && match.reason !== 'before-plan').length;
  const matched = matches.filter((match) => match.commitmentId !== null);
  const commitments = new Set(matched.map((match) => match.commitmentId)).size;
  const tasks = Math.floor(headings.length / HEADINGS_FOR_ONE);
  return matched.length < LEAST_SHARE * quantities && tasks < LEAST ? 0 : commitments + tasks;
}
