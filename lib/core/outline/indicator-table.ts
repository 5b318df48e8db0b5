import type { Quantity } from '../model/quantity.ts';
import type { Line } from './lines.ts';
import type { Span } from './plan-tree.ts';
import type { Cell } from './table-cell.ts';
import type { TaskTable } from './task-table.ts';

/** A row of a table of indicators: what is to be reached by the last of its years, and where it stood in the first. */
export interface Indicator extends Span {
  /** What stands there instead of sentences: the whole row, or in a table of tasks its figure and unit. */
  row: Span;
  name: string;
  quantity: Quantity;
  /** Null where no column names it. */
  year: number | null;
  /** 约束性 or 预期性, as printed. */
  nature: string | null;
  responsible: string | null;
  baseline: (Span & { value: number; unit: string | null; year: number }) | null;
}

type Role = 'name' | 'unit' | 'number' | 'target' | 'nature' | 'office' | 'other' | number;

const YEAR = /^“?(20\d\d)年?(?:底|末)?”?[（(]?(?:年度|目标|现状|基期|基准|实际|预计|预期|完成|规划|计划|实绩|实现){0,3}[值数]?[）)]?$/;

/** The year that a column's head names. */
export function indicatorYear(head: string): number | null {
  const found = YEAR.exec(head);
  return found ? Number(found[1]) : null;
}

const FIGURE =
  /^([≥>＞≤<＜])?[[［【]?(\d{1,12}(?:\.\d{1,6})?)[\]］】]?(万|亿)?([%％‰]|(?!以[上内下]|左右)[一-鿿]{1,4}?)?(以上|以内|以下|左右)?$/;
const SCALE: Record<string, number> = { 万: 1e4, 亿: 1e8 };
/** How a figure is bounded: by a sign before it, or a word behind. */
const BOUNDS: Record<string, Quantity['comparator']> = {
  '≥': '>=',
  '>': '>',
  '＞': '>',
  '≤': '<=',
  '<': '<',
  '＜': '<',
  以上: '>=',
  以内: '<=',
  以下: '<=',
};

/**
 * Reads tables of indicators (指标, 单位, 2020年, 2025年, 属性; 指标, 目标值, 单位), which promise without a sentence. Where a table's columns are
 * not known, cells stand apart by tabs, or each on a line of its own.
 */
export function indicatorTables(lines: readonly Line[]): Indicator[] {
  const found: Indicator[] = [];
  for (let k = 0; k < lines.length; k++) {
    const head = headAt(lines, k);
    if (!head) continue;
    let next = head.next;
    for (let row = rowAt(lines, next, head); row; row = rowAt(lines, next, head)) {
      const indicator = indicatorOf(row, head.roles);
      if (indicator) found.push(indicator);
      next += head.tabbed ? 1 : head.roles.length;
    }
    k = next - 1;
  }
  return found;
}

/** The figures that tables of tasks set in columns of their own (目标值, 单位). */
export function taskFigures(tables: readonly TaskTable[]): Indicator[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ title, figure, unit, responsible }): Indicator[] => {
      const quantity = figure && quantityOfCell(figure.text, unit?.text ?? null);
      if (!figure || !quantity) return [];
      const cells = unit ? [figure, unit] : [figure];
      const row = { start: Math.min(...cells.map(({ start }) => start)), end: Math.max(...cells.map(({ end }) => end)) };
      return [{ start: figure.start, end: figure.end, row, name: title, quantity, year: null, nature: null, responsible, baseline: null }];
    }),
  );
}

interface Head {
  roles: Role[];
  next: number;
  tabbed: boolean;
}

function headAt(lines: readonly Line[], k: number): Head | null {
  const line = lines[k];
  if (!line) return null;
  const { cells, whole } = line;
  if (cells.length > 1) {
    const roles = cells.map(({ text }) => roleOf(text) ?? 'other');
    if (!isHead(roles)) return null;
    // A head of two rows: what its second says of a column is more exact.
    const below = whole ? headAt(lines.slice(0, k + 2), k + 1) : null;
    return below ?? { roles, next: k + 1, tabbed: true };
  }
  const roles: Role[] = [];
  for (let at = k; at < lines.length && roles.length < 10; at++) {
    const [cell, second] = (lines[at] as Line).cells;
    const role = cell && !second ? roleOf(cell.text) : null;
    if (role === null) break;
    roles.push(role);
  }
  return isHead(roles) ? { roles, next: k + roles.length, tabbed: false } : null;
}

/** Two years to compare, or one target with a column that says more of it. */
function isHead(roles: readonly Role[]): boolean {
  const figures = roles.filter((role) => typeof role === 'number' || role === 'target').length;
  const says = (['unit', 'nature', 'office'] as const).some((role) => roles.includes(role));
  return roles.includes('name') && (figures >= 2 || (figures === 1 && says));
}

