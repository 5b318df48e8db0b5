import { dayOfCount, isDayFormat } from './day-format.ts';
import { BadXml, type Between, readXml, type XmlListener } from './read-xml.ts';
import { NotAnArchive, type Part, partsOf } from './zip-parts.ts';

/** A cell as a table has it: days as `YYYY-MM-DD`, truth as TRUE and FALSE. */
export type SheetCell = string | number | null;

/** The limits of the format itself. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** So many cells are held at once. */
const MOST_CELLS = 20_000_000;

/** More cells than a computer should hold for one table. */
export class SheetTooLong extends Error {
  override name = 'SheetTooLong';
}

/** What all sheets of a workbook share. */
interface Shared {
  strings: readonly string[];
  /** Whether a style shows a day, by its place. */
  isDay: readonly boolean[];
  is1904: boolean;
}

/**
 * The sheets of a workbook (.xlsx, transitional or strict), in their order, each as rows of cells: what stands in line n is `rows[n - 1]`.
 * Unpacked and read a piece at a time, so that no sheet is ever held as XML. `progress` is called between two pieces with the bytes that are
 * read and about how many there are. Throws {@link NotAnArchive}, {@link BadXml}, {@link SheetTooLong}, and what `progress` throws.
 */
export async function* sheetsOf(file: Blob, progress: (done: number, total: number) => Promise<void>): AsyncGenerator<SheetCell[][]> {
  const parts = await partsOf(file);
  const total = [...parts.values()].reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const between = (bytes: number) => {
    done += bytes;
    return progress(done, total);
  };
  const [book] = await related(parts, '', 'officeDocument');
  if (!book) throw new NotAnArchive('it holds no workbook');
  const order: string[] = [];
  let is1904 = false;
  await readXml(await book.open(), {
    open(name, attribute) {
      if (name === 'workbookPr') is1904 = isTrue(attribute('date1904'));
      // Its relation is called r:id; its own id is sheetId.
      else if (name === 'sheet') order.push(attribute('id') ?? '');
    },
  });
  const [strings, styles] = [await related(parts, book.name, 'sharedStrings'), await related(parts, book.name, 'styles')];
  const shared: Shared = {
    strings: strings[0] ? await readStrings(strings[0], between) : [],
    isDay: styles[0] ? await readStyles(styles[0]) : [],
    is1904,
  };
  const sheets = new Map((await related(parts, book.name, 'worksheet')).map((sheet) => [sheet.id, sheet]));
  for (const id of order) {
    const sheet = sheets.get(id);
    if (sheet) yield await readSheet(sheet, shared, between);
  }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** The parts of one kind that a part refers to; `of` is empty for those of the archive as a whole. */
async function related(parts: ReadonlyMap<string, Part>, of: string, kind: string): Promise<(Part & { id: string })[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const list = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`);
  const found: (Part & { id: string })[] = [];
  if (!list) return found;
  await readXml(await list.open(), {
    open(name, attribute) {
      // The two dialects differ in what stands before the last word.
      if (name !== 'Relationship' || attribute('Type')?.split('/').at(-1) !== kind) return;
      const target = new URL(attribute('Target') ?? '', `zip:///${folder}`).pathname.slice(1);
      const part = parts.get(decodeURIComponent(target)) ?? parts.get(target);
      if (part) found.push({ ...part, id: attribute('Id') ?? '' });
    },
  });
  return found;
}

/** Texts with escapes for what XML has no place for: `_x000D_`. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Gathers the text of `<t>`, over all its runs; how it is pronounced (`<rPh>`) is left out. */
function textGatherer() {
  let text = '';
  let isText = false;
  let isSpoken = false;
  return {
    open(name: string) {
      if (name === 't') isText = !isSpoken;
      else if (name === 'rPh') isSpoken = true;
    },
    close(name: string) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isSpoken = false;
    },
    text(part: string) {
      if (isText) text += part;
    },
    take(): string {
      const whole = unescaped(text);
      text = '';
      return whole;
    },
  };
}

async function readStrings(part: Part, between: Between): Promise<string[]> {
  const strings: string[] = [];
  const gather = textGatherer();
  const listener: XmlListener = {
    ...gather,
    close(name) {
      gather.close(name);
      if (name === 'si') strings.push(gather.take());
    },
  };
  await readXml(await part.open(), listener, between);
  return strings;
}

async function readStyles(part: Part): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const isDay: boolean[] = [];
  let isInCells = false;
  await readXml(await part.open(), {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        isDay.push(isDayFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return isDay;
}

/** The column of a cell's address, from 0; -1 where it names none. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

async function readSheet(part: Part, shared: Shared, between: Between): Promise<SheetCell[][]> {
  const rows: SheetCell[][] = [];
  const gather = textGatherer();
  let row: SheetCell[] = [];
  let line = 0;
  let cells = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let isValue = false;
  await readXml(
    await part.open(),
    {
      open(name, attribute) {
        if (name === 'v') isValue = true;
        else if (name === 'c') {
          const address = attribute('r');
          column = address === undefined ? column + 1 : columnOf(address);
          type = attribute('t') ?? 'n';
          style = Number(attribute('s') ?? 0);
          value = '';
        } else if (name === 'row') {
          const number = attribute('r');
          line = number === undefined ? line + 1 : Number(number);
          if (!(line > rows.length && line <= MOST_ROWS)) throw new BadXml('rows out of order');
          while (rows.length < line - 1) rows.push([]);
          row = [];
          rows.push(row);
          column = -1;
        } else gather.open(name);
      },
      text(text) {
        if (isValue) value += text;
        else gather.text(text);
      },
      close(name) {
        if (name !== 'c') {
          if (name === 'v') isValue = false;
          else gather.close(name);
          return;
        }
        const cell = cellOf(type, value, gather.take(), style, shared);
        if (cell === null) return;
        if (!(column >= row.length && column < MOST_COLUMNS)) throw new BadXml('cells out of order');
        cells += column + 1 - row.length;
        if (cells > MOST_CELLS) throw new SheetTooLong('too many cells');
        while (row.length < column) row.push(null);
        row.push(cell);
      },
    },
    between,
  );
  return rows;
}

/** What a cell holds (ECMA-376, 18.3.1.4); of a formula its stored result. */
function cellOf(type: string, value: string, inline: string, style: number, { strings, isDay, is1904 }: Shared): SheetCell {
  if (type === 'inlineStr') return inline;
  if (value === '') return null;
  switch (type) {
    case 's':
      return strings[Number(value)] ?? null;
    case 'str':
    case 'e':
      return unescaped(value);
    case 'b':
      return isTrue(value) ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return (isDay[style] ? dayOfCount(number, is1904) : null) ?? number;
    }
  }
}
