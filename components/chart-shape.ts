import type { Line } from '../lib/core/line.ts';
import type { Plan } from '../lib/core/model/plan.ts';
import type { StoryEntry } from './story.ts';

/** A chart in a box of `width` × `height` units; x is time from the period's start to the deadline, y is the value. */
export interface ChartShape {
  points: { x: number; y: number; value: number; day: string; stands: boolean }[];
  /** Even progress from baseline to target, or null when there is no known baseline. */
  even: { x1: number; y1: number; x2: number; y2: number } | null;
  target: number;
  ticks: { y: number; value: number }[];
  months: { x: number; month: number }[];
}

const DAY = 86_400_000;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

function niceStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 3));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => span / step <= 4) ?? span;
}

/** Places the reported values against the straight line of even progress; null when there is nothing to draw. */
export function chartShape(
  line: Line,
  period: Plan['period'],
  story: readonly StoryEntry[],
  box: { width: number; height: number },
): ChartShape | null {
  const { commitment } = line;
  const reports = story.filter(({ note }) => note.value !== undefined && note.retracts === undefined);
  if (!commitment.quantity || reports.length === 0) return null;
  const start = dayNumber(period.start);
  const deadline = dayNumber(commitment.deadline?.date ?? period.end);
  const end = Math.max(deadline, ...reports.map(({ note }) => dayNumber(note.asOf)));
  const target = commitment.quantity.value;
  const changes = commitment.quantity.comparator === 'increase_by' || commitment.quantity.comparator === 'decrease_by';
  const baseline = changes || commitment.baseline?.yearly ? 0 : (commitment.baseline?.value ?? null);
  const values = [target, ...(baseline === null ? [] : [baseline]), ...reports.map(({ note }) => note.value ?? 0)];
  const rawLow = Math.min(...values);
  const high = Math.max(...values);
  const low = baseline === 0 || rawLow === high ? Math.min(0, rawLow) : rawLow;
  const step = niceStep(high - low || 1);
  const floor = Math.floor(low / step) * step;
  const x = (day: number) => ((day - start) / Math.max(1, end - start)) * box.width;
  const y = (value: number) => box.height - ((value - floor) / (high - floor || 1)) * box.height;
  const ticks: ChartShape['ticks'] = [];
  for (let value = floor; value <= high + step / 1e6; value += step) ticks.push({ y: y(value), value });
  // Quarters of one year; a longer way has no room for months.
  const months =
    end - start > 370
      ? []
      : [1, 4, 7, 10].map((month) => ({ month, x: x(dayNumber(`${period.start.slice(0, 4)}-${String(month).padStart(2, '0')}-01`)) }));
  const points = reports.map(({ note, stands }) => ({
    x: x(dayNumber(note.asOf)),
    y: y(note.value ?? 0),
    value: note.value ?? 0,
    day: note.asOf,
    stands,
  }));
  return {
    points: points.sort((a, b) => a.x - b.x),
    even: baseline === null ? null : { x1: 0, y1: y(baseline), x2: x(deadline), y2: y(target) },
    target: y(target),
    ticks,
    months,
  };
}
