import { TextIndex } from '../core/text/text-index.ts';
import { TextIndexBuilder } from '../core/text/text-index-builder.ts';
import { TreeWalk } from '../core/text/tree-walk.ts';
import { domTree } from './dom-tree.ts';
import type { TimeSlice } from './time-slice.ts';

/** Nodes visited between two looks at the clock. */
const STRIDE = 500;

/** Builds the text index of an article in one walk, resting between slices. Nothing else walks the page. */
export async function indexPage(root: Node, slice: TimeSlice): Promise<TextIndex<Node>> {
  const builder = new TextIndexBuilder<Node>();
  const walk = new TreeWalk(domTree, root, builder);
  while (!walk.advance(STRIDE)) if (slice.isOver) await slice.rest();
  return new TextIndex(builder.written, builder.pieces);
}
