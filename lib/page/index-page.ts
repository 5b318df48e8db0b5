import type { TextIndex } from '../core/text/text-index.ts';
import { flatTree } from './flat-tree.ts';
import { indexTree } from './index-tree.ts';
import type { TimeSlice } from './time-slice.ts';

/**
 * Builds the text index of an article in one walk, resting between slices. Nothing else walks the page. The trees that were read (the
 * root's, and every shadow root and frame document within) are added to `entered`.
 */
export function indexPage(root: Node, slice: TimeSlice, entered: Set<Node> = new Set()): Promise<TextIndex<Node>> {
  entered.add(root);
  return indexTree(flatTree(entered), root, slice);
}
