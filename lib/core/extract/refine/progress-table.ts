import { quantityOfCell, unitInName } from '../../outline/indicator-table.ts';
import { isOffice } from '../../outline/table-cell.ts';
import type { Draft } from '../draft.ts';
import { CUES } from '../lexicon/cues.ts';
import { stateFigure } from './indicators.ts';
import { type LooseCell, looseCells } from './loose-cells.ts';

/** What a column of a table of progress holds: what was to be done, what was done, and the share of one in the other. */
type Role = 'number' | 'name' | 'unit' | 'target' | 'done' | 'share' | 'office' | 'other';
const FIGURES: readonly Role[] = ['target', 'done', 'share'];

interface Cell extends LooseCell {
  /** What it says as the head of a column; undefined before it is asked for. */
  role?: Role | null;
}

interface Head {
  columns: { role: Role; text: string }[];
  /** Index of the first cell behind it. */
  next: number;
  /** Each row is a line; otherwise each cell is. */
  lines: boolean;
}

/** What a table of progress is known by, wherever its cells end. */
const MARK = /(?:完成(?:情况|数|量|值)|已完成|进展(?:情况)?|推进情况|进度|落实情况|办理情况)[^\S\n]{0,8}[\t|\n]/;
const ROLES: [Role, RegExp][] = [
  ['share', /^(?:.{0,4}完成(?:率|比例|占比|目标|百分比|%|％)|占.{0,4}(?:计划|目标|任务)(?:的?比例)?)(?:[（(]?[%％][)）]?)?$/],
  [
    'done',
    /^(?:[\d.\-—–～~年月日至截]{1,12}份?|上半年|全年|目前|当前|年度)?(?:累计|实际)?(?:完成(?:情况|数|量|值|进度)|已完成|进展(?:情况)?|推进情况|进度|落实情况|办理情况)$/,
  ],
  ['target', /^(?:年度|全年|20\d\d年)?(?:目标任务|任务目标|目标[值数]?|任务[数量]|计划[数量]|工作目标|建设任务|年度任务|目标要求)$/],
  ['number', /^(?:序号|编号|序)$/],
  ['unit', /^(?:计量)?单位$/],
  ['name', /^(?:主要|重点|实事|具体|民生|工作|建设){0,2}(?:任务|项目|工作|指标|内容|事项|实事)(?:名称|内容|任务)?$/],
  ['office', /(?:单位|部门|领导|责任人|主体)$/],
  ['other', /^(?:备注|说明|类别|分类|领域|是否.{1,4}|存在问题|下步打算)$/],
];
/** Cells of a head are not longer, and not more. */
const LONGEST_HEAD = 14;
/** The same with spaces between its characters. */
const MOST_SPACED = 30;
const MOST_COLUMNS = 16;
/** A head broken into lines may hold such pieces between what is known: 市级牵头 ⏎ 责任单位. */
const MOST_UNKNOWN = 2;
/** Lines into which cells of one row are broken beside its columns. */
const MOST_BROKEN = 6;
const LONGEST_CELL = 200;

/**
 * Reads tables that tell how far matters have come (项目 | 年度目标 | 完成情况 | 完成率): their bare figures get the unit of the matter, what is under
 * the targets is promised and what is under the progress was reached. Cells are parted by tabs or bars, or each stands on a line of its own.
 */
export function readProgressTables(text: string, drafts: readonly Draft[]): void {
  if (!MARK.test(text)) return;
  const cells: Cell[] = looseCells(text);
  let next = 0;
  for (let k = 0; k < cells.length; k++) {
    const head = headAt(cells, k);
    if (!head) continue;
    let at = head.next;
    for (let row = rowAt(cells, at, head); row; row = rowAt(cells, at, head)) {
      at = row.next;
      const first = row.cells[0] as Cell;
      while (next < drafts.length && (drafts[next] as Draft).start < first.start) next++;
      readRow(row, head, drafts, next);
    }
    k = Math.max(k, at - 1);
  }
}

function roleOf(cell: Cell): Role | null {
  if (cell.role === undefined) {
    const bare = cell.text.length > MOST_SPACED ? '' : cell.text.replace(/\s/g, '');
    cell.role = bare.length > LONGEST_HEAD ? null : (ROLES.find(([, words]) => words.test(bare))?.[0] ?? null);
  }
  return cell.role;
}

function headAt(cells: readonly Cell[], k: number): Head | null {
  if (roleOf(cells[k] as Cell) === null) return null;
  const columns: Head['columns'] = [];
  let known = 0;
  for (let at = k, unknown = 0; at < cells.length && at - k < MOST_COLUMNS && unknown <= MOST_UNKNOWN; at++) {
    const cell = cells[at] as Cell;
    const role = roleOf(cell);
    // A row begins where the head's line ends.
    if (at > k && cell.opensLine && !(cells[at - 1] as Cell).opensLine) break;
    // Nor has it two columns of numbers: that would be the next head.
    if (role === 'number' && columns.some((column) => column.role === 'number')) break;
    unknown = role === null ? unknown + 1 : 0;
    if (cell.text.length > LONGEST_HEAD || (role === null && /\d/.test(cell.text))) break;
    columns.push({ role: role ?? 'other', text: cell.text.replace(/\s|[（(][%％][)）]/g, '') });
    if (role !== null) known = columns.length;
  }
  const kept = columns.slice(0, known);
  const roles = kept.map(({ role }) => role);
  const says = ['target', 'share', 'name', 'number'].filter((role) => roles.includes(role as Role)).length;
  if (!roles.includes('done') || says < 2) return null;
  return { columns: kept, next: k + known, lines: !(cells[k + 1] as Cell).opensLine };
}

