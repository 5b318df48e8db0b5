import type { Mark } from './mark.ts';

/**
 * Which of these marks (in reading order, at least one) comes next on that side of where the reader is, over the end to the other. `here` may be
 * none of them (then its place in the text counts), or null: the first or the last.
 */
export function besideIn(marks: readonly Pick<Mark, 'start'>[], by: 1 | -1, here: Pick<Mark, 'start'> | null): number {
  const at = here ? marks.indexOf(here) : -1;
  if (at >= 0) return (at + by + marks.length) % marks.length;
  const start = here?.start ?? -1;
  const after = marks.findIndex((mark) => mark.start > start);
  if (by > 0) return Math.max(after, 0);
  return (after > 0 ? after : marks.length) - 1;
}
