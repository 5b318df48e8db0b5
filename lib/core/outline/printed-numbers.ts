import type { Numbered } from '../findings/numbering.ts';
import type { RankedHeading } from './chapters.ts';
import type { DraftTask } from './draft-tasks.ts';
import type { ReviewPart, Span } from './plan-tree.ts';

/** Rank of table rows, behind those of headings. */
const ROW = 10;
/** Rank of what stands in boxes, whose numbers are none of the headings'. */
const BOX = 6;

/**
 * Every number the document prints before a heading or a row, with what it became in the plan. Parts that look back are there too, so that their
 * place in the numbering is not taken for a gap.
 */
export function printedNumbers(
  headings: readonly RankedHeading[],
  drafts: readonly DraftTask[],
  reviews: readonly ReviewPart[],
  plan: { id: string; sections: readonly (Span & { id: string })[]; tasks: readonly (Span & { id: string })[] },
): Numbered[] {
  const kept = new Set(plan.tasks.map(({ id }) => id));
  const taskOf = new Map<number, string>();
  for (const { node, start, label, number } of drafts)
    if (node && number && kept.has(`${plan.id}/${label}`)) taskOf.set(start, `${plan.id}/${label}`);
  const boxed = new Set(drafts.flatMap(({ node }) => (node?.isItem && node.heading.level === 3 ? node.start : [])));
  const sectionOf = new Map(plan.sections.map(({ id, start }) => [start, id] as const));
  const printed = headings.filter(({ number }) => number !== '');
  const ofHeadings = printed.map(({ level, value, number, parent, start }): Numbered => {
    const taskId = taskOf.get(start) ?? null;
    return {
      level: boxed.has(start) ? BOX : level,
      value,
      printed: number,
      // 一、 of the part that looks ahead starts anew, though nothing numbered stands above either.
      above: `${parent ? parent.start : reviews.findIndex((part) => part.start <= start && start < part.end)}`,
      sectionId: taskId === null ? (sectionOf.get(start) ?? null) : null,
      taskId,
    };
  });
  const ofRows = drafts
    .filter(({ row }) => row !== null && /^\d+$/.test(row.number))
    .map(({ number, section, label }): Numbered => {
      return {
        level: ROW,
        value: Number(number),
        printed: number,
        above: section?.label ?? null,
        sectionId: null,
        taskId: `${plan.id}/${label}`,
      };
    });
  return [...ofHeadings, ...ofRows];
}
