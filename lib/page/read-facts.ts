import { type PageFacts, readPageFacts } from '../core/page-facts.ts';
import { domTree } from './dom-tree.ts';

/** The page's own document, and those of its frames that we may see: some sites put their articles into a frame. */
export function readableDocuments(): Document[] {
  // Without frames the page is not searched for them.
  const frames = length ? [...document.querySelectorAll<HTMLIFrameElement>('iframe,frame')] : [];
  // One whose page has only begun to arrive has no element yet.
  return [document, ...frames.flatMap(({ contentDocument: page }) => (page?.documentElement ? page : []))];
}

/** What detection looks at, from a live document; a frame's page is known by the name of the page around it. */
export function readFacts(page: Document = document): PageFacts {
  return readPageFacts(domTree, page.documentElement, { url: location.href, title: document.title });
}
