import type { TextIndex } from '../core/text/text-index.ts';
import { highlightsOf } from './highlights-of.ts';
import { type Mark, measured } from './mark.ts';

/** Newer than TypeScript's DOM types. */
type Pierced = { shadowRoots: ShadowRoot[] };
type HitRegistry = { highlightsFromPoint?: (x: number, y: number, pierced: Pierced) => { ranges: AbstractRange[] }[] };
type CaretDocument = Document & {
  caretPositionFromPoint?: (x: number, y: number, pierced: Pierced) => { offsetNode: Node; offset: number } | null;
};

/** A point of a document's viewport, which for a frame is the frame's own. */
export interface PagePoint {
  x: number;
  y: number;
  page: Document;
}

/** The mark at a point, or null; in `shadowRoots`, too. A commitment wins over the task's number it may lie in. */
export function markAtPoint(
  { x, y, page }: PagePoint,
  marks: readonly Mark[],
  index: TextIndex<Node>,
  shadowRoots: ShadowRoot[] = [],
): Mark | null {
  const shown = page.defaultView as (Window & typeof globalThis) | null;
  const registry = shown && (highlightsOf(shown) as HighlightRegistry & HitRegistry);
  const pierced = { shadowRoots };
  const hit = new Set(registry?.highlightsFromPoint?.(x, y, pierced).flatMap(({ ranges }) => ranges));
  if (hit.size > 0) return best(marks.filter(({ range }) => hit.has(range as StaticRange)));
  // Browsers without that call, and forced colours, where nothing is painted but the place pointed at.
  const caret = caretAt({ x, y, page }, pierced);
  const offset = caret && index.offsetOf(caret.node, caret.offset);
  if (offset === null) return null;
  // A caret snaps to the nearest text, also from the margin: the text must really be under the point.
  return best(marks.filter((mark) => mark.start <= offset && offset <= mark.end && covers(mark, x, y)));
}

function best(marks: Mark[]): Mark | null {
  return marks.find(({ paint }) => paint !== 'task') ?? marks[0] ?? null;
}

function caretAt({ x, y, page }: PagePoint, pierced: Pierced): { node: Node; offset: number } | null {
  const { caretPositionFromPoint } = page as CaretDocument;
  if (caretPositionFromPoint) {
    const position = caretPositionFromPoint.call(page, x, y, pierced);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = page.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function covers(mark: Mark, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of measured(mark).getClientRects()) {
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}
