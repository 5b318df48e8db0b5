import type { FeedItem } from '../core/model/feed.ts';
import { svg } from './dom.ts';

/** Where the target stands on a line that has no baseline: only the order of value and target is meant, not a share. */
const TARGET_AT = 0.84;

const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

/**
 * The bullet bar: baseline at the left end, target as a tall tick, the linear pace as a small pointer, and what is
 * missing to it hatched. Without a baseline a dot before or behind the target; without a report the target alone.
 */
export function bar({ pace, quantity, value }: FeedItem, label: string): HTMLElement {
  const { progress, elapsed } = pace;
  const measured = progress !== undefined && elapsed !== undefined;
  const reached = Math.max(0, progress || 0);
  const time = Math.min(1, Math.max(0, elapsed || 0));
  const scale = measured ? 1 / Math.max(1, reached) : TARGET_AT;
  const piece = (name: string, from: number, to: number) =>
    to > from && svg('rect', { class: name, x: percent(from * scale), y: 7, width: percent((to - from) * scale), height: 8 });
  const mark = (at: number, path: string) => svg('svg', { x: percent(at * scale), class: 'mark' }, svg('path', { d: path }));
  const target = quantity?.value;
  return svg(
    'svg',
    { class: 'bb', role: 'img', 'aria-label': label },
    piece('track', 0, 1 / scale),
    // What is missing is striped by dashes, which need no pattern and no address.
    reached < time && svg('line', { class: 'gap late', x1: percent(reached * scale), x2: percent(time * scale), y1: 11, y2: 11 }),
    piece('val', 0, Math.min(1, reached)),
    piece('more', 1, reached),
    mark(1, 'M-2 3h2.5v16H-2z'),
    measured && time < 1 && mark(time, 'M-4 0h8L.5 5v12h-1V5z'),
    !measured &&
      target &&
      value !== undefined &&
      svg('circle', { class: 'val', cx: percent(Math.min(0.97, (value / target) * scale)), cy: 11, r: 6 }),
  );
}
