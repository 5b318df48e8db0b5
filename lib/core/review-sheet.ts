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
}

/** A line of the sheet: one claim with its target, and what a person decided. */
export interface SheetLine {
  row: CheckRow;
  /** Title of the task the target stands in; null without a target. */
  task: string | null;
  review: Review | null;
}

export interface SheetPart {
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
}

/** 核对表: its content, in no language and no format. */
export interface ReviewSheet {
  plan: { title: string; issuer: string };
  parts: SheetPart[];
}

/** The verdict of a line once a reviewer has seen it; null when it was dismissed as no claim. */
export function verdictOf({ row, review }: Pick<SheetLine, 'row' | 'review'>): Verdict | null {
  return review?.decision === 'dismissed' ? null : (review?.corrected?.verdict ?? row.verdict);
}

/** What a sheet of these documents holds. Pure. */
export function reviewSheet(plan: Plan, documents: readonly CheckedDocument[]): ReviewSheet {
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]));
  const order = new Map(plan.commitments.map(({ id }, at) => [id, at]));
  const parts = documents.map((document): SheetPart => {
    const { rows, unmentioned } = document.check;
    const shown = rows.filter(({ commitment, verdict }) => commitment !== null || verdict === 'contradicts');
    const lines = shown
      .map((row) => ({
        row,
        task: row.commitment ? (titles.get(row.commitment.taskId) ?? null) : null,
        review: document.reviews?.get(row.start) ?? null,
      }))
      .sort((a, b) => place(a.row) - place(b.row));
    const count = (verdict: Verdict | null) => lines.filter((line) => verdictOf(line) === verdict).length;
    return {
      document,
      lines,
      withoutTarget: rows.length - shown.length,
      counts: Object.fromEntries(Verdict.options.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>,
      dismissed: count(null),
      reported: plan.commitments.length - unmentioned.length,
      targets: plan.commitments.length,
      unmentioned: unmentioned.map((commitment) => ({ task: titles.get(commitment.taskId) ?? '', commitment })),
    };
  });
  return { plan: { title: plan.title, issuer: plan.issuer }, parts };

  function place({ commitment }: CheckRow): number {
    return commitment ? (order.get(commitment.id) ?? 0) : order.size;
  }
}
