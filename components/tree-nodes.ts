import type { Line } from '../lib/core/line.ts';
import type { Plan, Task } from '../lib/core/model/plan.ts';

/** A row of the plan's tree that is on screen. `lines` are the commitments at or below it, shown as glyphs. */
export interface TreeNode {
  id: string;
  kind: 'section' | 'task' | 'child' | 'commitment' | 'missing';
  level: number;
  number: string;
  title: string;
  lines: readonly Line[];
  /** null: nothing below it. */
  expanded: boolean | null;
  /** Its printed number stands elsewhere too. */
  duplicate: boolean;
}

/**
 * The rows of the tree, top to bottom: sections, tasks, their commitments where a row is open, and a row for each number
 * that the document leaves out (after the task that it is missed behind).
 */
export function treeNodes(plan: Plan, lines: readonly Line[], open: ReadonlySet<string>): TreeNode[] {
  const duplicates = new Set(plan.findings.flatMap((finding) => (finding.kind === 'duplicate-number' ? finding.taskIds : [])));
  const missing = plan.findings.flatMap((finding) => (finding.kind === 'missing-number' ? finding : []));
  const linesAt = (task: Task) => lines.filter((line) => line.commitment.taskId === task.id);

  function taskNodes(task: Task, level: number): TreeNode[] {
    const children = plan.tasks.filter(({ parentId }) => parentId === task.id);
    const own = linesAt(task);
    const below = [...own, ...children.flatMap(linesAt)];
    const expandable = below.length > 0 || children.length > 0;
    const expanded = expandable ? open.has(task.id) : null;
    const row: TreeNode = {
      id: task.id,
      kind: task.parentId === undefined ? 'task' : 'child',
      level,
      number: task.number,
      title: task.title,
      lines: below,
      expanded,
      duplicate: duplicates.has(task.id),
    };
    const leaves = own.map(
      (line): TreeNode => ({
        id: line.commitment.id,
        kind: 'commitment',
        level: level + 1,
        number: '',
        title: line.commitment.subject,
        lines: [line],
        expanded: null,
        duplicate: false,
      }),
    );
    const gaps = missing
      .filter(({ taskIds }) => taskIds[0] === task.id)
      .map(
        ({ number }): TreeNode => ({
          id: `missing-${number}`,
          kind: 'missing',
          level,
          number,
          title: '',
          lines: [],
          expanded: null,
          duplicate: false,
        }),
      );
    return [row, ...(expanded ? [...leaves, ...children.flatMap((child) => taskNodes(child, level + 1))] : []), ...gaps];
  }

  return plan.sections.flatMap((section) => {
    const tasks = plan.tasks.filter(({ sectionId, parentId }) => sectionId === section.id && parentId === undefined);
    const inside = new Set(plan.tasks.filter(({ sectionId }) => sectionId === section.id).map(({ id }) => id));
    const row: TreeNode = {
      id: section.id,
      kind: 'section',
      level: 1,
      number: section.number,
      title: section.title,
      lines: lines.filter(({ commitment }) => inside.has(commitment.taskId)),
      expanded: open.has(section.id),
      duplicate: false,
    };
    return [row, ...(row.expanded ? tasks.flatMap((task) => taskNodes(task, 2)) : [])];
  });
}
