import { extractInSteps } from '../../core/extract/extract.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { Heading } from '../../core/outline/outline.ts';
import { ListNumbers } from '../../core/text/list-numbers.ts';
import { TextIndex } from '../../core/text/text-index.ts';
import { TextIndexBuilder } from '../../core/text/text-index-builder.ts';
import type { Tree } from '../../core/text/tree.ts';
import { TreeWalk } from '../../core/text/tree-walk.ts';
import { domTree } from '../../page/dom-tree.ts';
import { ancestors, numberStyle } from '../../page/page-shape.ts';
import { TimeSlice } from '../../page/time-slice.ts';

/** Nodes visited between two looks at the clock. */
const STRIDE = 500;
const NUMBERED = new Set('ol ul li h1 h2 h3 h4 h5 h6 section article'.split(' '));

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
export async function indexArticle(root: Node): Promise<TextIndex<Node>> {
  const slice = new TimeSlice();
  const builder = new TextIndexBuilder<Node>();
  const numbers = new ListNumbers(articleTree, numberStyle);
  for (const element of ancestors(root)) numbers.enter(element, element.localName);
  const walk = new TreeWalk(articleTree, root, builder, {
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
