import type { Tree } from '../core/text/tree.ts';
import { domTree } from './dom-tree.ts';

/** Where a node stands for its reader, when that is not where the document says: in a slot, or as the content of a frame. */
interface Place {
  parent: Node;
  next: Node | null;
}

/**
 * The page as its reader sees it: in open shadow roots what is put into their slots, and in frames the documents that we may see. Each shadow root and frame document that is entered is added to `entered`, because no observer of the page hears what
 * happens there. Valid for one walk.
 */
export function flatTree(entered: Set<Node>): Tree<Node> {
  /** Empty on nearly every page, so that the walk pays one look at its size. */
  const places = new Map<Node, Place>();

  function place(nodes: readonly Node[], parent: Node): Node | null {
    nodes.forEach((node, index) => {
      places.set(node, { parent, next: nodes[index + 1] ?? null });
    });
    return nodes[0] ?? null;
  }

  return {
    ...domTree,
    // A frame that can be read is a box of text.
    name: (node) => {
      const name = domTree.name(node);
      return name === 'iframe' && frameBody(node) ? 'div' : name;
    },
    firstChild: (node) => {
      const { shadowRoot, localName } = node as Element;
      if (shadowRoot) {
        entered.add(shadowRoot);
        return shadowRoot.firstChild;
      }
      if (localName === 'slot') return place((node as HTMLSlotElement).assignedNodes(), node) ?? node.firstChild;
      const body = localName === 'iframe' ? frameBody(node) : null;
      if (!body) return node.firstChild;
      entered.add(body.ownerDocument.documentElement);
      return place([body], node);
    },
    nextSibling: (node) => {
      const at = places.size > 0 ? places.get(node) : undefined;
      return at ? at.next : node.nextSibling;
    },
    parent: (node) => {
      const at = places.size > 0 ? places.get(node) : undefined;
      return at ? at.parent : domTree.parent(node);
    },
  };
}

/** A frame's body; null where the browser does not let us see it, and where the reader writes in it. */
function frameBody(frame: Node): HTMLElement | null {
  const page = (frame as HTMLIFrameElement).contentDocument;
  return page && page.designMode !== 'on' ? page.body : null;
}