interface Row {
  cells: Cell[];
  /** What each cell holds. */
  roles: Role[];
  next: number;
}

function rowAt(cells: readonly Cell[], at: number, head: Head): Row | null {
  return head.lines ? lineAt(cells, at, head) : stackAt(cells, at, head);
}

/** A row that is a line. One that lacks the column of numbers goes on with the matter above. */
function lineAt(cells: readonly Cell[], at: number, { columns }: Head): Row | null {
  const own: Cell[] = [];
  for (let k = at; k < cells.length && (k === at || !(cells[k] as Cell).opensLine); k++) own.push(cells[k] as Cell);
  if (own.length < 2) return null;
  const numbered = columns[0]?.role === 'number' && /^\d{1,3}\*?$/.test((own[0] as Cell).text);
  const shift = columns[0]?.role === 'number' && !numbered ? 1 : 0;
  return { cells: own, roles: own.map((_, k) => columns[k + shift]?.role ?? 'other'), next: at + own.length };
}

/**
 * A row whose cells are lines. What its empty cells would have been is not known: its words come first, figures follow in the order of the columns, and
 * what stands behind an office tells of what was done.
 */
function stackAt(cells: readonly Cell[], at: number, { columns }: Head): Row | null {
  const figures = columns.map(({ role }) => role).filter((role) => FIGURES.includes(role));
  const row: Row = { cells: [], roles: [], next: at };
  const numbers = columns.some(({ role }) => role === 'number');
  let taken = 0;
  let words = 0;
  let isNumbered = false;
  let isDone = false;
  for (let k = at; k < cells.length && k - at <= columns.length + MOST_BROKEN; k++) {
    const cell = cells[k] as Cell;
    // A paragraph, or the head of the next table.
    if (cell.text.length > LONGEST_CELL || roleOf(cell) === 'number') break;
    const figure = quantityOfCell(cell.text, null) !== null || REMARKED.test(cell.text);
    const number = /^\d{1,3}\*?$/.test(cell.text);
    // Where what was done is the only figure, words may stand for it.
    const isTold = figures.length === 1 && row.roles.at(-1) === 'done';
    const isOver = taken === figures.length || isTold || cell.text.endsWith('*') || words > 2;
    if (words > 0 && ((isNumbered && number && isOver) || (!number && taken === figures.length && isWords(cells[k + 1])))) break;
    row.cells.push(cell);
    row.next = k + 1;
    if (number && numbers && !isNumbered) {
      // What stood before it names a group of rows.
      row.roles.fill('other').push('number');
      isNumbered = true;
      words = 0;
    } else if (figure && taken < figures.length) {
      row.roles.push(figures[taken++] as Role);
    } else if (isOffice(cell.text)) {
      row.roles.push('office');
      isDone = words > 0;
    } else {
      words += 1;
      row.roles.push(isDone || taken > 0 ? 'done' : 'name');
    }
  }
  return words > 0 && (taken > 0 || isNumbered) ? row : null;
}

/** 57%（两处偏慢）: a share with a remark on it. */
const REMARKED = /^\d{1,3}(?:\.\d{1,2})?\s?[%％][（(]/;

function isWords(cell: Cell | undefined): boolean {
  return cell !== undefined && /[一-鿿]{2}/.test(cell.text);
}

function readRow({ cells, roles }: Row, { columns }: Head, drafts: readonly Draft[], from: number): void {
  const naming = cells.findLast((cell, k) => roles[k] === 'name' && isWords(cell)) ?? null;
  const { bare, unit: inName } = unitInName(naming?.text ?? '');
  let unit = cells.find((_, k) => roles[k] === 'unit')?.text ?? inName;
  let subject = bare;
  const limit = CUES.endingAt(bare, bare.length, 0);
  if (limit?.role === 'bound' && limit.comparator) subject = bare.slice(0, -limit.word.length);
  // A share under 进度 is a share of what the name says; beside a column of targets it may be what was aimed at.
  const isProgress = !columns.some(({ role }) => role === 'target');
  let at = from;
  for (const [k, cell] of cells.entries()) {
    const role = roles[k] as Role;
    while (at < drafts.length && (drafts[at] as Draft).start < cell.start) at++;
    for (; at < drafts.length && (drafts[at] as Draft).end <= cell.end; at++) {
      const d = drafts[at] as Draft;
      const isQuantity = d.kind === 'commitment' || d.kind === 'result';
      if (isQuantity && cell === naming && d.subject) {
        unit ??= d.unit;
        subject = d.subject;
      }
      if (!isQuantity) {
        const figure = FIGURES.includes(role) ? quantityOfCell(cell.text, role === 'share' ? '%' : unit) : null;
        if (!figure) continue;
        const bound = role === 'target' && limit?.comparator && figure.comparator === '=' ? { comparator: limit.comparator } : {};
        stateFigure(d, subject, { ...figure, ...bound });
        d.kind = 'result';
      }
      if (role === 'target' || (role === 'name' && d.lean !== 'past')) d.kind = 'commitment';
      else if (role === 'share' || (isProgress && role === 'done' && d.unit === '%' && d.start === cell.start)) {
        d.kind = 'result';
        d.subject = subject + (columns.find((column) => column.role === role)?.text ?? '');
      } else if (role === 'done') d.kind = d.hedge === null || d.lean === 'past' ? 'result' : d.kind;
    }
  }
}
