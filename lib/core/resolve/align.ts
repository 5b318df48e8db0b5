import type { Range } from './passage.ts';

/** One difference: codes `[a.start, a.end)` of the one became `[b.start, b.end)` of the other; either may be empty. */
export interface Hunk {
  a: Range;
  b: Range;
}

/** Most codes added and taken away before two passages count as different texts. */
const MOST_EDITS = 64;

/**
 * The differences between two ranges of codes by the fewest additions and removals (Myers 1986), or null when there are more than
 * `MOST_EDITS`. Offsets are those of the whole arrays. Time is bounded by the length times that number.
 */
export function differences(a: Uint16Array, inA: Range, b: Uint16Array, inB: Range): Hunk[] | null {
  let [aFrom, aTo, bFrom, bTo] = [inA.start, inA.end, inB.start, inB.end];
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom += 1;
    bFrom += 1;
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo -= 1;
    bTo -= 1;
  }
  const [n, m] = [aTo - aFrom, bTo - bFrom];
  if (n === 0 && m === 0) return [];
  if (n === 0 || m === 0) return n + m > MOST_EDITS ? null : [{ a: { start: aFrom, end: aTo }, b: { start: bFrom, end: bTo } }];
  const traces = traceEdits(a.subarray(aFrom, aTo), b.subarray(bFrom, bTo));
  return traces && hunksOf(traces, n, m, aFrom, bFrom);
}

/** The furthest place in `a` reached on each diagonal, after every number of edits; null when they do not suffice. */
function traceEdits(a: Uint16Array, b: Uint16Array): Int32Array[] | null {
  const [n, m] = [a.length, b.length];
  if (Math.abs(n - m) > MOST_EDITS) return null;
  const middle = MOST_EDITS + 1;
  const reach = new Int32Array(2 * MOST_EDITS + 3);
  const traces: Int32Array[] = [];
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    traces.push(reach.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const [below, above] = [reach[middle + k - 1] as number, reach[middle + k + 1] as number];
      let x = k === -edits || (k !== edits && below < above) ? above : below + 1;
      while (x < n && x - k < m && a[x] === b[x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= n && x - k >= m) return traces;
    }
  }
  return null;
}

/** Walks the traces back and joins neighbouring edits. `traces[e]` holds diagonals −e−1 to e+1 as they were before edit `e`. */
function hunksOf(traces: readonly Int32Array[], n: number, m: number, aFrom: number, bFrom: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [n, m];
  for (let edits = traces.length - 1; edits > 0; edits -= 1) {
    const trace = traces[edits] as Int32Array;
    const reach = (k: number) => trace[k + edits + 1] as number;
    const k = x - y;
    const fromAbove = k === -edits || (k !== edits && reach(k - 1) < reach(k + 1));
    const before = fromAbove ? k + 1 : k - 1;
    const beforeX = reach(before);
    const beforeY = beforeX - before;
    // The snake behind the edit is equal; the edit itself is one code down or right.
    const [editX, editY] = fromAbove ? [beforeX, beforeY + 1] : [beforeX + 1, beforeY];
    const last = hunks[hunks.length - 1];
    if (last && last.a.start === aFrom + editX && last.b.start === bFrom + editY) {
      last.a.start = aFrom + beforeX;
      last.b.start = bFrom + beforeY;
    } else {
      hunks.push({ a: { start: aFrom + beforeX, end: aFrom + editX }, b: { start: bFrom + beforeY, end: bFrom + editY } });
    }
    [x, y] = [beforeX, beforeY];
  }
  return hunks.reverse();
}

/** Less is another sentence, whatever stands beside it. */
export const LEAST_LIKE = 0.5;

/** The share of the codes of both ranges that is in no difference, 0 to 1. */
export function likenessOf(a: Range, b: Range, hunks: readonly Hunk[]): number {
  const edits = hunks.reduce((sum, hunk) => sum + hunk.a.end - hunk.a.start + hunk.b.end - hunk.b.start, 0);
  return 1 - edits / (a.end - a.start + b.end - b.start);
}
