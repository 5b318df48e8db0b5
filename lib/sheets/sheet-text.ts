import { dayOf } from '../core/day.ts';
import type { Commitment } from '../core/model/plan.ts';
import type { Review } from '../core/model/review.ts';
import { type SheetLine, type SheetPart, type SheetSum, verdictOf } from '../core/review-sheet.ts';
import { arithmeticText } from '../i18n/arithmetic.ts';
import { REASON, VERDICT } from '../i18n/check-words.ts';
import { hedgeText } from '../i18n/document-words.ts';
import type { Lang } from '../i18n/domain.ts';
import { numberText, targetText, valueText } from '../i18n/format.ts';
import { REVIEW } from '../i18n/review.ts';
import { SHEET } from '../i18n/sheet-words.ts';

/** A table as text, cell by cell, with its heading and the lines that stand above it. */
export interface SheetTable {
  /** At most 31 characters, as a workbook's tab wants it. */
  tab: string;
  heading: string;
  above: string[];
  columns: readonly string[];
  /** Widths of the columns, in characters. */
  widths: readonly number[];
  rows: string[][];
}

const WIDTHS = [6, 22, 24, 16, 44, 10, 40, 20, 10, 12];

/** The sheet in words: for every document its table, then counts, sums that do not come out, and targets that were not mentioned. */
export function sheetTables(parts: readonly SheetPart[], lang: Lang): SheetTable[] {
  const words = SHEET[lang];
  return parts.flatMap((part, at) => {
    const suffix = parts.length === 1 ? '' : ` ${at + 1}`;
    const above = headOf(part, lang);
    const tables: SheetTable[] = [
      {
        tab: words.title + suffix,
        heading: `${words.title}${lang === 'en' ? ': ' : '：'}${part.document.name}`,
        above,
        columns: words.columns,
        widths: WIDTHS,
        rows: part.lines.map((line, k) => lineCells(line, k + 1, lang)),
      },
      {
        tab: words.summary + suffix,
        heading: words.summary,
        above: [words.reported(part.reported, part.targets)],
        columns: [words.verdicts, words.count],
        widths: [24, 8],
        rows: summaryRows(part, lang),
      },
      {
        tab: words.sums + suffix,
        heading: words.sums,
        above: [words.sumsLead],
        columns: words.sumColumns,
        widths: [6, 50, 10, 16, 16, 20, 24, 10, 12],
        rows: part.sums.map((sum, k) => sumCells(sum, k + 1, lang)),
      },
      {
        tab: words.unmentioned + suffix,
        heading: words.unmentioned,
        above: [],
        columns: words.unmentionedColumns,
        widths: [6, 30, 30, 20],
        rows: part.unmentioned.map(({ task, commitment }, k) => [String(k + 1), task, commitment.subject, shownTarget(commitment, lang)]),
      },
    ];
    return tables.filter(({ rows, heading }) => rows.length > 0 || heading !== words.sums);
  });
}

function headOf({ plan, document }: SheetPart, lang: Lang): string[] {
  const words = SHEET[lang];
  const colon = lang === 'en' ? ': ' : '：';
  return [
    `${words.plan}${colon}${plan.title}`,
    `${words.source}${colon}${document.address}`,
    `${words.captured}${colon}${document.capturedAt}`,
    `${words.hash}${colon}${document.textHash}`,
    `${words.asOf}${colon}${document.asOf}`,
  ];
}

function lineCells({ row, task, review }: SheetLine, number: number, lang: Lang): string[] {
  const { glyph, words } = VERDICT[verdictOf({ row, review }) ?? row.verdict];
  return [
    String(number),
    task ?? '',
    row.commitment?.subject ?? row.claim.subject,
    row.commitment ? shownTarget(row.commitment, lang) : '',
    row.claim.quote,
    `${glyph} ${words[lang]}${words === VERDICT['not-comparable'].words ? ` (${REASON[row.reason][lang]})` : ''}`,
    arithmeticText(row, lang),
    ...decisionCells(review, lang),
  ];
}

function sumCells({ finding, quote, review }: SheetSum, number: number, lang: Lang): string[] {
  const { kind, expected, stated, unit, figures } = finding;
  return [
    String(number),
    quote,
    REVIEW[lang].finding[kind],
    valueText(expected, unit, lang),
    valueText(stated, unit, lang),
    figures.map((figure) => numberText(figure, lang)).join(lang === 'en' ? ', ' : '、'),
    ...decisionCells(review, lang),
  ];
}

/** 核对意见, 核对人, 日期. */
function decisionCells(review: Review | null, lang: Lang): string[] {
  if (!review) return ['', '', ''];
  const opinion = [SHEET[lang].decision[review.decision], review.opinion].filter(Boolean).join(lang === 'en' ? ': ' : '：');
  return [opinion, review.reviewer, dayOf(new Date(review.recordedAt))];
}

function summaryRows({ counts, dismissed, withoutTarget }: SheetPart, lang: Lang): string[][] {
  const verdicts = (Object.keys(VERDICT) as (keyof typeof VERDICT)[]).map((verdict) => [
    `${VERDICT[verdict].glyph} ${VERDICT[verdict].words[lang]}`,
    String(counts[verdict]),
  ]);
  return [...verdicts, [SHEET[lang].decision.dismissed, String(dismissed)], [SHEET[lang].withoutTarget, String(withoutTarget)]];
}

function shownTarget({ quantity, hedge, subject, verb }: Commitment, lang: Lang): string {
  return quantity ? targetText(quantity, hedgeText(hedge, lang), lang) : [verb, subject].filter(Boolean).join('');
}
