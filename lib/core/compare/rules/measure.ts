import { unitClass } from '../../match/comparable-units.ts';
import { notComparable, type Rule } from '../outcome.ts';
import type { Span } from '../statement.ts';

const years = (span: Span | null) => (span ? Number(span.end.slice(0, 4)) - Number(span.start.slice(0, 4)) + 1 : 1);

/** A running total is not this year's work. What a plan of several years adds up is told as a total, too. */
export const measureRule: Rule = (setting) => {
  const { claim, said, target } = setting;
  if (claim.measure === null || target.measure === null || claim.measure === target.measure) return null;
  if (['rate', 'points'].includes(unitClass(said.unit))) return null;
  if (target.measure === 'new' && years(target.period) > 1 && years(claim.period) <= years(target.period)) return null;
  return notComparable('measure', 'measure-differs', setting);
};