function roleOf(words: string): Role | null {
  const bare = words.replace(/\s/g, '');
  const year = YEAR.exec(bare);
  if (year) return Number(year[1]);
  if (/^(?:主要|具体|核心|监测|发展|考核)?指标(?:名称|内容)?$/.test(bare)) return 'name';
  if (/^(?:计量)?单位$/.test(bare)) return 'unit';
  if (/^(?:序号|编号)$/.test(bare)) return 'number';
  if (/^(?:年度|全年|规划|计划)?(?:目标|指标)(?:[值数])?$|^计划[数值]$/.test(bare)) return 'target';
  if (/^(?:指标)?(?:属性|性质)$/.test(bare)) return 'nature';
  if (/^(?:责任|牵头)(?:单位|部门)$/.test(bare)) return 'office';
  return /类型|类别|备注|年均|累计|增长|增速|责任|变化|时限|时间/.test(bare) && bare.length <= 14 ? 'other' : null;
}

/** The cells of the next row, or null behind the table. Rows with cells that span several are left out by `indicatorOf`. */
function rowAt(lines: readonly Line[], next: number, { roles, tabbed }: Head): readonly Cell[] | null {
  const line = lines[next]?.cells;
  if (tabbed) return line && line.length > 1 ? line : null;
  const row = lines.slice(next, next + roles.length).flatMap(({ cells }) => cells);
  if (row.length !== roles.length) return null;
  // A row has figures where its head has years.
  return roles.every((role, k) => typeof role !== 'number' || /\d|^[-—/]$/.test((row[k] as Cell).text)) ? row : null;
}

function indicatorOf(row: readonly Cell[], roles: readonly Role[]): Indicator | null {
  // A kind that spans rows stands first and is missing from the others.
  const shift = roles.length - row.length;
  const at = (role: Role | undefined): Cell | undefined =>
    role === undefined || !roles.includes(role) ? undefined : row[roles.indexOf(role) - (shift === 1 && roles[0] === 'other' ? 1 : 0)];
  const years = roles.filter((role) => typeof role === 'number').sort((a, b) => a - b);
  const year = roles.includes('target') ? null : (years.at(-1) as number);
  const name = at('name');
  const target = at(year ?? 'target');
  const { bare, unit: named } = unitInName(name?.text ?? '');
  const unit = at('unit')?.text || named;
  const quantity = target && quantityOfCell(target.text, unit);
  if (!target || !quantity || bare.length < 2) return null;
  const first = years[0];
  const before = first === undefined || first === year ? undefined : at(first);
  const from = quantityOfCell(before?.text ?? '', unit);
  const own = row.filter(({ start }) => start >= (name as Cell).start);
  return {
    start: target.start,
    end: target.end,
    row: { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) },
    name: bare,
    quantity,
    year,
    nature: /约束性|预期性/.exec(at('nature')?.text ?? '')?.[0] ?? null,
    responsible: officeIn(at('office')),
    baseline: before && from ? { start: before.start, end: before.end, value: from.value, unit: from.unit, year: first as number } : null,
  };
}

/** An office's cell, where it names one: / and — stand for none. */
function officeIn(cell: Cell | undefined): string | null {
  return cell && /[一-鿿]{2}/.test(cell.text) ? cell.text : null;
}

/** 义务教育巩固率（%）: the unit in brackets behind the name. */
export function unitInName(name: string): { bare: string; unit: string | null } {
  const found = /^(.+?)[（(]([%％‰]|[^（）()]{1,8})[）)]$/.exec(name);
  const unit = found?.[2] ?? '';
  // 老年大学（学堂） is a name; a unit is a sign or ends in a counting word.
  const isUnit = /^[%％‰]$|^[万亿]?(?:元|人|所|个|家|张|平方米|公里|吨|岁|年|名|人次|亩|户|台|套|册|篇|件|项)(?:\/.+)?$|\//.test(unit);
  return found && isUnit ? { bare: found[1] as string, unit } : { bare: name, unit: null };
}

/** A cell's figure with its bound; null where it holds none, or more. `column` is the unit that its column or its row's name says. */
export function quantityOfCell(words: string, column: string | null): Quantity | null {
  const found = FIGURE.exec(words.replace(/[\s,，]/g, ''));
  if (!found) return null;
  const [, sign, digits, scale, own, behind] = found;
  const [, columnScale, columnUnit] = /^([万亿])?(.*)$/.exec(column ?? '') as RegExpExecArray;
  const unit = (own ?? columnUnit ?? '').replace('％', '%') || null;
  const factor = SCALE[scale ?? columnScale ?? ''] ?? 1;
  // Decimal shift, as 3.2 × 10000 is not exact.
  const value = Number((Number(digits) * factor).toPrecision(15));
  return { value, unit, comparator: BOUNDS[sign ?? behind ?? ''] ?? '=', ...(behind === '左右' && { approx: true }) };
}
