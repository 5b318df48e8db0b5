import type { StatusCode } from '../../lib/core/status.ts';

/** One commitment on the strip: `at` is its place in the page, 0 at the top and 1 at the end. */
export interface MinimapMark {
  at: number;
  status: StatusCode;
}

/** What is drawn last lies on top: what needs attention must not drown in what is well. */
const ORDER: readonly StatusCode[] = ['none', 'todo', 'paused', 'changed', 'done', 'on', 'late'];
/** Marks must not be cut off at the strip's ends. */
const EDGE = 4;
/** Marks of one line of the page would hide one another: they stand so far apart ... */
const APART = 5;
/** ... but none is moved further than this from its place. */
const DRIFT = 8;

/** The middle of each mark on a strip of this height, in whole CSS pixels, in the order given (which is the page's). */
export function rowsOf(marks: readonly MinimapMark[], height: number): number[] {
  let before = Number.NEGATIVE_INFINITY;
  return marks.map(({ at }) => {
    const place = Math.round(at * height);
    const row = Math.min(Math.max(place, before + APART), place + DRIFT);
    before = row;
    return Math.min(Math.max(row, EDGE), height - EDGE);
  });
}

/** The rows to draw of each status, in drawing order. As many as the strip has pixels at most, whatever the page brings. */
export function rowsByStatus(marks: readonly MinimapMark[], height: number): [status: StatusCode, rows: number[]][] {
  const rows = rowsOf(marks, height);
  const found = new Map<StatusCode, Set<number>>(ORDER.map((status) => [status, new Set()]));
  for (const [index, { status }] of marks.entries()) found.get(status)?.add(rows[index] as number);
  return [...found].filter(([, some]) => some.size > 0).map(([status, some]) => [status, [...some]]);
}

/** The index of the mark nearest to a row and at most `reach` pixels from it, or null. */
export function markNear(marks: readonly MinimapMark[], y: number, height: number, reach: number): number | null {
  let nearest: number | null = null;
  let least = reach + 1;
  for (const [index, row] of rowsOf(marks, height).entries()) {
    const distance = Math.abs(row - y);
    if (distance >= least || distance > reach) continue;
    nearest = index;
    least = distance;
  }
  return nearest;
}
