import type { Quantity } from '../../model/quantity.ts';
import { type Indicator, indicatorTables } from '../../outline/indicator-table.ts';
import { linesOf } from '../../outline/lines.ts';
import { natureRows } from '../../outline/nature-rows.ts';
import type { Span } from '../../outline/plan-tree.ts';
import type { Draft } from '../draft.ts';

/**
 * Gives the bare figures of a table of indicators (指标 | 单位 | 2020年 | 2025年) what its columns say: unit, comparator, subject, and whether the
 * year's column was reached or is promised. `year` is the document's own, `promises` says that it is a plan as a whole. Must run last: a table
 * has no sentences to read.
 */
export function readIndicators(text: string, drafts: readonly Draft[], year: number, promises: boolean): void {
  readNatureRows(text, drafts, year);
  // Almost every text has no such table, and looking for one goes through all lines. Tabs part the cells of every table.
  if (!text.includes('\t') || !text.includes('指标')) return;
  const tables = indicatorTables(linesOf(text, []));
  let next = 0;
  for (let k = 0; k < tables.length; k++) {
    const row = tables[k] as Indicator;
    while (next < drafts.length && (drafts[next] as Draft).start < row.row.start) next++;
    for (; next < drafts.length && (drafts[next] as Draft).start < row.row.end; next++) {
      const d = drafts[next] as Draft;
      const { baseline } = row;
      if (isIn(d, row)) {
        stateFigure(d, row.name, row.quantity);
        // A column of targets without a year is promised, too.
        d.kind = promises || row.year === null || row.year > year ? 'commitment' : 'result';
        d.baseline = baseline ? baseline.value : null;
      } else if (baseline && isIn(d, baseline)) {
        stateFigure(d, row.name, baseline);
        d.kind = 'result';
      }
    }
  }
}

function readNatureRows(text: string, drafts: readonly Draft[], year: number): void {
  let next = 0;
  for (const figure of natureRows(text)) {
    while (next < drafts.length && (drafts[next] as Draft).start < figure.start) next++;
    const d = drafts[next];
    if (!d || !isIn(d, figure)) continue;
    stateFigure(d, figure.name, figure.quantity);
    d.kind = (figure.year === null ? figure.isLast : figure.year > year) ? 'commitment' : 'result';
  }
}

/** A cell holds its figure, with a sign or a bracket before it. */
function isIn(d: Draft, cell: Span): boolean {
  return cell.start <= d.start && d.end <= cell.end;
}

/** Gives a bare figure what its column and its row say. */
export function stateFigure(d: Draft, name: string, said: { value: number; unit: string | null } & Partial<Quantity>): void {
  d.value = said.value;
  d.unit = said.unit;
  d.comparator = said.comparator ?? '=';
  d.approx = said.approx ?? false;
  d.subject = name;
  d.baseline = null;
}
