import type { Detection } from '../core/detect.ts';
import { TextIndex } from '../core/text/text-index.ts';
import type { PageReading } from '../messages/calls.ts';
import { boundedReading } from '../messages/reading-limits.ts';
import { articleRoot } from './article-root.ts';
import { indexPage } from './index-page.ts';
import { TimeSlice } from './time-slice.ts';

/**
 * The article's text as it stands now, and the way back from its offsets to the page's nodes. The trees it was read from are added to
 * `entered`. What its reader writes in (designMode, or an
 * editable part around the article) has no text of ours.
 */
export async function readArticle(entered?: Set<Node>): Promise<TextIndex<Node>> {
  const root = articleRoot();
  const isWritten = document.designMode === 'on' || (root as HTMLElement).isContentEditable;
  return isWritten ? new TextIndex('', []) : indexPage(root, new TimeSlice(), entered);
}

/** What is handed on of an article: the background finds its numbers. */
export function readingOf(index: TextIndex<Node>, detection: Detection): PageReading {
  const { title, publishedOn = null } = detection;
  return boundedReading({ title, publishedOn, text: index.text, listed: index.listed });
}
