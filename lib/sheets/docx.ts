import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { SheetTable } from './sheet-text.ts';

/** Half-points: 小五 fits ten columns on a landscape page. */
const SIZE = 18;
/** Twentieths of a point: what a landscape A4 page leaves between its margins. */
const PAGE = 14_600;

/** A document (.docx), landscape, one table after the other. */
export async function docxFile(tables: readonly SheetTable[]): Promise<Blob> {
  const document = new Document({
    creator: 'Jiannuo',
    styles: {
      default: { document: { run: { font: { eastAsia: '宋体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' }, size: SIZE } } },
    },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { top: 900, bottom: 900, left: 1000, right: 1000 } },
        },
        children: tables.flatMap(drawn),
      },
    ],
  });
  return Packer.toBlob(document);
}

function drawn({ heading, above, columns, widths, rows }: SheetTable): (Paragraph | Table)[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const sizes = widths.map((width) => Math.round((PAGE * width) / total));
  const line = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: sizes[at] as number, type: WidthType.DXA },
            children: [new Paragraph({ children: [new TextRun({ text: cell, bold: isHead })] })],
          }),
      ),
    });
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
    ...above.map((words) => new Paragraph(words)),
    new Table({
      width: { size: PAGE, type: WidthType.DXA },
      columnWidths: sizes,
      layout: TableLayoutType.FIXED,
      rows: [line(columns, true), ...rows.map((cells) => line(cells, false))],
    }),
    new Paragraph(''),
  ];
}
