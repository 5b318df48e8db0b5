import { type Detection, detect } from '../core/detect.ts';
import { findArticle } from '../core/text/article.ts';
import { domTree } from './dom-tree.ts';
import { readableDocuments, readFacts } from './read-facts.ts';

/** The document that holds the policy text: the page's own, unless only one of its frames looks like one. */
function policyDocument(): { page: Document; detection: Detection } {
  const all = readableDocuments().map((page) => ({ page, detection: detect(readFacts(page)) }));
  return all.find(({ detection }) => detection.isPolicy) ?? (all[0] as (typeof all)[number]);
}

/** What the page is, and what its document says of itself. */
export function detectPage(): Detection {
  return policyDocument().detection;
}

/** The element that holds the article, or the whole body of the document that it stands in. */
export function articleRoot(): Node {
  const page = length ? policyDocument().page : document;
  return findArticle(domTree, page.documentElement) ?? page.body;
}
