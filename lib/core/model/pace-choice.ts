import * as z from 'zod/mini';
import { PacePreset } from './plan.ts';
import { Instant } from './time.ts';

/** By which thresholds a plan's pace is judged from now on, as somebody decides it. */
export const PaceChoiceDraft = z.object({
  planId: z.string().check(z.minLength(1), z.maxLength(200)),
  /** What was chosen: one of the presets (pace-presets.ts), or what the plan's own data say. */
  name: z.enum(['linear', 'lenient', 'strict', 'plan']),
  /** Its thresholds, as they were when it was chosen: what a preset says later changes no decision. Null: whatever the plan's data say. */
  preset: z.nullable(PacePreset),
  /** Why; what office and which day it is by stands in the record. */
  reason: z.string().check(z.maxLength(500)),
  author: z.string().check(z.minLength(1), z.maxLength(100)),
});
export type PaceChoiceDraft = z.infer<typeof PaceChoiceDraft>;

/** An immutable record; `id` is `pace:` + SHA-256 (hex) of the canonical JSON of everything else. The latest of a plan counts. */
export const PaceChoice = z.extend(PaceChoiceDraft, {
  id: z.string().check(z.regex(/^pace:[0-9a-f]{64}$/)),
  recordedAt: Instant,
});
export type PaceChoice = z.infer<typeof PaceChoice>;
