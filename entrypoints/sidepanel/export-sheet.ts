import { browser } from 'wxt/browser';
import { download } from '../../components/download.ts';
import type { SheetFormat } from '../../components/review/export-menu.tsx';
import type { PrintedSheet } from '../../components/review/sheet-pages.tsx';
import { shownClaims } from '../../components/review/shown-claims.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { PageCheck } from '../../lib/core/page-check.ts';
import type { SheetPart } from '../../lib/core/review-sheet.ts';
import type { Lang } from '../../lib/i18n/domain.ts';
import { SHEET_TO_PRINT } from '../../lib/messages/session-keys.ts';

/** The page's review sheet as a file or on paper. What makes it is loaded when somebody asks for it: the panel stays small. */
export async function exportSheet(format: SheetFormat, check: PageCheck, stored: readonly Plan[], lang: Lang): Promise<void> {
  const [{ sheetPart }, { sheetTables }] = await Promise.all([
    import('../../lib/core/review-sheet.ts'),
    import('../../lib/sheets/sheet-text.ts'),
  ]);
  const tables = sheetTables(partsOf(check, stored, sheetPart), lang);
  const { asOf } = check;
  if (format === 'print') await printTables(lang, tables);
  else {
    const file =
      format === 'xlsx'
        ? await (await import('../../lib/sheets/xlsx.ts')).xlsxFile(tables)
        : await (await import('../../lib/sheets/docx.ts')).docxFile(tables);
    download(file, `${tables[0]?.tab} ${asOf}.${format}`, file.type);
  }
}

/** One part for each plan that the page was checked against; the page's own sums stand in the first. */
function partsOf(check: PageCheck, stored: readonly Plan[], part: (plan: Plan, document: SheetPart['document']) => SheetPart): SheetPart[] {
  const { url, title, capturedAt, textHash, asOf, findings } = check;
  const plans = check.plans.flatMap(({ planId }) => stored.find(({ id }) => id === planId) ?? []);
  const shown = shownClaims(check, plans);
  const sums = findings.map((finding) => ({ finding, quote: Object.values(finding.quote).join(''), review: finding.review }));
  return plans.map((plan, at) => {
    const own = shown.filter((claim) => claim.plan === plan);
    const spoken = new Set(own.map(({ row }) => row.commitment?.id));
    const unmentioned = plan.commitments.filter(({ id }) => !spoken.has(id));
    const reviews = new Map(own.flatMap(({ claim, row }) => (claim.review ? [[row.start, claim.review] as const] : [])));
    const rows = own.map(({ row }) => row);
    const document = { name: title, address: url, capturedAt, textHash, asOf, reviews, sums: at === 0 ? sums : [] };
    return part(plan, { ...document, check: { rows, unmentioned, findings } });
  });
}

/** In a tab of its own, which prints itself. */
async function printTables(lang: Lang, tables: PrintedSheet['tables']): Promise<void> {
  const sheet: PrintedSheet = { lang, tables };
  await browser.storage.session.set({ [SHEET_TO_PRINT]: sheet });
  await browser.tabs.create({ url: browser.runtime.getURL('/sheet.html') });
}
