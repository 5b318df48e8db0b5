import { findArticle } from './text/article.ts';
import { type Bounds, glimpse, glimpseBack } from './text/glimpse.ts';
import type { Tree } from './text/tree.ts';

/** What detection looks at: a bounded sample of a page, the same from a browser and from a file. */
export interface PageFacts {
  url: string;
  /** The document's `<title>`. */
  title: string;
  /** Government meta tags by name in lower case, the last of each name: `sitename`, `columnname`, `articletitle`, `pubdate` ... */
  meta: Record<string, string>;
  /** What stands before the article, without white space: headline, disclosure table, date line. */
  before: string;
  /** The first lines of the article, or of the page where there is none. */
  opening: string;
  /** The last words of the article, without white space. */
  closing: string;
}

/** Text pasted from a word processor can have three nodes for each character, so an article may have more of them. */
const OPENING: Bounds = [1600, 2400];
const NO_ARTICLE: Bounds = [800, 2400];
const BEFORE: Bounds = [80, 1200];
const CLOSING: Bounds = [100, 200];

/** Reads the facts below `root` (the document or its root element). Its cost is bounded, however long the page. */
export function readPageFacts<Node>(tree: Tree<Node>, root: Node, page: { url: string; title: string }): PageFacts {
  const meta: Record<string, string> = {};
  // The head's alone: a search of the whole page for what it does not have costs as much as all the rest.
  const head = tree.named(root, 'head', 1)[0] ?? root;
  for (const element of tree.named(head, 'meta', 100)) {
    const name = tree.attribute(element, 'name')?.toLowerCase();
    const content = tree.attribute(element, 'content')?.trim();
    if (name && content) meta[name] = content;
  }
  const article = findArticle(tree, root);
  const start = article ?? tree.named(root, 'body', 1)[0] ?? root;
  return {
    ...page,
    meta,
    before: article === null ? '' : glimpseBack(tree, root, article, BEFORE),
    opening: glimpse(tree, start, article === null ? NO_ARTICLE : OPENING),
    // Most pages are known for what they are before anybody asks how they end.
    get closing() {
      return glimpseBack(tree, start, null, CLOSING);
    },
  };
}
