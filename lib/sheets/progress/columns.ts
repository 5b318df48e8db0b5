import { LANGS } from '../../i18n/langs.ts';
import { TABLE, TABLE_COLUMNS, type TableColumn } from '../../i18n/table-words.ts';

/** Which records a table holds, and who may read it. `latest`: one row a target with what counts now; `all`: every record ever made. */
export interface TableKind {
  scope: 'internal' | 'public';
  rows: 'latest' | 'all';
}

/** A column as the user has it: its place is that in the list. */
export interface ChosenColumn {
  column: TableColumn;
  shown: boolean;
}

/** What tells rows and records apart on the way back; always there and always last. */
export const KEYS: readonly TableColumn[] = ['targetId', 'noteId'];
/** What only those inside may read; the feed leaves the same out. */
const INTERNAL: readonly TableColumn[] = ['problem', 'nextStep', 'author'];

const FREE = TABLE_COLUMNS.filter((column) => !KEYS.includes(column) && column !== 'standing');

/** A remembered order, mended: what it does not know follows in the usual order, what is unknown goes. */
export function chosenColumns(remembered: unknown): ChosenColumn[] {
  const kept = (Array.isArray(remembered) ? remembered : []).flatMap((one: unknown): ChosenColumn[] => {
    const { column, shown } = (one ?? {}) as Partial<ChosenColumn>;
    return FREE.some((free) => free === column) ? [{ column: column as TableColumn, shown: shown !== false }] : [];
  });
  const known = new Map(kept.map((one) => [one.column, one]));
  return [...known.values(), ...FREE.filter((column) => !known.has(column)).map((column) => ({ column, shown: true }))];
}

/** The columns of a file, in order. A public table has none that only those inside may read. */
export function columnsOf(chosen: readonly ChosenColumn[], { scope, rows }: TableKind): TableColumn[] {
  const free = chosen
    .filter(({ column, shown }) => shown && !(scope === 'public' && INTERNAL.includes(column)))
    .map(({ column }) => column);
  return [...free, ...(rows === 'all' ? (['standing'] as const) : []), ...KEYS];
}

/** Other names that offices give these columns. */
const SYNONYMS: Partial<Record<TableColumn, readonly string[]>> = {
  no: ['编号', '#'],
  taskNumber: ['任务号', '任务序号'],
  task: ['任务', '工作任务', '目标任务名称', '重点任务', '任务名称'],
  indicator: ['指标名称', '承诺指标', '考核指标', '主要指标'],
  target: ['目标', '年度目标', '目标数'],
  unit: ['计量单位'],
  lead: ['牵头部门', '牵头处室'],
  office: ['责任部门', '责任科室', '责任处室', '填报单位'],
  deadline: ['完成时间', '期限', '时限', '截止时间'],
  value: ['完成数', '实际完成', '实际完成值', '完成情况数值', '已完成', '已达', '当前值'],
  ratio: ['完成率', '完成进度', '进度比例'],
  status: ['状态', '进展状态', '推进状态'],
  body: ['进展情况', '工作进展', '完成情况', '说明', '推进情况说明'],
  problem: ['问题', '困难问题', '存在的问题', '存在困难'],
  nextStep: ['下一步打算', '下一步工作', '下步计划', '下一步措施'],
  evidence: ['依据', '佐证', '佐证材料', '证明材料', '链接'],
  author: ['填表人', '填报者', '联系人'],
  asOf: ['数据截至', '截至日期', '统计日期', '日期', '填报时间', '填表日期'],
  targetId: ['指标号', 'Indicator id', '承诺号'],
  noteId: ['记录号', 'Record id'],
};

const headerKey = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\(.*?\)|[\s:*]/g, '')
    .toLowerCase();

const BY_HEADER = new Map<string, TableColumn>();
for (const column of TABLE_COLUMNS) {
  for (const name of [...LANGS.map((lang) => TABLE[lang].columns[column]), ...(SYNONYMS[column] ?? [])])
    BY_HEADER.set(headerKey(name), column);
}

/** The column that a header names, in either language; null when it is none of ours. */
export function columnNamed(header: string): TableColumn | null {
  return BY_HEADER.get(headerKey(header)) ?? null;
}
