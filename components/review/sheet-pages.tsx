import type { Lang } from '../../lib/i18n/domain.ts';
import { REVIEW } from '../../lib/i18n/review.ts';

/** A table as text, with its heading and the lines above it. */
interface PrintedTable {
  heading: string;
  above: readonly string[];
  columns: readonly string[];
  /** Widths of the columns, in any unit. */
  widths: readonly number[];
  rows: readonly (readonly string[])[];
}

/** What is printed, and in which language. */
export interface PrintedSheet {
  lang: Lang;
  tables: readonly PrintedTable[];
}

/** The review sheet on paper. */
export function SheetPages({ lang, tables, onPrint }: PrintedSheet & { onPrint: () => void }) {
  const words = REVIEW[lang];
  if (tables.length === 0) return <p role="alert">{words.nothingToPrint}</p>;
  return (
    <main>
      <p class="screen-only">
        <button type="button" onClick={onPrint}>
          {words.print}
        </button>
      </p>
      {tables.map(({ heading, above, columns, widths, rows }, at) => (
        <section key={at} aria-labelledby={`table-${at}`}>
          <h1 id={`table-${at}`}>{heading}</h1>
          {above.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <table>
            <colgroup>
              {widths.map((width, column) => (
                <col key={column} style={{ width: `${(100 * width) / widths.reduce((sum, one) => sum + one, 0)}%` }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </main>
  );
}
