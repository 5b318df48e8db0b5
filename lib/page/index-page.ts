import { ListNumbers } from '../core/text/list-numbers.ts';
import { TextIndex } from '../core/text/text-index.ts';
import { TextIndexBuilder } from '../core/text/text-index-builder.ts';
import { type Observer, TreeWalk } from '../core/text/tree-walk.ts';
import { flatTree } from './flat-tree.ts';
import { ancestors, numberStyle } from './page-shape.ts';
import type { TimeSlice } from './time-slice.ts';

/** Nodes visited between two looks at the clock. */
const STRIDE = 500;
/** What sections and tasks are made of. The styles of all other elements are not asked for: on a long page that costs more than the walk. */
const NUMBERED = new Set('ol ul li h1 h2 h3 h4 h5 h6 section article'.split(' '));

/**
 * Builds the text index of an article in one walk, resting between slices. Nothing else walks the page. The trees that were read (the
 * root's, and every shadow root and frame document within) are added to `entered`.
 */
export async function indexPage(root: Node, slice: TimeSlice, entered: Set<Node> = new Set()): Promise<TextIndex<Node>> {
  entered.add(root);
  const builder = new TextIndexBuilder<Node>();
  const tree = flatTree(entered);
  const numbers = new ListNumbers(tree, numberStyle);
  // Counters begin above the article: body { counter-reset: section }.
  for (const element of ancestors(root)) numbers.enter(element, element.localName);
  const observer: Observer<Node> = {
    enter: (element, name) => {
      if (!NUMBERED.has(name) && element !== root) return;
      const mark = numbers.enter(element, name);
      if (mark) builder.mark(mark);
    },
    leave: (element, name) => {
      if (NUMBERED.has(name)) numbers.leave(element);
    },
  };
  const walk = new TreeWalk(tree, root, builder, observer);
  while (!walk.advance(STRIDE)) if (slice.isOver) await slice.rest();
  return new TextIndex(builder.written, builder.pieces, builder.marks);
}
