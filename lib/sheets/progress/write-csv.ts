import { csvText } from '../../core/csv.ts';
import type { Lang } from '../../i18n/domain.ts';
import { TABLE, type TableColumn } from '../../i18n/table-words.ts';
import type { RowCells } from './row-cells.ts';

const BOM = '\ufeff';

/** A table as CSV, piece by piece: give it rows as they are read, and take the file at the end. */
export function csvWriter(columns: readonly TableColumn[], lang: Lang) {
  const parts: string[] = [csvText([columns.map((column) => TABLE[lang].columns[column])])];
  return {
    add(rows: readonly RowCells[]): void {
      const cells = rows.map((row) =>
        columns.map((column) => (column === 'ratio' && typeof row.ratio === 'number' ? percent(row.ratio) : row[column])),
      );
      parts.push(csvText(cells).slice(BOM.length));
    },
    end: async (): Promise<Blob> => new Blob(parts, { type: 'text/csv' }),
  };
}

/** 61.3%: one tenth of a per cent is as fine as offices write it. */
function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
