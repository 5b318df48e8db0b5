import { createHash } from 'node:crypto';
import { type Check, type CheckRow, checkReport, readReport } from '../core/check.ts';
import { sentenceAt } from '../core/compare/read-claim.ts';
import { dayOf, isDay } from '../core/day.ts';
import { indexPlan, type PlanIndex } from '../core/match/plan-index.ts';
import type { Mention } from '../core/model/mention.ts';
import { type CheckedDocument, sheetPart } from '../core/review-sheet.ts';
import { arithmeticText } from '../i18n/arithmetic.ts';
import { sheetTables } from '../sheets/sheet-text.ts';
import { checkTable } from './check-table.ts';
import { type FilesCommand, UsageError } from './command.ts';
import { filesIn } from './files-in.ts';
import { readAny } from './read-any.ts';
import { mentionsOf } from './read-document.ts';
import { readPlanOrDocument } from './read-plan.ts';

const FORMATS = ['jsonl', 'table', 'xlsx', 'docx'] as const;
/** Exit codes: a contradiction was found; a file could not be read. */
const CONTRADICTS = 3;
const UNREAD = 1;

/** One document read and checked. */
interface Checked extends CheckedDocument {
  mentions: readonly Mention[];
}

export const checkCommand: FilesCommand = {
  usage: 'check FILE... --plan ID|plan.json|DOCUMENT [--as-of YYYY-MM-DD] [--format jsonl|table|xlsx|docx]',
  about:
    'every result of text, HTML, DOCX or PDF files beside its target, with a verdict; exit code 3 when one contradicts, 1 when a file is broken',
  options: { plan: { type: 'string' }, 'as-of': { type: 'string' }, format: { type: 'string' } },
  async runAll(files, options, { write, note }) {
    const format = FORMATS.find((known) => known === (options.format ?? 'jsonl'));
    if (!format) throw new UsageError(`no such format: ${options.format} (there is ${FORMATS.join(', ')})`);
    if (options.plan === undefined) throw new UsageError('check needs --plan ID, a plan.json, or a document');
    const asOf = options['as-of'];
    if (asOf !== undefined && !isDay(asOf)) throw new UsageError(`--as-of is not a day (YYYY-MM-DD): ${asOf}`);
    const index = indexPlan(await readPlanOrDocument(options.plan));
    const names = filesIn(files);
    const checked: Checked[] = [];
    let unread = 0;
    for (const [at, file] of names.entries()) {
      try {
        const one = await checkFile(file, index, asOf);
        if (names.length > 1) note(`[${at + 1}/${names.length}] ${file}: ${one.check.rows.length}`);
        if (format === 'jsonl') write(rowsOf(file, one));
        checked.push(one);
      } catch (error) {
        // One broken file must not keep the others from being checked; what the person cannot mend is a fault of ours and stops it.
        if (!(error instanceof UsageError)) throw error;
        unread += 1;
        note(`jiannuo: ${error.message}`);
      }
    }
    if (format !== 'jsonl') {
      const tables = sheetTables(
        checked.map((one) => sheetPart(index.plan, one)),
        'zh-CN',
      );
      if (format === 'table') write(checkTable(tables));
      else if (format === 'xlsx') write(await bytesOf((await import('../sheets/xlsx.ts')).xlsxFile(tables)));
      else write(await bytesOf((await import('../sheets/docx.ts')).docxFile(tables)));
    }
    const found = checked.some(({ check }) => check.rows.some(({ verdict }) => verdict === 'contradicts'));
    return found ? CONTRADICTS : unread > 0 ? UNREAD : 0;
  },
};

async function checkFile(file: string, index: PlanIndex, asOf: string | undefined): Promise<Checked> {
  const document = await readAny(file);
  const { text, publishedOn } = document;
  const report = readReport(text, mentionsOf(document), publishedOn);
  const mentions = report.claims;
  const day = asOf ?? publishedOn ?? dayOf(new Date());
  const check: Check = checkReport(report, index, { asOf: day });
  const textHash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const sums = check.findings.map((finding) => ({ finding, quote: sentenceAt(text, mentions[finding.mention] as Mention), review: null }));
  return { name: file, address: file, capturedAt: new Date().toISOString(), textHash, asOf: day, check, sums, mentions };
}

function rowsOf(file: string, { check, mentions }: Checked): string {
  return check.rows.map((row) => `${JSON.stringify(printed(file, row, mentions[row.mention] as Mention))}\n`).join('');
}

/** A row of JSON Lines; `sum` holds the numbers of `arithmetic`. */
function printed(file: string, row: CheckRow, claim: Mention): object {
  return {
    file,
    claim,
    commitmentId: row.commitment?.id ?? null,
    target: row.commitment && { ...row.commitment, quote: row.target?.quote },
    verdict: row.verdict,
    reason: row.reason,
    arithmetic: arithmeticText(row, 'zh-CN'),
    score: row.score,
    rule: row.rule,
    match: row.match,
    quote: row.claim.quote,
    assumed: row.assumed,
    sum: row.arithmetic,
  };
}

async function bytesOf(blob: Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await blob).arrayBuffer());
}
