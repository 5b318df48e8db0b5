import { quantityOfCell, unitInName } from '../../outline/indicator-table.ts';
import type { Draft } from '../draft.ts';
import { stateFigure } from './indicators.ts';
import { type LooseCell, looseCells } from './loose-cells.ts';

/** What a bulletin's table is known by: a column of growth at the end of its head. */
const MARK = /(?:增长|增減|增减|增長|增幅|增速)(?:率|幅度)?(?:[（(]?[±%％]{1,2}[)）]?)?[^\S\n]{0,8}[\t|\n]/;
const GROWTH =
  /^(?:20\d\d年)?(?:[比较較同]{1,2})?(?:上年|去年|上年同期|去年同期|同期)?(?:同比)?(?:增长|增長|增减|增減|增幅|增速)(?:率|幅度)?(?:[（(]?[±%％]{1,2}[)）]?)?$/;
const VALUE = /^(?:绝对[数额量值]|产量|产值|总量|数值|数量|实绩|累计|20\d\d年|本年|全年|当年|实际)(?:[（(][^（）()]{1,8}[）)])?$/;
const UNIT = /^(?:计量)?单位$/;
const SIGNED = /^([-－−]?)(\d{1,6}(?:\.\d{1,4})?)\s?[%％]?$/;
const LONGEST_HEAD = 16;
const LONGEST_NAME = 40;

/**
 * Reads the tables of statistical bulletins (产品 | 产量 | 比上年增长（%）), each line of which states how much of something there was and by how much
 * that grew: both were counted. Cells are parted by tabs, bars or lines, and the corner of the head may be empty.
 */
export function readGrowthTables(text: string, drafts: readonly Draft[]): void {
  if (!MARK.test(text)) return;
  const cells = looseCells(text);
  let next = 0;
  for (let k = 1; k < cells.length; k++) {
    if (!isHead(cells, k, GROWTH) || !isHead(cells, k - 1, VALUE)) continue;
    const hasUnits = isHead(cells, k - 2, UNIT);
    const columnUnit = unitInName((cells[k - 1] as LooseCell).text).unit;
    const width = hasUnits ? 4 : 3;
    while (k + width < cells.length) {
      const row = cells.slice(k + 1, k + 1 + width);
      const [name, figure, growth] = [row[0], row[width - 2], row[width - 1]];
      if (!name || !figure || !growth || !isName(name)) break;
      const signed = SIGNED.exec(growth.text);
      const { bare, unit } = unitInName(name.text);
      const value = quantityOfCell(figure.text, (hasUnits ? row[1]?.text : unit) ?? columnUnit);
      if (!signed || !value) break;
      const subject = bare.replace(/^其中[:：]?/, '').trim();
      while (next < drafts.length && (drafts[next] as Draft).start < figure.start) next++;
      for (; next < drafts.length && (drafts[next] as Draft).end <= growth.end; next++) {
        const d = drafts[next] as Draft;
        if (d.end <= figure.end) stateFigure(d, subject, value);
        else if (d.start >= growth.start)
          stateFigure(d, subject, { value: Number(signed[2]) * (signed[1] === '' ? 1 : -1), unit: '%', comparator: 'increase_by' });
        d.kind = 'result';
      }
      k += width;
    }
  }
}

function isHead(cells: readonly LooseCell[], k: number, words: RegExp): boolean {
  const text = cells[k]?.text ?? '';
  return text.length <= LONGEST_HEAD && words.test(text.replace(/\s/g, ''));
}

function isName({ text }: LooseCell): boolean {
  return text.length <= LONGEST_NAME && /[一-鿿]{2}/.test(text) && quantityOfCell(text, null) === null;
}
