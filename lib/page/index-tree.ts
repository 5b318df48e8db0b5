import { ListNumbers } from '../core/text/list-numbers.ts';
import { TextIndex } from '../core/text/text-index.ts';
import { TextIndexBuilder } from '../core/text/text-index-builder.ts';
import type { Tree } from '../core/text/tree.ts';
import { TreeWalk } from '../core/text/tree-walk.ts';
import { ancestors, numberStyle } from './page-shape.ts';
import type { TimeSlice } from './time-slice.ts';

/** Nodes visited between two looks at the clock. */
const STRIDE = 500;
/** What sections and tasks are made of. The styles of all other elements are not asked for: on a long page that costs more than the walk. */
const NUMBERED = new Set('ol ul li h1 h2 h3 h4 h5 h6 section article'.split(' '));

/** The text of what is below `root` as `tree` sees it, with the numbers that lists and style sheets print, in one walk that rests between slices. */
export async function indexTree(tree: Tree<Node>, root: Node, slice: TimeSlice): Promise<TextIndex<Node>> {
  const builder = new TextIndexBuilder<Node>();
  const numbers = new ListNumbers(tree, numberStyle);
  // Counters begin above the article: body { counter-reset: section }.
  for (const element of ancestors(root)) numbers.enter(element, element.localName);
  const walk = new TreeWalk(tree, root, builder, {
    enter: (element, name) => {
      if (!NUMBERED.has(name) && element !== root) return;
      const mark = numbers.enter(element, name);
      if (mark) builder.mark(mark);
    },
    leave: (element, name) => {
      if (NUMBERED.has(name)) numbers.leave(element);
    },
  });
  while (!walk.advance(STRIDE)) if (slice.isOver) await slice.rest();
  return new TextIndex(builder.written, builder.pieces, builder.marks);
}
