import type { Span } from '../../lib/core/outline/plan-tree.ts';

/** A stretch of the document with the ids of all that was read from it. */
export interface Segment {
  text: string;
  start: number;
  ids: string[];
}

/** Cuts a text where places in it begin and end; the segments make up the whole text. */
export function segmentsOf(text: string, places: readonly (Span & { id: string })[]): Segment[] {
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, k) => ({
    text: text.slice(start, cuts[k + 1]),
    start,
    ids: places.filter((place) => place.start <= start && start < place.end).map(({ id }) => id),
  }));
}
