import type { Line } from '../../lib/core/line.ts';
import { EVIDENCE, type PACE, STATUS } from '../../lib/i18n/domain.ts';
import { statusOf } from '../line-text.ts';

export type SortKey = 'task' | 'status' | 'pace' | 'evidence' | 'asOf';
export interface Sorting {
  key: SortKey;
  descending: boolean;
}

/** The most urgent pace first; what cannot be calculated last. */
const PACE_ORDER = ['over', 'slow', 'even', 'ahead', 'na'] as const satisfies (keyof typeof PACE)[];

function rank(line: Line, key: SortKey): number | string {
  if (key === 'status') return Object.keys(STATUS).indexOf(statusOf(line));
  if (key === 'pace') return PACE_ORDER.indexOf(line.pace.code) * 1e6 + (line.pace.gap ?? 0);
  if (key === 'evidence') return Object.keys(EVIDENCE).indexOf(line.state.evidence);
  return line.state.asOf ?? '';
}

/** Sorts rows; equal ones keep the document's order, which is also what `task` sorts by. */
export function sortLines(lines: readonly Line[], { key, descending }: Sorting): Line[] {
  const order = descending ? -1 : 1;
  if (key === 'task') return descending ? [...lines].reverse() : [...lines];
  return [...lines].sort((a, b) => {
    const [first, second] = [rank(a, key), rank(b, key)];
    return first === second ? 0 : (first < second ? -1 : 1) * order;
  });
}

/** Whether a row holds what was typed: in its indicator, aliases, task or office. */
export function matchesSearch({ commitment, task, state }: Line, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const texts = [
    commitment.subject,
    ...commitment.aliases,
    task.title,
    task.number,
    commitment.responsible ?? '',
    state.latest?.office ?? '',
  ];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
