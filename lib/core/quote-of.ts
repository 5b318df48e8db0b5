import type { Selector, TextQuoteSelector } from './model/selector.ts';

/** The quote among the selectors of a place. Apart from their schemas, which nothing that runs on a foreign page may bring along. */
export function quoteOf(selectors: readonly Selector[] | undefined): TextQuoteSelector | undefined {
  return selectors?.find((selector) => selector.type === 'TextQuoteSelector');
}
