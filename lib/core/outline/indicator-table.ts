import type { Quantity } from '../model/quantity.ts';
import type { Span } from './plan-tree.ts';
import { type Cell, cellsOf } from './table-cell.ts';

/** A row of a table of indicators: what is to be reached by the last of its years, and where it stood in the first. */
export interface Indicator extends Span {
  /** The whole row. */
  row: Span;
  name: string;
  quantity: Quantity;
  year: number;
  baseline: (Span & { value: number; unit: string | null; year: number }) | null;
}

type Role = 'name' | 'unit' | 'number' | 'other' | number;

const YEAR =
  /^“?(20\d\d)年?(?:底|末)?[”]?(?:（|\()?(?:目标值?|现状值?|基期值?|基准值?|实际值?|完成值?|规划值?|预期值?|现状|规划目标)?(?:）|\))?$/;
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
 * Reads tables of indicators (指标, 2020年, 2025年, 属性), which promise without a sentence. `places` of a row are those of its target's cell.
 * Cells stand apart by tabs, or each on a line of its own.
 */
export function indicatorTables(text: string): Indicator[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => cellsOf(text, index, index + line.length));
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

interface Head {
  roles: Role[];
  next: number;
  tabbed: boolean;
}

function headAt(lines: readonly Cell[][], k: number): Head | null {
  const line = lines[k] as Cell[];
  if (line.length > 1) {
    const roles = line.map(({ text }) => roleOf(text) ?? 'other');
    return isHead(roles) ? { roles, next: k + 1, tabbed: true } : null;
  }
  const roles: Role[] = [];
  for (let at = k; at < lines.length && roles.length < 10; at++) {
    const [cell, second] = lines[at] as Cell[];
    const role = cell && !second ? roleOf(cell.text) : null;
    if (role === null) break;
    roles.push(role);
  }
  return isHead(roles) ? { roles, next: k + roles.length, tabbed: false } : null;
}

function isHead(roles: readonly Role[]): boolean {
  return roles.includes('name') && roles.filter((role) => typeof role === 'number').length >= 2;
}

function roleOf(words: string): Role | null {
  const bare = words.replace(/\s/g, '');
  const year = YEAR.exec(bare);
  if (year) return Number(year[1]);
  if (/^(?:主要|具体|核心|监测|发展)?指标(?:名称|内容)?$/.test(bare)) return 'name';
  if (/^(?:计量)?单位$/.test(bare)) return 'unit';
  if (/^(?:序号|编号)$/.test(bare)) return 'number';
  return /属性|性质|类型|类别|备注|年均|累计|增长|增速|责任|变化/.test(bare) && bare.length <= 14 ? 'other' : null;
}

/** The cells of the next row, or null behind the table. Rows with cells that span several are left out by `indicatorOf`. */
function rowAt(lines: readonly Cell[][], next: number, { roles, tabbed }: Head): Cell[] | null {
  const line = lines[next];
  if (tabbed) return line && line.length > 1 ? line : null;
  const row = lines.slice(next, next + roles.length).flat();
  if (row.length !== roles.length) return null;
  // A row has figures where its head has years.
  return roles.every((role, k) => typeof role !== 'number' || /\d|^[-—/]$/.test((row[k] as Cell).text)) ? row : null;
}

function indicatorOf(row: readonly Cell[], roles: readonly Role[]): Indicator | null {
  // A kind that spans rows stands first and is missing from the others.
  const shift = roles.length - row.length;
  const at = (role: Role): Cell | undefined => row[roles.indexOf(role) - (shift === 1 && roles[0] === 'other' ? 1 : 0)];
  const years = roles.filter((role) => typeof role === 'number').sort((a, b) => a - b);
  const [first, last] = [years[0] as number, years[years.length - 1] as number];
  const name = at('name');
  const target = at(last);
  const { bare, unit: named } = unitInName(name?.text ?? '');
  const unit = at('unit')?.text || named;
  const quantity = target && quantityOf(target.text, unit);
  if (!target || !quantity || bare.length < 2) return null;
  const before = at(first);
  const from = quantityOf(before?.text ?? '', unit);
  return {
    start: target.start,
    end: target.end,
    row: { start: (row[0] as Cell).start, end: (row[row.length - 1] as Cell).end },
    name: bare,
    quantity,
    year: last,
    baseline: before && from ? { start: before.start, end: before.end, value: from.value, unit: from.unit, year: first } : null,
  };
}

/** 义务教育巩固率（%）: the unit in brackets behind the name. */
function unitInName(name: string): { bare: string; unit: string | null } {
  const found = /^(.+?)[（(]([%％‰]|[^（）()]{1,8})[）)]$/.exec(name);
  const unit = found?.[2] ?? '';
  // 老年大学（学堂） is a name; a unit is a sign or ends in a counting word.
  const isUnit = /^[%％‰]$|^[万亿]?(?:元|人|所|个|家|张|平方米|公里|吨|岁|年|名|人次|亩|户|台|套|册|篇|件|项)(?:\/.+)?$|\//.test(unit);
  return found && isUnit ? { bare: found[1] as string, unit } : { bare: name, unit: null };
}

function quantityOf(words: string, column: string | null): Quantity | null {
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
