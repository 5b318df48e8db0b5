import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Row {
  name: string;
  value: number;
  unit: 'ms' | 'bytes' | 'nodes';
  /** What the value is held against, measured in the same run; null when it stands alone. */
  reference: string | null;
  referenceValue: number | null;
  /** value / referenceValue */
  ratio: number | null;
  budget?: number;
  /** Whether the budget bounds the value or the ratio. */
  budgetOf?: 'value' | 'ratio';
  over?: boolean;
}

type Measured = Pick<Row, 'name' | 'value' | 'unit'> & Partial<Pick<Row, 'reference' | 'referenceValue'>>;

/** DESIGN §7, by row name. A row without a line here is for information. */
const BUDGETS: Record<string, { of: 'value' | 'ratio'; max: number }> = {
  'extract ×1': { of: 'ratio', max: 8 },
  // Linear, with room for the collector's share of a fifty times larger answer; a quadratic step would show as 50.
  'extract ×50, per ×1': { of: 'ratio', max: 2 },
  'page pass ×50: script': { of: 'value', max: 80 },
  'page pass ×50: longest task': { of: 'value', max: 50 },
  'page pass ×50: nodes added': { of: 'value', max: 0 },
  // Nothing, with room for what a busy machine adds to one side of a pair.
  "the page's own edits": { of: 'ratio', max: 1.15 },
  'page ready → highlights': { of: 'value', max: 150 },
  'match 500 claims, 100000 commitments': { of: 'value', max: 50 },
  'match 500 mentions of a page, 100000 commitments': { of: 'value', max: 50 },
  'minimap: 2,500 marks drawn': { of: 'value', max: 8 },
  'minimap: their places found, longest task': { of: 'value', max: 50 },
  'save a note, p95': { of: 'value', max: 20 },
  'store: save with 100,000, p50': { of: 'ratio', max: 1.5 },
  'store: save asked of the background, p95': { of: 'value', max: 20 },
  'store: records open with 10,000': { of: 'value', max: 500 },
  'store: records open with 100,000': { of: 'value', max: 1000 },
  'store: import 90000 rows': { of: 'value', max: 60_000 },
  'store: export 100,000 as CSV': { of: 'value', max: 20_000 },
  'store: export 100,000 as XLSX': { of: 'value', max: 20_000 },
  'store: heap of the CSV export': { of: 'value', max: 500 * 1024 * 1024 },
  'store: heap of the XLSX export': { of: 'value', max: 500 * 1024 * 1024 },
  'anchoring: create one of 116 k': { of: 'value', max: 0.5 },
  'anchoring: 500 notes on 116 k': { of: 'value', max: 60 },
  'anchoring: 200 one-letter quotes on 60 k': { of: 'value', max: 200 },
  'anchoring: a quote with 422 hits': { of: 'value', max: 1 },
  'size: detector': { of: 'value', max: 4 * 1024 },
  'widget: 500 items, time to table': { of: 'value', max: 300 },
  'size: widget': { of: 'value', max: 10 * 1024 },
};

/** Rows that share a budget, by how their names begin: whatever 100 kB of text a page brings, and every page without policy. */
const FAMILIES: Record<string, { of: 'value' | 'ratio'; max: number }> = {
  'extract 100 kB': { of: 'value', max: 50 },
  'detector: ': { of: 'value', max: 2 },
  'store: search ': { of: 'value', max: 100 },
};

/** A measurement with its ratio and, where there is one, its budget. */
export function row({ name, value, unit, reference = null, referenceValue = null }: Measured): Row {
  const ratio = referenceValue ? value / referenceValue : null;
  const base: Row = { name, value, unit, reference, referenceValue, ratio };
  const family = Object.keys(FAMILIES).find((beginning) => name.startsWith(beginning));
  const budget = BUDGETS[name] ?? (family === undefined ? undefined : FAMILIES[family]);
  if (!budget) return base;
  const held = budget.of === 'ratio' ? ratio : value;
  return { ...base, budget: budget.max, budgetOf: budget.of, over: held === null || held > budget.max };
}

/** The middle of several runs, in the order-free sense; `share` 0.95 gives the 95th percentile (nearest rank). */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}

/** The median time of `act` in milliseconds, after warm-up: ten runs at most, a second in all at most, three runs at least. */
export function medianTime(act: () => unknown): number {
  const warmUntil = performance.now() + 400;
  do act();
  while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + 1000;
  while (times.length < 3 || (times.length < 200 && performance.now() < until)) {
    const start = performance.now();
    act();
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

function shown(value: number | null, unit: Row['unit']): string {
  if (value === null) return '';
  if (unit === 'bytes') return `${(value / 1024).toFixed(1)} kB`;
  if (unit === 'nodes') return `${value}`;
  return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
}

function cells(one: Row): string[] {
  const budget = one.budget === undefined ? '' : one.budgetOf === 'ratio' ? `≤ ${one.budget}×` : `≤ ${shown(one.budget, one.unit)}`;
  return [
    one.name,
    shown(one.value, one.unit),
    one.reference ?? '',
    shown(one.referenceValue, one.unit),
    one.ratio === null ? '' : `${one.ratio.toFixed(2)}×`,
    budget,
    one.over ? 'OVER BUDGET' : '',
  ];
}

/** Prints the table and writes `.output/bench.json`. */
export function report(rows: Row[]): void {
  const table = [['what', 'value', 'beside', 'its value', 'ratio', 'budget', ''], ...rows.map(cells)];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => [...(line[column] ?? '')].length))) ?? [];
  for (const line of table)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  const file = new URL('../../.output/bench.json', import.meta.url);
  mkdirSync(fileURLToPath(new URL('.', file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
}
