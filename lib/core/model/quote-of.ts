import type { Selector, TextQuoteSelector } from './selector.ts';

/** The quote among the selectors of a place. Apart from their schemas, which the widget must not carry. */
export function quoteOf(selectors: readonly Selector[] | undefined): TextQuoteSelector | undefined {
  return selectors?.find((selector) => selector.type === 'TextQuoteSelector');
}
