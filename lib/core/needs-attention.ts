import type { Line } from './line.ts';

/** A commitment that somebody must look after: nobody has reported on it, it was reported behind, or its target is overdue. */
export function needsAttention({ state, pace }: Line): boolean {
  return state.declared === null || state.declared === 'late' || (pace.code === 'over' && state.declared !== 'done');
}
