import type { AuditFinding } from './audit.ts';
import type { Check, CheckRow } from './check.ts';
import type { Commitment, Plan } from './model/plan.ts';
import { type Review, Verdict } from './model/review.ts';

/** One document that was checked, as its sheet names it. */
export interface CheckedDocument {
  /** Name of the file or title of the page. */
  name: string;
  /** Address or path it was read from. */
  address: string;
  /** When it was read, ISO instant. */
  capturedAt: string;
  /** `sha256:` and the hash of the text that was read. */
  textHash: string;
  asOf: string;
  check: Check;
  /** The decisions in force, by the start of the claim. */
  reviews?: ReadonlyMap<number, Review>;
  /** What does not come out in the document itself; told in one sheet only where several are made of it. */
  sums: readonly SheetSum[];
}

/** A sum of the document that was worked out anew, in its sentence, and what a person decided. */
export interface SheetSum {
  finding: AuditFinding;
  quote: string;
  review: Review | null;
}

/** A line of the sheet: one claim with its target, and what a person decided. */
export interface SheetLine {
  row: CheckRow;
  /** Title of the task the target stands in; null without a target. */
  task: string | null;
  review: Review | null;
}

/** 核对表 of one document against one plan: its content, in no language and no format. */
export interface SheetPart {
  plan: Pick<Plan, 'title'>;
  document: CheckedDocument;
  /** In the plan's order. Claims that no target was found for are only counted. */
  lines: SheetLine[];
  withoutTarget: number;
  /** Lines by verdict, a corrected one by what the reviewer holds right and a dismissed one not at all; never an average over unlike units. */
  counts: Record<Verdict, number>;
  dismissed: number;
  /** How many of the plan's targets the document speaks of. */
  reported: number;
  targets: number;
  unmentioned: { task: string; commitment: Commitment }[];
  /** Those that are wrong, decided or not, and those that were decided on. */
  sums: SheetSum[];
}

/** The verdict of a line once a reviewer has seen it; null when it was dismissed as no claim. */
export function verdictOf({ row, review }: Pick<SheetLine, 'row' | 'review'>): Verdict | null {
  return review?.decision === 'dismissed' ? null : (review?.corrected?.verdict ?? row.verdict);
}

/** What the sheet of a document holds. Pure. */
export function sheetPart(plan: Plan, document: CheckedDocument): SheetPart {
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]));
  const order = new Map(plan.commitments.map(({ id }, at) => [id, at]));
  const { rows, unmentioned } = document.check;
  const shown = rows.filter(({ commitment, verdict }) => commitment !== null || verdict === 'contradicts');
  const place = ({ commitment }: CheckRow) => (commitment ? (order.get(commitment.id) ?? 0) : order.size);
  const lines = shown
    .map((row) => ({
      row,
      task: row.commitment ? (titles.get(row.commitment.taskId) ?? null) : null,
      review: document.reviews?.get(row.start) ?? null,
    }))
    .sort((a, b) => place(a.row) - place(b.row));
  const count = (verdict: Verdict | null) => lines.filter((line) => verdictOf(line) === verdict).length;
  return {
    plan,
    document,
    lines,
    withoutTarget: rows.length - shown.length,
    counts: Object.fromEntries(Verdict.options.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>,
    dismissed: count(null),
    reported: plan.commitments.length - unmentioned.length,
    targets: plan.commitments.length,
    unmentioned: unmentioned.map((commitment) => ({ task: titles.get(commitment.taskId) ?? '', commitment })),
    sums: document.sums.filter(({ finding, review }) => finding.isWrong || review !== null),
  };
}
