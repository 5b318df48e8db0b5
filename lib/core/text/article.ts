import { glimpse } from './glimpse.ts';
import type { Tree } from './tree.ts';

/** Ids and classes under which widespread content systems put the text of an article. */
const IDS = 'zoom UCAP-CONTENT vsb_content Zoom article-content articleContent mainText'.split(' ');
const CLASSES =
  'TRS_Editor Custom_UnionStyle TRS_UEDITOR trs_editor_view pages_content article-content article_content wp_articlecontent'.split(' ');

/** Paragraphs looked at when no mark is found; bounds the time on endless pages. */
const MOST_PARAGRAPHS = 160;
/** Characters of paragraphs that make an article. */
const LEAST_TEXT = 200;

/**
 * The element that holds an article's text: by the marks of known content systems, by the `ContentStart` meta that
 * government sites set inside the text, or the element with most paragraph text. Null when nothing looks like an article.
 */
export function findArticle<Node>(tree: Tree<Node>, root: Node): Node | null {
  return tree.marked(root, IDS, CLASSES).find((element) => hasText(tree, element)) ?? contentStart(tree, root) ?? densest(tree, root);
}

function contentStart<Node>(tree: Tree<Node>, root: Node): Node | null {
  const start = tree.named(root, 'meta', 100).find((meta) => tree.attribute(meta, 'name') === 'ContentStart');
  return start === undefined ? null : tree.parent(start);
}

/** A paragraph's text counts in full for its parent and by half for the parent above, as sections of one article share one. */
function densest<Node>(tree: Tree<Node>, root: Node): Node | null {
  const weights = new Map<Node, number>();
  for (const paragraph of tree.named(root, 'p', MOST_PARAGRAPHS)) {
    const length = tree.textLength(paragraph);
    const parent = tree.parent(paragraph);
    if (length === 0 || parent === null) continue;
    weights.set(parent, (weights.get(parent) ?? 0) + length);
    const above = tree.parent(parent);
    if (above !== null) weights.set(above, (weights.get(above) ?? 0) + length / 2);
  }
  let best: Node | null = null;
  let most = LEAST_TEXT;
  for (const [node, weight] of weights) {
    if (weight <= most) continue;
    most = weight;
    best = node;
  }
  return best;
}

/** Some sites leave an empty mark behind and put the text elsewhere. */
function hasText<Node>(tree: Tree<Node>, element: Node): boolean {
  return glimpse(tree, element, [200, 40]).trim().length >= 20;
}
