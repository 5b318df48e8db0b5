import { TextIndex } from '../core/text/text-index.ts';
import { TextIndexBuilder } from '../core/text/text-index-builder.ts';
import { TreeWalk } from '../core/text/tree-walk.ts';
import { flatTree } from './flat-tree.ts';
import type { TimeSlice } from './time-slice.ts';

/** Nodes visited between two looks at the clock. */
const STRIDE = 500;

/**
 * Builds the text index of an article in one walk, resting between slices. Nothing else walks the page. The trees that were read (the
 * root's, and every shadow root and frame document within) are added to `entered`.
 */
export async function indexPage(root: Node, slice: TimeSlice, entered: Set<Node> = new Set()): Promise<TextIndex<Node>> {
  entered.add(root);
  const builder = new TextIndexBuilder<Node>();
  const walk = new TreeWalk(flatTree(entered), root, builder);
  while (!walk.advance(STRIDE)) if (slice.isOver) await slice.rest();
  return new TextIndex(builder.written, builder.pieces);
}
