import type { Line } from '../lib/core/line.ts';

/** A bullet bar in shares of its width (0 to 1). Only a `filled` bar may be read as a share of the way. */
export type BarShape =
  | { filled: true; value: number; target: number; time: number | null; over: number | null }
  | { filled: false; value: number | null; target: number };

/** Where the target stands on a bar that has no scale: the rest is room for values beyond it. */
const LOOSE_TARGET = 0.84;

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/**
 * The shape of a bar. It is filled only when progress is known, which needs a baseline and a value; otherwise there is
 * a dot beside the target tick, whose distance says near or far and nothing more.
 */
export function barShape({ commitment, state, pace }: Line): BarShape {
  const { quantity } = commitment;
  if (pace.progress !== undefined) {
    const span = Math.max(1, pace.progress);
    const time = pace.elapsed === undefined ? null : within(pace.elapsed) / span;
    return { filled: true, value: within(Math.min(pace.progress, 1) / span), target: 1 / span, time, over: pace.progress > 1 ? 1 : null };
  }
  if (state.value === null || !quantity || quantity.value === 0) return { filled: false, value: null, target: 1 };
  // 2.5 % of the width for each percentage point, or for each hundredth of a target that is no rate.
  const distance = quantity.unit === '%' ? state.value - quantity.value : (100 * (state.value - quantity.value)) / Math.abs(quantity.value);
  return { filled: false, value: Math.min(0.98, Math.max(0.02, LOOSE_TARGET + 0.025 * distance)), target: LOOSE_TARGET };
}
