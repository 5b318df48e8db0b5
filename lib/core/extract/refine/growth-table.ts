import { quantityOfCell, unitInName } from '../../outline/indicator-table.ts';
import type { Draft } from '../draft.ts';
import { stateFigure } from './indicators.ts';
import { type LooseCell, looseCells } from './loose-cells.ts';

/** What a bulletin's table is known by: a column of growth at the end of its head. */
const MARK = /(?:增长|增減|增减|增長|增\s?幅|增速|涨幅|涨跌幅)(?:率|幅?度)?(?:[（(]?[±%％]{1,2}[)）]?)?[^\S\n]{0,8}[\t|\n]/;
const GROWTH =
  /^(?:20\d\d年)?(?:[比较較同]{1,2})?(?:上年|去年|上年同期|去年同期|同期)?(?:同比)?(?:增长|增長|增减|增減|增幅|增速|涨幅|涨跌幅)(?:率|幅?度)?(?:[（(]?[±%％]{1,2}[)）]?)?$/;
const VALUE = /^(?:绝对[数额量值]|产量|产值|总量|数值|数量|实绩|累计|20\d\d年|本年|全年|当年|实际)(?:[（(][^（）()]{1,8}[）)])?$/;
/** What stands over the names where growth is all that is told (指标 | 增幅). */
const NAMES = /^(?:指标|项目|类别|产品)(?:名称)?$/;
const UNIT = /^(?:计量)?单位$/;
/** 一、食品烟酒, 其中：谷物 */
const LISTED = /^(?:其中[:：]?|[一二三四五六七八九十]{1,3}、)\s{0,4}/;
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
    const isAlone = isHead(cells, k - 1, NAMES);
    if (!isHead(cells, k, GROWTH) || !(isAlone || isHead(cells, k - 1, VALUE))) continue;
    const hasUnits = isHead(cells, k - 2, UNIT);
    const columnUnit = unitInName((cells[k - 1] as LooseCell).text).unit;
    const width = isAlone ? 2 : hasUnits ? 4 : 3;
    while (k + width < cells.length) {
      const row = cells.slice(k + 1, k + 1 + width);
      const [name, figure, growth] = [row[0], isAlone ? null : row[width - 2], row[width - 1]];
      if (!name || !growth || !isName(name)) break;
      const signed = SIGNED.exec(growth.text);
      const { bare, unit } = unitInName(name.text);
      const value = figure ? quantityOfCell(figure.text, (hasUnits ? row[1]?.text : unit) ?? columnUnit) : null;
      if (!signed || (figure && !value)) break;
      const subject = bare.replace(LISTED, '').replace(/\s+/g, '');
      while (next < drafts.length && (drafts[next] as Draft).start < (figure ?? growth).start) next++;
      for (; next < drafts.length && (drafts[next] as Draft).end <= growth.end; next++) {
        const d = drafts[next] as Draft;
        if (value && figure && d.end <= figure.end) stateFigure(d, subject, value);
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
