import writeExcelFile from 'write-excel-file/universal';
import type { SheetTable } from './sheet-text.ts';

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', borderStyle: 'thin', backgroundColor: '#e8edf3' } as const;
const CELL = { wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const;

/** A workbook (.xlsx), one tab a table. A cell that begins like a formula stays text: it comes from somebody's page. */
export async function xlsxFile(tables: readonly SheetTable[]): Promise<Blob> {
  const text = (value: string, style: object = {}) => ({ value, type: String, ...style });
  return writeExcelFile(
    tables.map(({ tab, heading, above, columns, widths, rows }) => ({
      sheet: tab,
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      data: [
        [text(heading, { fontWeight: 'bold', fontSize: 14 })],
        ...above.map((line) => [text(line)]),
        columns.map((column) => text(column, HEAD)),
        ...rows.map((cells) => cells.map((cell) => text(cell, CELL))),
      ],
    })),
  ).toBlob();
}
