import type { Feed } from '../../core/model/feed.ts';
import { findArticle } from '../../core/text/article.ts';
import type { Lang } from '../../i18n/domain.ts';
import { domTree } from '../../page/dom-tree.ts';
import { boardOf, statusOf } from '../board-model.ts';
import { badge } from './badge.ts';
import { BADGE_STYLES } from './badge-styles.ts';
import { findPlaces } from './find-places.ts';
import { highlight } from './highlights.ts';
import { insertAfter } from './insert-after.ts';
import { indexArticle, readNumbers } from './read-article.ts';

/**
 * Marks the plan's tasks and commitments in the article around the element: a badge behind each heading and figure, and an underline where
 * the browser has CSS Highlights. The article's own text stays; when `signal` aborts its nodes are what they were. Throws when `target` is no selector, and an error
 * named `TargetUnknown` when there is no such article.
 *
 * `target` is a selector of the article, empty for the element that looks like one; `look` the classes of the element's stage (dark, large);
 * `addStyles` puts the widget's styles into a shadow tree. In a row and without an object, because the two files are minified apart.
 */
export async function annotate(
  feed: Feed,
  lang: Lang,
  target: string,
  look: string,
  addStyles: (shadow: ShadowRoot) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const root = target ? document.querySelector(target) : findArticle(domTree, document.documentElement);
  if (!root) throw Object.assign(new RangeError(`no article ${target}`), { name: 'TargetUnknown' });
  const index = await indexArticle(root);
  const places = findPlaces(feed, await readNumbers(index, feed.plan.publishedOn));
  if (signal.aborted) return;
  const setting = {
    board: boardOf({ feed, verified: null }),
    lang,
    look,
    addStyles: (shadow: ShadowRoot) => {
      addStyles(shadow).catch(() => {});
      if (!shadow.adoptedStyleSheets) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(BADGE_STYLES);
      shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    },
  };
  // From the end: a text node that is split keeps its beginning.
  const undo = [...places].reverse().map((place) => insertAfter(index, place, badge(place, setting, signal)));
  signal.addEventListener('abort', () => {
    for (const one of undo.reverse()) one();
  });
  // Without CSS Highlights only badges show; Chromium 86 cannot even make a StaticRange.
  if (!('highlights' in CSS)) return;
  // The same text in other nodes, since some were split.
  const marked = await indexArticle(root);
  if (signal.aborted || marked.text !== index.text) return;
  const items = new Map(feed.items.map((item) => [item.id, item]));
  highlight(
    places.flatMap(({ start, end, itemId }) => {
      const item = items.get(itemId);
      if (!item) return [];
      const { start: startContainer, startOffset, end: endContainer, endOffset } = marked.span(start, end);
      return { code: statusOf(item), range: new StaticRange({ startContainer, startOffset, endContainer, endOffset }) };
    }),
    signal,
  );
}
