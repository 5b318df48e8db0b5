import { extractInSteps } from '../../../lib/core/extract/extract.ts';
import type { Selector } from '../../../lib/core/model/selector.ts';
import { type AnchorIndex, anchorIndex } from '../../../lib/core/resolve/anchor-index.ts';
import { selectorsAt } from '../../../lib/core/resolve/selectors-at.ts';
import type { Span } from './document.ts';

/** A text as the background reads it: one extraction, one index. */
export function indexOf(text: string): AnchorIndex {
  const steps = extractInSteps(text, { referenceDate: '2025-03-01' });
  for (;;) {
    const step = steps.next();
    if (step.done) return anchorIndex({ text, ...step.value });
  }
}

/** The selectors of quotes of one text; each is made once, however many mutations ask for it. */
export function anchorsOf(source: string): (quote: Span) => Selector[] {
  const index = indexOf(source);
  const made = new Map<string, Selector[]>();
  return ({ start, end }) => {
    const key = `${start}-${end}`;
    const selectors = made.get(key) ?? selectorsAt(index, start, end);
    made.set(key, selectors);
    return selectors;
  };
}
