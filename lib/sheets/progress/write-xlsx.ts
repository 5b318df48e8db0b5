import { strToU8, Zip, ZipDeflate } from 'fflate';
import { guardedCell } from '../../core/csv.ts';
import type { Lang } from '../../i18n/domain.ts';
import { TABLE, type TableColumn } from '../../i18n/table-words.ts';
import type { Cell, RowCells } from './row-cells.ts';

/** Styles by their place in `cellXfs` below. */
const STYLE = { plain: 0, head: 1, day: 2, share: 3, text: 4 } as const;
const WIDTHS: Partial<Record<TableColumn, number>> = {
  no: 6,
  task: 30,
  indicator: 30,
  body: 44,
  problem: 30,
  nextStep: 30,
  evidence: 36,
  targetId: 22,
  noteId: 14,
};
const DAYS: readonly TableColumn[] = ['deadline', 'asOf'];

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const PARTS: Record<string, (lang: Lang) => string> = {
  '[Content_Types].xml': () =>
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2].map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': () =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': (lang) =>
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xml(TABLE[lang].sheet)}" sheetId="1" r:id="rId1"/><sheet name="${xml(TABLE[lang].about)}" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': () =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': () =>
    `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf applyAlignment="1"><alignment vertical="top"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
};

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] as string);
}

/** The count of days since 1899-12-30 by which workbooks know a day. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** The name of a column of a workbook, from 0: A, Z, AA. */
function letters(at: number): string {
  return (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
}

function textCell(text: string, style: number, at: string): string {
  // A literal _x000D_ would be read as an escape.
  const kept = guardedCell(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(kept)}</t></is></c>`;
}

function written(column: TableColumn, cell: Cell | undefined, at: string): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${column === 'ratio' ? STYLE.share : STYLE.plain}"><v>${cell}</v></c>`;
  if (DAYS.includes(column) && /^\d{4}-\d\d-\d\d$/.test(cell)) return `<c r="${at}" s="${STYLE.day}"><v>${serialOf(cell)}</v></c>`;
  return textCell(cell, STYLE.text, at);
}

/**
 * A table as a workbook (.xlsx), packed while rows are added, so that 100,000 of them need no more memory than their packed form:
 * write-excel-file, which makes the review sheet, holds every cell as an object until the end. Texts stand in the cells themselves.
 */
export function xlsxWriter(columns: readonly TableColumn[], lang: Lang) {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else packed.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const open = (name: string) => {
    const part = new ZipDeflate(name, { level: 3 });
    zip.add(part);
    return part;
  };
  for (const [name, content] of Object.entries(PARTS)) open(name).push(strToU8(DECLARATION + content(lang)), true);
  const about = TABLE[lang].aboutLines.map((line, at) => `<row r="${at + 1}">${textCell(line, STYLE.text, `A${at + 1}`)}</row>`).join('');
  open('xl/worksheets/sheet2.xml').push(
    strToU8(
      `${DECLARATION}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="100" customWidth="1"/></cols><sheetData>${about}</sheetData></worksheet>`,
    ),
    true,
  );
  const sheet = open('xl/worksheets/sheet1.xml');
  const widths = columns
    .map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[column] ?? 12}" customWidth="1"/>`)
    .join('');
  const names = columns.map((_, at) => letters(at));
  const head = columns.map((column, at) => textCell(TABLE[lang].columns[column], STYLE.head, `${names[at]}1`)).join('');
  let line = 1;
  sheet.push(
    strToU8(
      `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${head}</row>`,
    ),
  );
  return {
    add(rows: readonly RowCells[]): void {
      const text = rows.map((row) => {
        line += 1;
        return `<row r="${line}">${columns.map((column, at) => written(column, row[column], `${names[at]}${line}`)).join('')}</row>`;
      });
      sheet.push(strToU8(text.join('')));
    },
    async end(): Promise<Blob> {
      sheet.push(strToU8('</sheetData></worksheet>'), true);
      zip.end();
      if (failure) throw failure;
      return new Blob(packed, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
    },
  };
}
