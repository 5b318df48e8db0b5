import { extractInSteps } from '../../../lib/core/extract/extract.ts';
import { type AnchorIndex, anchorIndex } from '../../../lib/core/resolve/anchor-index.ts';

/** A text as the background reads it: one extraction, one index. */
export function indexOf(text: string): AnchorIndex {
  const steps = extractInSteps(text, { referenceDate: '2025-03-01' });
  for (;;) {
    const step = steps.next();
    if (step.done) return anchorIndex({ text, ...step.value });
  }
}
