import type { Line } from '../lib/core/line.ts';
import type { PaceCode, StatusCode } from '../lib/core/status.ts';
import { PACE, STATUS } from '../lib/i18n/domain.ts';
import { statusOf } from './line-text.ts';

/** One filter at a time: everything, one status, one pace, or those that nobody but the reporter supports. */
export type LineFilter = 'all' | `status:${StatusCode}` | `pace:${PaceCode}` | 'self';

export function matchesFilter(line: Line, filter: LineFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'self') return line.state.evidence === 'self';
  const [axis, code] = filter.split(':');
  return code === (axis === 'status' ? statusOf(line) : line.pace.code);
}

/** Counts by status, in the order in which counts are shown. */
export function countStatuses(lines: readonly Line[]): { code: StatusCode; count: number }[] {
  return (Object.keys(STATUS) as StatusCode[]).map((code) => ({ code, count: lines.filter((line) => statusOf(line) === code).length }));
}

/** Counts by pace, in the order of the domain's table. */
export function countPaces(lines: readonly Line[]): { code: PaceCode; count: number }[] {
  return (Object.keys(PACE) as PaceCode[]).map((code) => ({ code, count: lines.filter(({ pace }) => pace.code === code).length }));
}
