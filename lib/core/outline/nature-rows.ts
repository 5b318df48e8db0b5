import type { Quantity } from '../model/quantity.ts';
import { type Indicator, indicatorYear, quantityOfCell, unitInName } from './indicator-table.ts';
import type { Span } from './plan-tree.ts';

/** One figure of a row that ends with its nature: what it counts, and of which year the head of its column speaks. */
export interface IndicatorFigure extends Span {
  name: string;
  quantity: Quantity;
  /** Null where no column names it. */
  year: number | null;
  /** Of several columns without a year, the last holds the target. */
  isLast: boolean;
}

/** A row of indicators: what it counts, its figures in their order, and its last cell. */
interface NatureRow {
  row: Span;
  nature: string;
  figures: IndicatorFigure[];
}

interface Token extends Span {
  text: string;
}

/** A row has no more cells, and a head of a table is not further away than some of its rows. */
const MOST_CELLS = 12;
const HEAD_REACH = 400;
/** The year of a column that only says that it was before. */
const LONG_AGO = 0;
const NATURE = /^(?:预期性|约束性|倡导性|預期性|約束性)$/;
const HEAD_END = /^(?:指标)?(?:属性|性质)$/;
const BLANK = /^(?:[-—–/]+|持续[一-鿿]{1,6}|逐步[一-鿿]{1,6}|完成[一-鿿]{0,10}目标|[一-鿿]{0,6}下达[一-鿿]{0,6})$/;
const UNIT = /^(?:[%％‰]|\/?[万亿]?[一-鿿]{1,3}(?:\/[一-鿿万千百\d]{1,5})?|\/\d+万)$/;

/** Every figure of {@link natureRowsOf}, in reading order. */
export function natureRows(text: string): IndicatorFigure[] {
  return natureRowsOf(text).flatMap(({ figures }) => figures);
}

/**
 * The same rows as indicators of a plan of `year`: the last year's figure is the target, the first one's where it started. Rows of years that are over
 * promise nothing.
 */
export function natureIndicators(text: string, year: number): Indicator[] {
  return natureRowsOf(text).flatMap(({ row, nature, figures }): Indicator[] => {
    const levels = figures.filter(({ quantity }) => !quantity.comparator.endsWith('_by'));
    const target = levels.at(-1);
    if (!target || (target.year !== null && target.year <= year)) return [];
    const first = levels[0] as IndicatorFigure;
    const before = first !== target && first.year !== null && first.year > LONG_AGO ? first : null;
    const { start, end, name, quantity } = target;
    return [
      {
        start,
        end,
        row,
        name,
        quantity,
        year: target.year,
        nature: /约束性|预期性/.exec(nature)?.[0] ?? null,
        responsible: null,
        baseline: before && {
          start: before.start,
          end: before.end,
          value: before.quantity.value,
          unit: before.quantity.unit,
          year: before.year as number,
        },
      },
    ];
  });
}

/**
 * Reads rows of indicators by their last cell, 预期性 or 约束性, which stands in every five-year plan's table of indicators: also where the table's
 * cells have become lines or words of a text, and empty ones are gone. Ordered; linear in the text.
 */
function natureRowsOf(text: string): NatureRow[] {
  if (!text.includes('预期性') && !text.includes('约束性')) return [];
  const found: NatureRow[] = [];
  const tokens = tokensOf(text);
  let years: Column[] = [];
  let from = 0;
  for (let k = 0; k < tokens.length; k++) {
    const { text: said } = tokens[k] as Token;
    if (HEAD_END.test(said)) years = yearsBefore(tokens, k);
    if (!NATURE.test(said)) continue;
    const figures = rowBefore(tokens, k, from, years);
    const [first] = figures;
    if (first) found.push({ row: { start: first.start, end: (tokens[k] as Token).end }, nature: said, figures });
    from = k + 1;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[^\s|¦]+/g)].map(({ 0: said, index }) => ({ start: index, end: index + said.length, text: said }));
}

/** What the head of a column of figures says: its year, or that it holds what grew a year. */
type Column = number | 'growth' | null;

/** What the columns of figures say, from the name's column to the nature's. */
function yearsBefore(tokens: readonly Token[], k: number): Column[] {
  const columns: Column[] = [];
  const end = (tokens[k] as Token).start;
  for (let at = k - 1; at >= 0 && end - (tokens[at] as Token).start < HEAD_REACH && k - at < MOST_CELLS; at--) {
    const { text: said } = tokens[at] as Token;
    if (/指标?$|^标$|^单位$|^位$/.test(said)) break;
    const year = indicatorYear(said);
    // A year and 完成, 目标 in a line of their own are one head.
    if (year !== null) columns.unshift(year);
    else if (/^(?:基期|现状|基准)/.test(said)) columns.unshift(LONG_AGO);
    else if (/(?:年均|平均)(?:增长|增速)|增速|增长率/.test(said)) columns.unshift('growth');
    else if (!/^(?:完成|目标|实际|预计|规划)[值数]?$/.test(said)) columns.unshift(null);
  }
  return columns;
}

/** 提高13.4个百分点 says which way it goes. */
function quantityOf(cell: string, unit: string | null): Quantity | null {
  const [, way, figure = ''] = CHANGE.exec(cell) ?? [];
  if (way === undefined) return quantityOfCell(cell, unit);
  const quantity = quantityOfCell(figure.replace('个百分点', '百分点'), unit);
  return quantity && { ...quantity, comparator: '提增'.includes(way) ? 'increase_by' : 'decrease_by' };
}
const CHANGE = /^([提增降下减])[高长加低降少]([\d.]+.{1,5})$/;

function rowBefore(tokens: readonly Token[], k: number, from: number, years: readonly Column[]): IndicatorFigure[] {
  const cells: Token[] = [];
  let at = k - 1;
  for (; at >= from && k - at < MOST_CELLS; at--) {
    const token = tokens[at] as Token;
    if (!BLANK.test(token.text) && !quantityOf(token.text, null)) break;
    cells.unshift(token);
  }
  const unit = at > from && UNIT.test((tokens[at] as Token).text) ? (tokens[at--] as Token).text : null;
  const named = tokens[at];
  if (at < from || !named || !/[一-鿿]{2}/.test(named.text)) return [];
  const { bare, unit: inName } = unitInName(named.text.replace(/^(?:\d{1,3}[.．、]|其中[:：])/, ''));
  // Cells with a line for each part of the indicator stand one after another, and empty cells are gone: what there is, is the last.
  const lines = years.length > 0 && cells.length % years.length === 0 ? cells.length / years.length : 1;
  const shift = lines > 1 ? 0 : years.length - cells.length;
  return cells.flatMap((cell, index) => {
    const column = years[Math.floor(index / lines) + shift] ?? null;
    const grows = column === 'growth' && /^\d/.test(cell.text);
    const said = quantityOf(cell.text, grows ? '%' : (unit ?? inName));
    const quantity = said && grows ? { ...said, comparator: 'increase_by' as const } : said;
    // 年均增长: the years that the others name.
    const year = (column === 'growth' ? null : column) ?? years.findLast((one) => typeof one === 'number') ?? null;
    return quantity ? [{ start: cell.start, end: cell.end, name: bare, quantity, year, isLast: index === cells.length - 1 }] : [];
  });
}
