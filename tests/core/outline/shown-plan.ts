import type { PlanDraft } from '../../../lib/core/outline/build-plan.ts';

/** A plan as lines that people can check against its document: what it says of itself, sections, tasks, commitments with their figures, findings. */
export function shownPlan(text: string, plan: PlanDraft): string {
  const own = (id: string): string => id.slice(plan.id.length + 1);
  const line = (...cells: (string | undefined)[]): string => cells.map((cell) => cell || '-').join(' | ');
  return [
    line('plan', plan.title, plan.issuer, plan.region, plan.docNumber, `${plan.period.start}..${plan.period.end}`, plan.publishedOn),
    line('guessed', plan.guessed.join(' ')),
    ...plan.sections.map(({ id, number, title }) => line('section', own(id), number, title)),
    ...plan.tasks.map((task) =>
      line('task', own(task.id), task.number, task.title, own(task.parentId ?? task.sectionId), task.responsible),
    ),
    ...plan.commitments.map((made) => {
      const { quantity, deadline, baseline } = made;
      return line(
        'commitment',
        own(made.taskId),
        text.slice(made.start, made.end),
        quantity && `${quantity.comparator} ${quantity.value} ${quantity.unit}`,
        deadline && `${deadline.date} ${deadline.origin}${deadline.text ? ` ${deadline.text}` : ''}`,
        made.hedge,
        baseline && `from ${baseline.value} ${baseline.origin}`,
        made.responsible,
      );
    }),
    ...plan.findings.map((finding) =>
      'number' in finding
        ? line('finding', finding.kind, finding.number, finding.taskIds.map(own).join(' '), finding.sectionIds?.map(own).join(' '))
        : line('finding', finding.kind, finding.taskIds.map(own).join(' '), finding.figures.join(' '), finding.unit ?? undefined),
    ),
    '',
  ].join('\n');
}
