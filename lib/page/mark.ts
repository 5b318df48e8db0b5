import type { StatusCode } from '../core/status.ts';
import type { TextIndex } from '../core/text/text-index.ts';
import type { PageView, Span, Target } from '../messages/calls.ts';
import { partsOf } from './range-parts.ts';

/** One place on the page that speaks of a commitment or opens a task. */
export interface Mark {
  /** Offsets in the text index. */
  start: number;
  end: number;
  target: Target;
  /** `task` for a task's printed number. */
  paint: StatusCode | 'task';
  /** The words on the page. */
  text: string;
  /** The indicator that it speaks of, in the page's words. */
  subject?: string | undefined;
  /** Which of the view's matches it is; a task's number is none. */
  match?: number;
  range: StaticRange;
}

/** The marks of a view in reading order. Static ranges: they cost the page's own edits nothing. */
export function marksOf({ matches, tasks }: PageView, index: TextIndex<Node>): Mark[] {
  const marks = matches.map((match, at): Mark => {
    const { commitmentId, taskId, status, subject } = match;
    return { ...markAt(index, match, { taskId, commitmentId }, status), subject, match: at };
  });
  for (const task of tasks) marks.push(markAt(index, task, { taskId: task.taskId }, 'task'));
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same marks on nodes that were put in the old ones' place; the text must be the same. */
export function remark(marks: readonly Mark[], index: TextIndex<Node>): Mark[] {
  return marks.map((mark) => ({ ...mark, ...markAt(index, mark, mark.target, mark.paint) }));
}

/** A stretch of the text that speaks of nothing we know. */
export function placeMark(index: TextIndex<Node>, span: Span): Mark {
  return markAt(index, span, { taskId: '' }, 'task');
}

function markAt(index: TextIndex<Node>, { start, end }: Span, target: Target, paint: Mark['paint']): Mark {
  const { start: startContainer, startOffset, end: endContainer, endOffset } = index.span(start, end);
  const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  return { start, end, target, paint, text: index.text.slice(start, end), range };
}

/** A live range for measuring; let go of at once, as the browser updates every live range at every edit. */
export function measured(mark: { range: AbstractRange }): Range {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  const range = (startContainer.ownerDocument ?? document).createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    // The page cut the node short since: an empty range measures nothing, and the next reading makes new marks.
  }
  return range;
}

/** Selected words as a place for a card to stand beside, where they begin; it is in no list of marks. */
export function passageMark(range: StaticRange, text: string, target: Target): Mark {
  return { start: 0, end: 0, target, paint: 'task', text, range: new StaticRange(partsOf(range)[0] ?? range) };
}

/** The element that a mark's first words stand in; a shadow root's own text stands in its host. */
export function elementOf(node: Node): Element | null {
  return node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
}

/** The box of a mark in the window's coordinates, also from within frames; without width and height when it shows nothing. */
export function placeOf(mark: Mark): DOMRect {
  return inWindow(measured(mark).getBoundingClientRect(), mark.range.startContainer);
}

/** A box of a node's own document in the window's coordinates. */
export function inWindow({ x, y, width, height }: DOMRect, node: Node): DOMRect {
  const place = new DOMRect(x, y, width, height);
  for (let frame = frameOf(node); frame; frame = frameOf(frame)) {
    const { left, top } = frame.getBoundingClientRect();
    place.x += left + frame.clientLeft;
    place.y += top + frame.clientTop;
  }
  return place;
}

/** The frame that a node's document is shown in, or null for the page's own. */
export function frameOf(node: Node): Element | null {
  return node.ownerDocument?.defaultView?.frameElement ?? null;
}

/** The documents and shadow roots that marks stand in. */
export function rootsOf(marks: readonly Mark[]): (Document | ShadowRoot)[] {
  const nodes = new Set(marks.map(({ range }) => range.startContainer));
  const roots = new Set([...nodes].map((node) => node.getRootNode()));
  // What was taken out of the page has a root of its own, that stands in no document.
  return [...roots].filter(({ isConnected }) => isConnected) as (Document | ShadowRoot)[];
}

export function isShadowRoot(root: Document | ShadowRoot): root is ShadowRoot {
  return 'host' in root;
}
