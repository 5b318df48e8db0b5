import type { PageText } from '../messages/calls.ts';
import { articleRoot, detectPage } from './article-root.ts';
import { shapeOf } from './page-shape.ts';
import { readArticle } from './read-page.ts';

/** The article's text as it stands now, and what the page says of itself. */
export async function readText(): Promise<PageText> {
  const { title, issuer = null, docNumber = null, publishedOn = null } = detectPage();
  const { text } = await readArticle();
  return { url: location.href, title, issuer, docNumber, publishedOn, text, shape: shapeOf(articleRoot(), text) };
}
