/**
 * What a range holds in each tree that it begins in, crosses and ends in, in reading order. A live range knows of one tree only, and a selection drawn
 * from the page into an open shadow root, or out of it, has its ends in two.
 */
export function partsOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range[] {
  const around = rootsAround(startContainer);
  const common = rootsAround(endContainer).find((root) => around.includes(root));
  // The page took an end of it out, or cut it short: there is nothing to be shown any more.
  if (!common) return [];
  try {
    const [whole, ...before] = inward(startContainer, startOffset, common, 'start') as [Range, ...Range[]];
    const [end, ...after] = inward(endContainer, endOffset, common, 'end') as [Range, ...Range[]];
    whole.setEnd(end.endContainer, end.endOffset);
    return [...before.reverse(), whole, ...after].filter(({ collapsed }) => !collapsed);
  } catch {
    return [];
  }
}

/** From a tree that is around a boundary point to the point's own: of each tree what lies behind the point (`start`) or before it (`end`). */
function inward(node: Node, offset: number, around: Node, side: 'start' | 'end'): Range[] {
  const root = node.getRootNode();
  const range = (node.ownerDocument ?? document).createRange();
  range.selectNodeContents(root);
  if (side === 'start') range.setStart(node, offset);
  else range.setEnd(node, offset);
  if (root === around) return [range];
  const { host } = root as ShadowRoot;
  const at = [...(host.parentNode as Node).childNodes].indexOf(host);
  // The host itself is shown by what stands in its tree.
  return [...inward(host.parentNode as Node, side === 'start' ? at + 1 : at, around, side), range];
}

/** The tree that a node stands in and those around it, innermost first. */
function rootsAround(node: Node): Node[] {
  const root = node.getRootNode();
  const { host } = root as ShadowRoot;
  return host ? [root, ...rootsAround(host)] : [root];
}
