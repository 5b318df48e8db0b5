import type { PaceCode, StatusCode } from '../core/status.ts';
import { h, svg } from './dom.ts';

/** Drawings in a square of 16 units; a leading `+` means stroked instead of filled. */
const PATHS: Record<StatusCode | PaceCode | 'time', string> = {
  todo: '+M3 3h10v10H3z',
  on: 'M8 2a6 6 0 1 0 .1 0z',
  late: 'M8 1l7 13H1z',
  done: '+M2 8l4 5 8-9',
  changed: 'M8 1l7 7-7 7-7-7z',
  paused: 'M3 2h4v12H3zM9 2h4v12H9z',
  none: '+M8 2a6 6 0 1 0 .1 0z',
  ahead: '+M3 3l5 5-5 5M8 3l5 5-5 5',
  even: '+M2 6h12M2 10h12',
  slow: '+M8 3L3 8l5 5M13 3L8 8l5 5',
  over: '+M8 3v6M8 11v2',
  na: '+M4 8h8',
  time: '+M8 2a6 6 0 1 0 .1 0zM8 5v3l2 2',
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
