import { extractInSteps } from '../../core/extract/extract.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { Heading } from '../../core/outline/outline.ts';
import type { TextIndex } from '../../core/text/text-index.ts';
import type { Tree } from '../../core/text/tree.ts';
import { domTree } from '../../page/dom-tree.ts';
import { indexTree } from '../../page/index-tree.ts';
import { TimeSlice } from '../../page/time-slice.ts';

/** The article's own nodes: nothing that this script put into it, nothing in others' shadow trees, where no badge belongs. */
const articleTree: Tree<Node> = {
  ...domTree,
  name: (node) => {
    const name = domTree.name(node);
    return name?.startsWith('jiannuo-') ? null : name;
  },
  firstChild: (node) => node.firstChild,
  parent: (node) => node.parentNode,
};

/** One walk over an article, which leaves the thread to the page between its slices. */
export function indexArticle(root: Node): Promise<TextIndex<Node>> {
  return indexTree(articleTree, root, new TimeSlice());
}

/** Everything numeric in an article, and its numbered headings. `referenceDate` is the plan's day. */
export async function readNumbers(index: TextIndex<Node>, referenceDate: string): Promise<{ mentions: Mention[]; headings: Heading[] }> {
  const slice = new TimeSlice();
  const steps = extractInSteps(index.text, { referenceDate, listed: index.listed });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slice.isOver) await slice.rest();
  }
}
