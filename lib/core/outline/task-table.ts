import type { Line } from './lines.ts';
import type { Span } from './plan-tree.ts';
import { type Cell, isDue, isOffice } from './table-cell.ts';

/** One row of a table of tasks. `start` and `end` enclose its cells. */
export interface TaskRow extends Span {
  /** As printed; empty in a table without a column of numbers. */
  number: string;
  title: string;
  /** The cells that say what is to be done. */
  content: Span;
  responsible: string | null;
  /** As printed: 2023年6月底. */
  due: string | null;
  /** The group it stands under: a row that spans the table, or a column of kinds. */
  group: string | null;
  /** Its cell in a column of targets (目标值), and the unit that a column beside it names. */
  figure: Cell | null;
  unit: Cell | null;
}

export interface TaskTable extends Span {
  rows: TaskRow[];
}

type Role = 'number' | 'task' | 'office' | 'due' | 'group' | 'figure' | 'unit' | 'other';

/** What a column holds, by its head; asked in this order. */
const ROLES: [Role, RegExp][] = [
  ['number', /^(?:序号|编号|序|项目编号)$/],
  ['unit', /^(?:计量)?单位$/],
  ['figure', /^(?:年度|全年|20\d\d年)?(?:目标|指标|计划)[值数]$|^数量$/],
  ['office', /(?:责任|牵头|实施|主管|主办|承办|配合|协办|落实|参与)(?:单位|部门|科室|处室|股室|主体)/],
  ['due', /(?:完成|办结|计划|推进|时间)?(?:时限|时间|期限|进度|节点)(?:要求|安排|节点)?$/],
  ['group', /^(?:类别|分类|领域|类型|项目类别|工作类别|板块)$/],
  [
    'task',
    /^(?:年度|重点|主要|目标|具体|工作|实事|建设|改革|民生|项目|任务){0,4}(?:任务|工作|事项|目标|内容|举措|措施|项目|实事|要求)(?:名称|内容|目标|清单|及要求|及规模|分解){0,3}$/,
  ],
  ['other', /^(?:备注|说明|投资|总投资|联系人|联系电话|.{0,4}领导|.{0,4}责任人|地点|建设地点|预算)(?:[（(].{0,200})?$/],
];

/** A cell that says that there is nothing to say; one that is left empty goes on with the row above. */
const NONE = /^(?:[/／\\\-—–~]{1,3}|无)$/;

const GROUP = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;

const MOST_COLUMNS = 12;
/** Lines of one table: a text full of heads must not be gone through from each of them to its end. */
const MOST_LINES = 20_000;
/** Lines of one row whose cells hold paragraphs. */
const MOST_CELLS = 40;

/**
 * Finds tables of tasks by their head (序号, 目标任务, 责任单位, 完成时限 …). Where a table's columns are not known, cells stand apart by tabs, or
 * by line ends where each holds paragraphs of its own (pasted from a word processor); both are read, also where cells that span rows are missing
 * from all but the first.
 */
export function taskTables(lines: readonly Line[]): TaskTable[] {
  const tables: TaskTable[] = [];
  for (let k = 0; k < lines.length; k++) {
    const head = headAt(lines, k);
    if (!head) continue;
    const body = lines.slice(head.next, head.next + MOST_LINES);
    const rows = head.whole ? wholeRows(body, head) : head.roles.includes('number') ? numberedRows(body, head) : plainRows(body, head);
    if (rows.length === 0) continue;
    const end = (rows[rows.length - 1] as TaskRow).end;
    tables.push({ start: startOf(lines[k] as Line), end, rows });
    while (k + 1 < lines.length && startOf(lines[k + 1] as Line) < end) k++;
  }
  return tables;
}

interface Head {
  roles: Role[];
  /** The line behind it. */
  next: number;
  /** Its cells stand on one line. */
  tabbed: boolean;
  /** The table's columns are known, see {@link Line}. */
  whole: boolean;
}

function startOf({ cells }: Line): number {
  return Math.min(...cells.map(({ start }) => start));
}

function roleOf(cell: string): Role | null {
  const bare = cell.replace(/\s+/g, '');
  if (bare.length === 0 || bare.length > 16) return null;
  return ROLES.find(([, words]) => words.test(bare))?.[0] ?? null;
}

function headAt(lines: readonly Line[], k: number): Head | null {
  const line = lines[k];
  if (!line) return null;
  const { cells, whole } = line;
  if (cells.length > 1) {
    const roles = cells.map(({ text }) => roleOf(text));
    if (!isHead(roles)) return null;
    // A head of two rows: what its second says of a column is more exact.
    const below = whole ? headAt(lines.slice(0, k + 2), k + 1) : null;
    return below ?? { roles: roles.map((role) => role ?? 'other'), next: k + 1, tabbed: true, whole };
  }
  // A head whose every cell is a paragraph: as many lines as have a known word.
  if (!cells[0] || roleOf(cells[0].text) === null) return null;
  const roles: Role[] = [];
  for (let at = k; at < lines.length && roles.length < MOST_COLUMNS; at++) {
    const { cells: own } = lines[at] as Line;
    const role = own[0] && own.length === 1 ? roleOf(own[0].text) : null;
    if (role === null) break;
    roles.push(role);
  }
  return roles.length >= 3 && isHead(roles) ? { roles, next: k + roles.length, tabbed: false, whole: false } : null;
}

function isHead(roles: readonly (Role | null)[]): boolean {
  return (
    roles.includes('task') &&
    roles.filter((role) => role !== null).length >= 2 &&
    ['number', 'office', 'due', 'figure'].some((role) => roles.includes(role as Role))
  );
}

/** Rows of a table whose columns are known. A task that spans rows is one task, with all the offices beside it. */
function wholeRows(body: readonly Line[], head: Head): TaskRow[] {
  const rows: TaskRow[] = [];
  const taskColumn = head.roles.indexOf('task');
  let group: string | null = null;
  let above: readonly Cell[] = [];
  for (const { cells, whole } of body) {
    if (!whole || cells.length > head.roles.length) break;
    const last = rows.at(-1);
    const own = cells.filter((cell) => cell.text !== '' && !above.includes(cell));
    if (own.length > 0 && new Set(cells.filter(({ text }) => text !== '')).size === 1) group = (own[0] as Cell).text;
    else if (last && cells[taskColumn] === above[taskColumn]) extend(last, own, cells, head.roles);
    else if (own.length > 0) {
      const row = rowOf(cells, head, null, group);
      const isRepeated = above.some((cell, column) => head.roles[column] === 'number' && cell === cells[column]);
      rows.push({ ...row, ...spanOf(own), ...(isRepeated && { number: '' }) });
    }
    above = cells;
  }
  return rows.filter(({ title }) => title !== '' && !/^(?:合计|总计|小计)$/.test(title));
}

function spanOf(cells: readonly Cell[]): Span {
  return { start: Math.min(...cells.map(({ start }) => start)), end: Math.max(...cells.map(({ end }) => end)) };
}

function extend(row: TaskRow, own: readonly Cell[], cells: readonly Cell[], roles: readonly Role[]): void {
  row.end = Math.max(row.end, ...own.map(({ end }) => end));
  const more = cells.filter((cell, column) => roles[column] === 'office' && own.includes(cell)).map(({ text }) => text);
  if (more.length > 0) row.responsible = [row.responsible, ...more].filter(Boolean).join(' ');
}

/** Rows that begin with a number: it alone says where a row begins, however its cells are parted. */
function numberedRows(body: readonly Line[], head: Head): TaskRow[] {
  const rows: TaskRow[] = [];
  let group: string | null = null;
  let open: Cell[] = [];
  let last = 0;
  const close = (): void => {
    if (open.length > 1) rows.push(rowOf(open, head, rows.at(-1) ?? null, group));
    open = [];
  };
  for (const { cells } of body) {
    const first = cells[0]?.text ?? '';
    const number = /^\d{1,3}[.．、]?$/.test(first) ? Number.parseInt(first, 10) : 0;
    // A slip in the numbering (3, 3 or 3, 5) is still the next row; a count in a cell of its own is not.
    const begins = number > 0 && (open.length === 0 || isFull(open, head)) && (number === 1 || (number >= last && number <= last + 3));
    if (begins) {
      close();
      last = number;
      open = [...cells];
    } else if (cells.length === 1 && GROUP.test(first) && (open.length === 0 || isFull(open, head))) {
      close();
      group = first;
    } else if (open.length === 0 || (isFull(open, head) && !continuesLast(cells, open)) || open.length > MOST_CELLS) {
      break;
    } else open.push(...cells);
  }
  close();
  return rows;
}

/** Whether a row has all that it can be expected to have; cells that span rows and empty ones are missing from some. */
function isFull(open: readonly Cell[], { roles, tabbed }: Head): boolean {
  if (tabbed) return open.length > 1;
  const last = (open[open.length - 1] as Cell).text;
  if (roles.includes('due') && open.some(({ text }) => isDue(text))) return true;
  if (roles.includes('due')) return open.length >= roles.length && isOffice(last);
  return roles.includes('office') ? isOffice(last) : open.length >= roles.length;
}

/** A line behind a full row still belongs to it when it reads like more of its last cell. */
function continuesLast(cells: readonly Cell[], open: readonly Cell[]): boolean {
  const last = (open[open.length - 1] as Cell).text;
  return cells.length > 0 && cells.every(({ text }) => (isDue(last) && isDue(text)) || (isOffice(last) && (isOffice(text) || isDue(text))));
}

/** Rows of a table without numbers: one a line, as long as lines have cells. */
function plainRows(body: readonly Line[], head: Head): TaskRow[] {
  const rows: TaskRow[] = [];
  let group: string | null = null;
  for (const [k, { cells }] of body.entries()) {
    const next = body[k + 1];
    if (cells.length > 1) rows.push(rowOf(cells, head, rows.at(-1) ?? null, group));
    else if (head.tabbed && cells[0] && next && next.cells.length > 1 && cells[0].text.length <= 30) group = cells[0].text;
    else break;
  }
  return rows;
}

function rowOf(cells: readonly Cell[], { roles, tabbed }: Head, above: TaskRow | null, group: string | null): TaskRow {
  const start = (cells[0] as Cell).start;
  const end = (cells[cells.length - 1] as Cell).end;
  const sorted = tabbed && cells.length === roles.length ? byColumn(cells, roles) : byContent(cells, roles);
  const of = (role: Role): Cell[] => sorted.filter((cell) => cell.role === role).map(({ cell }) => cell);
  const tasks = of('task');
  const first = tasks[0] ?? (cells[cells.length > 1 ? 1 : 0] as Cell);
  const last = tasks[tasks.length - 1] ?? first;
  const words = (role: Role, inherited: string | null | undefined): string | null =>
    of(role).some(({ text }) => NONE.test(text))
      ? null
      : [...new Set(of(role).map((cell) => cell.text))].join(' ') || (roles.includes(role) && inherited) || null;
  return {
    start,
    end,
    number: of('number')[0]?.text.replace(/[.．、]$/, '') ?? '',
    title: first.text,
    content: { start: first.start, end: last.end },
    responsible: words('office', above?.responsible),
    due: words('due', above?.due),
    group: of('group')[0]?.text ?? group ?? (roles.includes('group') ? (above?.group ?? null) : null),
    figure: of('figure')[0] ?? null,
    unit: of('unit')[0] ?? null,
  };
}

function byColumn(cells: readonly Cell[], roles: readonly Role[]): { cell: Cell; role: Role }[] {
  return cells.map((cell, k) => ({ cell, role: roles[k] as Role }));
}

/** Cells that are more or fewer than the columns: a number opens the row, a date and offices close it, the rest is the task. */
function byContent(cells: readonly Cell[], roles: readonly Role[]): { cell: Cell; role: Role }[] {
  return cells.map((cell, k) => {
    if (k === 0 && roles[0] === 'number' && /^\d+[.．、]?$/.test(cell.text)) return { cell, role: 'number' };
    if (roles.includes('due') && isDue(cell.text)) return { cell, role: 'due' };
    if (roles.includes('office') && isOffice(cell.text)) return { cell, role: 'office' };
    return { cell, role: 'task' };
  });
}
