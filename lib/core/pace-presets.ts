import type { PacePreset } from './model/plan.ts';
import { LINEAR } from './status.ts';

/** By name, the thresholds that a plan can choose; see PacePreset. A plan may bring its own, and has the linear ones otherwise. */
export const PACE_PRESETS = {
  linear: LINEAR,
  /** For work that comes to its figures late in the year: construction, funds that are paid at the end. */
  lenient: { ahead: 5, even: -5, slight: -20, slow: -40 },
  /** For work that must come evenly, month by month. */
  strict: { ahead: 5, even: 0, slight: -5, slow: -15 },
} as const satisfies Record<string, PacePreset>;
