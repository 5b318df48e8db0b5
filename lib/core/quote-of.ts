import type { Selector, TextQuoteSelector } from './model/selector.ts';

/** The quote among the selectors of a place. */
export function quoteOf(selectors: readonly Selector[] | undefined): TextQuoteSelector | undefined {
  return selectors?.find((selector) => selector.type === 'TextQuoteSelector');
}
