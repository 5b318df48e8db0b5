import type { Selector } from '../core/model/selector.ts';
import { selectorsAt } from '../core/resolve/selectors-at.ts';
import type { Span } from '../messages/calls.ts';
import { anchorsIn, type PageContent } from './page-texts.ts';

/**
 * The selectors of a stretch of the text, if these words still stand there: the page may have changed since it was handed on. The browser
 * gives a selection with line ends of its own.
 */
export function placeOf(
  span: Span | null,
  words: string | null | undefined,
  content: PageContent | null,
  planId: string | null,
): Selector[] | null {
  const bare = (text: string) => text.replace(/\s+/g, '');
  if (!content || !span || !words || bare(content.text.slice(span.start, span.end)) !== bare(words)) return null;
  return selectorsAt(anchorsIn(content), span.start, span.end, planId === null ? {} : { planId });
}
