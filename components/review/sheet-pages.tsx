/** A table as text, with its heading and the lines above it. */
interface PrintedTable {
  heading: string;
  above: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What a frame without our style sheets needs, for landscape paper. */
const STYLE = `
@page { size: A4 landscape; margin: 14mm 12mm; }
body { font: 9.5pt/1.5 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; margin: 0; }
h1 { font-size: 14pt; text-align: center; break-after: avoid; }
p { margin: 0 0 2pt; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 6pt 0 14pt; }
th, td { border: 0.5pt solid #666; padding: 2pt 4pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
`;

/** The review sheet on paper. */
export function SheetPages({ tables }: { tables: readonly PrintedTable[] }) {
  return (
    <>
      <style>{STYLE}</style>
      {tables.map(({ heading, above, columns, rows }) => (
        <section key={heading}>
          <h1>{heading}</h1>
          {above.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <table>
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
              {rows.map((cells) => (
                <tr key={cells.join('\t')}>
                  {cells.map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
