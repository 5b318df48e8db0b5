import { clean } from './compare/printed.ts';
import { natureOf, unitFactor } from './compare/units.ts';
import { withoutSynonyms } from './match/synonyms.ts';
import type { Quantity } from './model/quantity.ts';
import { subjectKey } from './outline/subject-key.ts';

/** One figure of an indicator in one year: where it started, what was promised, or what was reported. */
export interface SeriesPoint {
  kind: 'baseline' | 'target' | 'result';
  year: number;
  quantity: Quantity;
  hedge: string | null;
  /** The plan or document that says so. */
  from: string;
}

/** What is told of one indicator, by whom; the input of {@link seriesOf}. */
export interface IndicatorFigure extends SeriesPoint {
  subject: string;
  places: readonly string[];
}

/** The same indicator's figures over plans and reports, by year. */
export interface Series {
  subject: string;
  unit: string | null;
  points: SeriesPoint[];
  findings: SeriesFinding[];
}

/**
 * A target that asks for less than the one before.
 * - `lowered`: a smaller figure for the same or a later year; `softened`: the same figure, now hedged or without its bound
 * - `below-reached`: a target that was reached when it was set
 */
export interface SeriesFinding {
  kind: 'lowered' | 'softened' | 'below-reached';
  /** The point that it is held against, and the one it is about. */
  earlier: SeriesPoint;
  later: SeriesPoint;
}

/** How binding a bound is. */
const STRENGTH: Partial<Record<string, number>> = { '>': 2, '>=': 1, '<': 2, '<=': 1 };
const KINDS = ['baseline', 'result', 'target'];

/** Puts figures of one indicator (same name but for synonyms, same places, unit and nature) into series, and says where a target gave way. Pure. */
export function seriesOf(figures: readonly IndicatorFigure[]): Series[] {
  const groups = new Map<string, IndicatorFigure[]>();
  for (const figure of figures) {
    const { subject, places, quantity } = figure;
    const key = [withoutSynonyms(subjectKey(subject)), [...places].sort().join(), natureOf(quantity)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const unit = group[0]?.quantity.unit ?? null;
    const points = group
      .filter(({ quantity }) => unitFactor(quantity.unit, unit) !== null)
      .map(({ subject: _subject, places: _places, ...point }) => point)
      .sort((a, b) => a.year - b.year || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
    return points.length < 2 ? [] : [{ subject: group[0]?.subject ?? '', unit, points, findings: findingsOf(points, unit) }];
  });
}

function findingsOf(points: readonly SeriesPoint[], unit: string | null): SeriesFinding[] {
  const value = ({ quantity }: SeriesPoint) => clean(quantity.value * (unitFactor(quantity.unit, unit) ?? 1));
  const targets = points.filter(({ kind }) => kind === 'target');
  const findings: SeriesFinding[] = [];
  for (const [at, later] of targets.entries()) {
    // 控制在5%以内 asks for more where it asks for a smaller figure.
    const isCeiling = later.quantity.comparator === '<=' || later.quantity.comparator === '<';
    const asksLess = (than: SeriesPoint) => (isCeiling ? value(later) > value(than) : value(later) < value(than));
    const earlier = targets[at - 1];
    if (earlier && asksLess(earlier)) findings.push({ kind: 'lowered', earlier, later });
    else if (earlier && value(later) === value(earlier) && isSofter(later, earlier)) findings.push({ kind: 'softened', earlier, later });
    const reached = points.findLast(({ kind, year }) => kind === 'result' && year < later.year);
    if (reached && asksLess(reached)) findings.push({ kind: 'below-reached', earlier: reached, later });
  }
  return findings;
}

function isSofter(later: SeriesPoint, earlier: SeriesPoint): boolean {
  const isHedged = ({ hedge }: SeriesPoint) => hedge !== null && !/确保|必须/.test(hedge);
  if (isHedged(later) && !isHedged(earlier)) return true;
  const strength = ({ quantity: { comparator, bound } }: SeriesPoint) => STRENGTH[bound ?? comparator] ?? 0;
  return strength(later) < strength(earlier) && later.quantity.approx === true;
}
