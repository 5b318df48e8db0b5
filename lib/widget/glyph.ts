import type { PaceCode, StatusCode } from '../core/status.ts';
import { h, svg } from './dom.ts';

/** Drawings in a square of 16 units; a leading `+` means stroked instead of filled. */
const PATHS: Record<StatusCode | PaceCode | 'time', string> = {
  todo: '+M3 3h10v10H3z',
  on: 'M8 2.4a5.6 5.6 0 1 0 .01 0z',
  late: 'M8 1.8 15 14H1z',
  done: '+M2.4 8.6l3.8 4 7.6-8.8',
  changed: 'M8 1l7 7-7 7-7-7z',
  paused: 'M3.4 2.4h3.2v11.2H3.4zM9.4 2.4h3.2v11.2H9.4z',
  none: '+M8 2.4a5.6 5.6 0 1 0 .01 0z',
  ahead: '+M3 3.5L7.5 8 3 12.5M8.5 3.5L13 8l-4.5 4.5',
  even: '+M2.5 5.8h11M2.5 10.2h11',
  slow: '+M7.5 3.5L3 8l4.5 4.5M13 3.5L8.5 8l4.5 4.5',
  over: '+M8 3v6M8 13v.1',
  na: '+M4 8h8',
  time: '+M8 2.4a5.6 5.6 0 1 0 .01 0zM8 5v3l2 2',
};

/** A glyph in the colour of its code. It stands beside its word and is hidden from screen readers, which read the word. */
export function glyph(of: keyof typeof PATHS): HTMLElement {
  const path = PATHS[of];
  return svg(
    'svg',
    { class: `g ${of}${path[0] === '+' ? ' ln' : ''}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('path', { d: path.replace('+', '') }),
  );
}

/** A glyph and its word, in the colour of the code; with `kind` `st ` on a ground of its own. */
export function sign(code: StatusCode | PaceCode, word: string, kind = ''): HTMLElement {
  return h('span', { class: `k ${kind}${code}` }, glyph(code), word);
}
