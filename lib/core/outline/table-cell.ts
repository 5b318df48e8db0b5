import type { Span } from './plan-tree.ts';

export interface Cell extends Span {
  text: string;
}

/** The cells of a line, which tabs part; without the spaces at their edges, and without empty ones at the line's end. */
export function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  for (const raw of text.slice(start, end).split('\t')) {
    const from = at + raw.length - raw.trimStart().length;
    const bare = raw.trim();
    cells.push({ start: from, end: from + bare.length, text: bare });
    at += raw.length + 1;
  }
  while (cells.length > 0 && (cells[cells.length - 1] as Cell).text === '') cells.pop();
  return cells;
}

/** 研究所 and 派出所 are offices; what is counted in 所 is not. */
const OFFICE =
  /(?:局|委|办|厅|部|院|政府|会|处|科|股|室|公司|集团|队|中心|街道|乡|镇|学校|大学|学院|单位|团|联|行|站|研究所|派出所|[各市全]?[县市区镇乡村]|部门|管委会)(?:[（(][^）)]{0,20}[）)])?$/;

/** Names of offices and nothing else: 市教育局、市财政局，各县（市、区）. */
export function isOffice(cell: string): boolean {
  if (cell.length > 80 || /\d|[。；]/.test(cell)) return false;
  const names = cell
    .replace(/[（(][^）)]{0,80}[）)]/g, '')
    .split(/[、，,\s]+/)
    .filter((name) => name !== '');
  return names.length > 0 && names.every((name) => name.length >= 2 && name.length <= 20 && OFFICE.test(name));
}

const DUE = /^(?:20\d\d|\d{1,2}月|[一二三四上下全年长持每今明春秋第“十]|到|至).{0,14}$/;

/** A time by when, and nothing else: 2023年6月底, 全年, 持续推进. */
export function isDue(cell: string): boolean {
  const bare = cell.replace(/\s+/g, '');
  return DUE.test(bare) && /年|月|季|期|持续|日|^20\d\d[.\-/]|^20\d\d$/.test(bare) && !/[，。；]/.test(bare);
}
