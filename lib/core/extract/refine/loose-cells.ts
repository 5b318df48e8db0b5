import type { Span } from '../../outline/plan-tree.ts';

/** A cell of a table that may have lost its grid on the way to us. */
export interface LooseCell extends Span {
  text: string;
  opensLine: boolean;
}

/** The cells of a text, wherever they end: at tabs, at bars and at lines; without the spaces at their edges, and without empty ones. */
export function looseCells(text: string): LooseCell[] {
  const cells: LooseCell[] = [];
  let opensLine = true;
  for (const { 0: raw, index } of text.matchAll(/[^\t|\n]+|\n/g)) {
    opensLine ||= raw === '\n';
    const bare = raw.trim();
    if (bare === '') continue;
    const start = index + raw.indexOf(bare);
    cells.push({ start, end: start + bare.length, text: bare, opensLine });
    opensLine = false;
  }
  return cells;
}
