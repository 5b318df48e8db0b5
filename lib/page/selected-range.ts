/** Chromium before 137 and Firefox before 142 do not compose ranges. */
type AnySelection = Omit<Selection, 'getComposedRanges'> & Partial<Pick<Selection, 'getComposedRanges'>>;
interface SelectingRoot extends ShadowRoot {
  /** Chromium's own. */
  getSelection?(): Selection | null;
}

/**
 * What is selected in a document, in the tree where it was selected. Of a selection in open shadow roots the browser tells a document only
 * where their hosts stand, until it is given those roots: each answer names the next ones. Null where there is no selection.
 */
export function selectedRange(page: Document): AbstractRange | null {
  const selection: AnySelection | null = page.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const known: SelectingRoot[] = [];
  for (;;) {
    const range = rangeIn(selection, known);
    const entered = rootsAt(range).find((root) => !known.includes(root));
    if (!entered) return range;
    known.push(entered);
  }
}

function rangeIn(selection: AnySelection, known: SelectingRoot[]): AbstractRange {
  const [composed] = selection.getComposedRanges?.({ shadowRoots: known }) ?? [];
  if (composed) return composed;
  // Chromium before 137.
  const own = known.at(-1)?.getSelection?.();
  return own?.rangeCount ? own.getRangeAt(0) : selection.getRangeAt(0);
}

/** The shadow roots of the elements that a range may begin and end in. */
function rootsAt({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): SelectingRoot[] {
  const hosts = [startContainer.childNodes[startOffset], endContainer.childNodes[endOffset - 1]] as (Element | undefined)[];
  return hosts.flatMap((host) => host?.shadowRoot ?? []);
}
