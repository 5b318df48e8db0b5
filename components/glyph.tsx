import type { ComponentChildren } from 'preact';
import type { Verdict } from '../lib/core/model/review.ts';
import type { PaceCode, StatusCode } from '../lib/core/status.ts';
import { VERDICT, type VerdictGlyph } from '../lib/i18n/check-words.ts';

type Tool = 'close' | 'down' | 'left' | 'right' | 'up' | 'warn' | 'check' | 'save' | 'sync' | 'search' | 'time' | 'lock' | 'seal' | 'link';
export type GlyphName = StatusCode | `pace-${PaceCode}` | `vd-${Verdict}` | Tool;

const line = (d: string, width = 1.6) => <path class="ln" style={{ strokeWidth: width }} d={d} />;

/** Verdicts stand in a ring, so that they are not taken for a status. */
const ringed = (inside: ComponentChildren) => (
  <>
    <circle class="ln" style={{ strokeWidth: 1.6 }} cx="8" cy="8" r="6.7" />
    {inside}
  </>
);

/** The signs of the verdicts, as they are written in a sheet, drawn. */
const SIGNS: Record<VerdictGlyph, () => ComponentChildren> = {
  '✓': () => ringed(line('M4.9 8.3 7.2 10.6 11.2 5.8', 2)),
  '↑': () => ringed(line('M8 11.4V4.8M5.2 7.4 8 4.6l2.8 2.8', 2)),
  '↓': () => ringed(line('M8 4.6v6.6M5.2 8.6 8 11.4l2.8-2.8', 2)),
  '◑': () => ringed(<path d="M8 3.6a4.4 4.4 0 0 1 0 8.8z" />),
  '≠': () => line('M2.5 5.6h11M2.5 10.4h11M10.6 2.2 5.4 13.8', 2),
  '⊘': () => ringed(line('M3.4 12.6 12.6 3.4')),
};
const verdict = (code: Verdict) => SIGNS[VERDICT[code].glyph]();

/** 16-unit drawings in currentColor, so they print and survive forced colours. */
const DRAWINGS: Record<GlyphName, () => ComponentChildren> = {
  todo: () => <rect class="ln" x="3.2" y="3.2" width="9.6" height="9.6" rx="1" />,
  on: () => <circle cx="8" cy="8" r="5.6" />,
  late: () => <path d="M8 1.8 15 14H1z" />,
  done: () => line('M2.4 8.6 6.2 12.6 13.8 3.8', 2.6),
  changed: () => <path d="M8 1 15 8 8 15 1 8z" />,
  paused: () => <path d="M3.4 2.4h3.2v11.2H3.4zM9.4 2.4h3.2v11.2H9.4z" />,
  none: () => <circle class="ln" cx="8" cy="8" r="5.4" />,
  'pace-ahead': () => line('M3 3.5 7.5 8 3 12.5M8.5 3.5 13 8 8.5 12.5', 2),
  'pace-even': () => line('M2.5 5.8h11M2.5 10.2h11', 2),
  'pace-slow': () => line('M7.5 3.5 3 8l4.5 4.5M13 3.5 8.5 8l4.5 4.5', 2),
  'pace-over': () => (
    <>
      {line('M8 2.5v7', 2)}
      <circle cx="8" cy="13" r="1.4" />
    </>
  ),
  'pace-na': () => line('M4 8h8', 2),
  'vd-met': () => verdict('met'),
  'vd-exceeded': () => verdict('exceeded'),
  'vd-short': () => verdict('short'),
  'vd-in-progress': () => verdict('in-progress'),
  'vd-contradicts': () => verdict('contradicts'),
  'vd-not-comparable': () => verdict('not-comparable'),
  close: () => line('M3.5 3.5l9 9M12.5 3.5l-9 9'),
  down: () => line('M3.5 6 8 10.5 12.5 6'),
  left: () => line('M10 3.5 5.5 8 10 12.5'),
  right: () => line('M6 3.5 10.5 8 6 12.5'),
  up: () => line('M3.5 10 8 5.5 12.5 10'),
  warn: () => (
    <>
      {line('M8 2 15 14.2H1z', 1.5)}
      {line('M8 6.6v3.4')}
      <circle cx="8" cy="12.2" r=".95" />
    </>
  ),
  check: () => line('M3 8.4 6.4 12 13 4.4', 2),
  save: () => line('M8 2v8.5M4.5 7.3 8 10.8l3.5-3.5M2.5 13.8h11', 1.5),
  sync: () => line('M13.6 6.2A6 6 0 0 0 2.8 5.2M2.4 9.8a6 6 0 0 0 10.8 1M13.8 2.6v3.8H10M2.2 13.4V9.6H6', 1.5),
  search: () => (
    <>
      <circle class="ln" style={{ strokeWidth: 1.5 }} cx="7" cy="7" r="4.6" />
      {line('M10.5 10.5 14 14', 1.5)}
    </>
  ),
  time: () => (
    <>
      <circle class="ln" style={{ strokeWidth: 1.5 }} cx="8" cy="8" r="6.2" />
      {line('M8 4.4V8l2.6 1.8', 1.5)}
    </>
  ),
  lock: () => (
    <>
      <rect class="ln" style={{ strokeWidth: 1.5 }} x="3" y="7" width="10" height="7" rx="1.2" />
      {line('M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2', 1.5)}
    </>
  ),
  seal: () => (
    <>
      <circle class="ln" style={{ strokeWidth: 1.5 }} cx="8" cy="6.3" r="4.6" />
      {line('M5.4 10.4 4.6 15 8 13l3.4 2-.8-4.6M6 6.4l1.5 1.5L10.2 5', 1.5)}
    </>
  ),
  link: () => line('M6.6 9.4a3 3 0 0 0 4.3 0l2.4-2.4A3 3 0 0 0 9 2.7L7.9 3.8M9.4 6.6a3 3 0 0 0-4.3 0L2.7 9A3 3 0 0 0 7 13.3l1.1-1.1', 1.5),
};

/** A drawing beside a word, which says the same: hidden from assistive technology. `tone` is a colour class (ink-late, pace-slow). */
export function Glyph({ name, size = '', tone = '' }: { name: GlyphName; size?: '' | 'sm' | 'lg'; tone?: string }) {
  return (
    <svg class={`g ${size} ${tone}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DRAWINGS[name]()}
    </svg>
  );
}
