import { render } from 'preact';
import type { SheetFormat } from '../../components/review/export-menu.tsx';
import { SheetPages } from '../../components/review/sheet-pages.tsx';
import { shownClaims } from '../../components/review/shown-claims.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { PageCheck } from '../../lib/core/page-check.ts';
import type { Lang } from '../../lib/i18n/domain.ts';

/** The page's review sheet as a file or on paper. What makes it is loaded when somebody asks for it: the panel stays small. */
export async function exportSheet(format: SheetFormat, check: PageCheck, plan: Plan, lang: Lang): Promise<void> {
  const [{ reviewSheet }, { sheetTables }] = await Promise.all([
    import('../../lib/core/review-sheet.ts'),
    import('../../lib/sheets/sheet-text.ts'),
  ]);
  const { url, title, capturedAt, textHash, asOf, findings } = check;
  const shown = shownClaims(check, plan);
  const spoken = new Set(shown.map(({ row }) => row.commitment?.id));
  const rows = shown.map(({ row }) => row);
  const unmentioned = plan.commitments.filter(({ id }) => !spoken.has(id));
  const reviews = new Map(shown.flatMap(({ claim, row }) => (claim.review ? [[row.start, claim.review] as const] : [])));
  const document = { name: title, address: url, capturedAt, textHash, asOf, reviews, check: { rows, unmentioned, findings } };
  const tables = sheetTables(reviewSheet(plan, [document]), lang);
  if (format === 'print') printTables(tables);
  else if (format === 'xlsx') save(await (await import('../../lib/sheets/xlsx.ts')).xlsxFile(tables), `${tables[0]?.tab} ${asOf}.xlsx`);
  else save(await (await import('../../lib/sheets/docx.ts')).docxFile(tables), `${tables[0]?.tab} ${asOf}.docx`);
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Prints from a frame of its own: the panel itself is no page. */
function printTables(tables: Parameters<typeof SheetPages>[0]['tables']): void {
  document.querySelector('iframe.print')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print';
  frame.title = tables[0]?.heading ?? '';
  frame.hidden = true;
  document.body.append(frame);
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) throw new Error('the browser gave no frame to print from');
  contentDocument.documentElement.lang = document.documentElement.lang;
  contentDocument.title = tables[0]?.heading ?? '';
  render(<SheetPages tables={tables} />, contentDocument.body);
  contentWindow.print();
}
