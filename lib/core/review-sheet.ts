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
  /** Lines by verdict; never an average over unlike units. */
  counts: Record<Verdict, number>;
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

/** `reviews` are the decisions in force, by document address and place of the claim. Pure. */
export function reviewSheet(plan: Plan, documents: readonly CheckedDocument[], reviews: readonly Review[]): ReviewSheet {
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]));
  const order = new Map(plan.commitments.map(({ id }, at) => [id, at]));
  const decided = new Map(reviews.map((review) => [`${review.page.url} ${review.claim.place.start}`, review]));
  const parts = documents.map((document): SheetPart => {
    const { rows, unmentioned } = document.check;
    const shown = rows.filter(({ commitment, verdict }) => commitment !== null || verdict === 'contradicts');
    const lines = shown
      .map((row) => ({
        row,
        task: row.commitment ? (titles.get(row.commitment.taskId) ?? null) : null,
        review: decided.get(`${document.address} ${row.start}`) ?? null,
      }))
      .sort((a, b) => place(a.row) - place(b.row));
    const count = (verdict: Verdict) => shown.filter((row) => row.verdict === verdict).length;
    return {
      document,
      lines,
      withoutTarget: rows.length - shown.length,
      counts: Object.fromEntries(Verdict.options.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>,
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
