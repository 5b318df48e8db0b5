import type { FeedItem } from '../core/model/feed.ts';
import { svg } from './dom.ts';

/** Where the target stands on a line that has no baseline: only the order of value and target is meant, not a share. */
const TARGET_AT = 84;

/**
 * The bullet bar: baseline at the left end, target as a tall tick, the linear pace as a small pointer, and what is
 * missing to it hatched. Without a baseline a dot on a dotted line; without a report the dotted line alone.
 */
export function bar({ pace, quantity, value }: FeedItem, label: string): HTMLElement {
  const { progress, elapsed } = pace;
  return svg(
    'svg',
    { class: 'bb', role: 'img', 'aria-label': label },
    progress !== undefined && elapsed !== undefined ? solid(progress, elapsed) : dotted(quantity?.value, value),
  );
}

function solid(progress: number, elapsed: number) {
  const value = Math.max(0, progress);
  const time = Math.min(1, Math.max(0, elapsed));
  const full = Math.max(1, value);
  const percent = (share: number) => `${((100 * share) / full).toFixed(2)}%`;
  const piece = (name: string, from: number, to: number) =>
    to > from && svg('rect', { class: name, x: percent(from), y: 7, width: percent(to - from), height: 8 });
  return [
    piece('track', 0, full),
    // What is missing is striped by dashes, which need no pattern and no address.
    value < time && svg('line', { class: 'gap late', x1: percent(value), x2: percent(time), y1: 11, y2: 11 }),
    piece('val', 0, Math.min(1, value)),
    piece('more-than', 1, value),
    mark(percent(1), 'M-2 3h2.5v16H-2z'),
    time < 1 && mark(percent(time), 'M-4 0h8L.5 5v12h-1V5z'),
  ];
}

function dotted(target: number | undefined, value: number | undefined) {
  return [
    svg('line', { class: 'dash', x1: 1, x2: '100%', y1: 11, y2: 11 }),
    target !== undefined && mark(`${TARGET_AT}%`, 'M-2 3h2.5v16H-2z'),
    target &&
      value !== undefined &&
      svg('circle', { class: 'dot', cx: `${Math.min(97, Math.max(2, (TARGET_AT * value) / target))}%`, cy: 11, r: 6 }),
  ];
}

/** A drawing at a place in per cent. */
function mark(x: string, path: string): HTMLElement {
  return svg('svg', { x, class: 'mark' }, svg('path', { d: path }));
}
