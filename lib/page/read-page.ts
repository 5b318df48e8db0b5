import { detect } from '../core/detect.ts';
import type { TextIndex } from '../core/text/text-index.ts';
import type { PageReading } from '../messages/calls.ts';
import { boundedReading } from '../messages/reading-limits.ts';
import { indexPage } from './index-page.ts';
import { articleRoot, readFacts } from './read-facts.ts';
import { TimeSlice } from './time-slice.ts';

/** The article's text as it stands now, and the way back from its offsets to the page's nodes. */
export async function readArticle(): Promise<TextIndex<Node>> {
  return indexPage(articleRoot(), new TimeSlice());
}

/** What is handed on of an article: the background finds its numbers. */
export function readingOf(index: TextIndex<Node>): PageReading {
  const { title, publishedOn = null } = detect(readFacts());
  return boundedReading({ title, publishedOn, text: index.text });
}
