import { type PageFacts, readPageFacts } from '../core/page-facts.ts';
import { findArticle } from '../core/text/article.ts';
import { domTree } from './dom-tree.ts';

/** What detection looks at, from the live document. */
export function readFacts(): PageFacts {
  return readPageFacts(domTree, document.documentElement, { url: location.href, title: document.title });
}

/** The element that holds the article, or the whole body. */
export function articleRoot(): Node {
  return findArticle(domTree, document.documentElement) ?? document.body;
}
