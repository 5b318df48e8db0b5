import { isPreamble, type PlanNode, type PlanTree, type Span, shortTitle } from './plan-tree.ts';
import type { TaskRow, TaskTable } from './task-table.ts';

export interface DraftSection extends Span {
  label: string;
  number: string;
  title: string;
}

/** A task while the plan is put together. Its label is unique in the plan and becomes the end of its id. */
export interface DraftTask extends Span {
  label: string;
  number: string;
  title: string;
  section: DraftSection | null;
  parent: DraftTask | null;
  /** Its heading, null for rows of tables and for text that stands under no task. */
  node: PlanNode | null;
  /** Its row in a table of tasks. */
  row: TaskRow | null;
  /** What is said before the lists it stands in, the nearest first. */
  leads: Span[];
}

/** Longest line that is a table's caption or a paragraph's label. */
const LONGEST_CAPTION = 40;

/** All tasks of a document in reading order: numbered ones, rows of tables, and for what stands under neither a task of its own (`lead`). */
export function draftTasks(text: string, tree: PlanTree, tables: readonly TaskTable[]): DraftTask[] {
  const labels: Labels = new Map();
  const order = orderOf(tree.nodes);
  const sections = new Map<PlanNode, DraftSection>();
  const sectionOf = (node: PlanNode): DraftSection => {
    const known = sections.get(node);
    if (known) return known;
    const { start, end, number, title, value } = node;
    const made = { label: unique(`s${order === 'chapters' ? node.heading.label : value}`, labels), number, title, start, end };
    sections.set(node, made);
    return made;
  };
  const made = new Map<PlanNode, DraftTask>();
  const tasks: DraftTask[] = [];
  const opening = { start: 0, end: tree.nodes[0]?.start ?? tables[0]?.start ?? text.length };
  for (const node of tree.nodes) {
    const above = node.parent;
    if (node.kind === 'section') continue;
    const parent = (above && made.get(above)) ?? null;
    const task: DraftTask = {
      label: unique(labelOf(node, parent, order), labels),
      number: node.number,
      title: node.title || node.number,
      // Among parts that hold tasks, one without is a section and its only task.
      section: parent ? parent.section : above ? sectionOf(above) : order === 'flat' || node.heading.level > 2 ? null : sectionOf(node),
      parent,
      node,
      row: null,
      leads: leadsOf(node, opening),
      start: node.start,
      end: node.end,
    };
    made.set(node, task);
    tasks.push(task);
  }
  // After the tasks, so that sections that hold tasks take their numbers first.
  for (const node of tree.nodes)
    if (node.kind === 'section' && node.leadEnd > node.heading.titleEnd) tasks.push(leadTask(node, sectionOf(node)));
  for (const [k, table] of tables.entries()) tasks.push(...tableTasks(text, table, k + 1, labels));
  return [openingTask(opening), ...tasks].sort((a, b) => a.start - b.start);
}

/** Whether a task is worth keeping without a target in it: numbered ones are, text that leads in and statements of principle are not. */
export function standsAlone({ node, row }: DraftTask): boolean {
  return row !== null || (node !== null && node.kind === 'task' && !isPreamble(node));
}

/** The innermost task at a place, or null. */
export function taskAt(tasks: readonly DraftTask[], place: number): DraftTask | null {
  // The last one that begins before it, found by halving: a long document has many of both.
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle] as DraftTask).start <= place) low = middle + 1;
    else high = middle;
  }
  // A row of a table is narrower than the heading under which the table happens to stand.
  for (let k = low - 1; k >= 0; k--) if (place < (tasks[k] as DraftTask).end) return tasks[k] as DraftTask;
  return null;
}

function labelOf({ heading, value, parent }: PlanNode, above: DraftTask | null, order: Order): string {
  if (order === 'chapters') return heading.label;
  if (above) return `${above.label}.${value}`;
  if (heading.level >= 3 || order === 'mixed') return heading.label;
  if (!parent) return order === 'flat' ? String(value) : heading.label;
  return order === 'runs on' ? String(value) : `${parent.value}.${value}`;
}

/**
 * How tasks by （一） or 一、 are numbered: beside others by 1. (`mixed`), without sections (`flat`), across sections so that the number says
 * enough (`runs on`), or anew in each. Under chapters every label is a path.
 */
type Order = 'chapters' | 'mixed' | 'flat' | 'runs on' | 'anew';

function orderOf(nodes: readonly PlanNode[]): Order {
  if (nodes.some(({ heading }) => heading.level < 1)) return 'chapters';
  const tasks = nodes.filter(({ kind, isItem }) => kind === 'task' && !isItem);
  if (tasks.some(({ heading }) => heading.level >= 3)) return 'mixed';
  const inSections = tasks.filter(({ parent }) => parent);
  if (inSections.length === 0) return 'flat';
  return new Set(inSections.map(({ value }) => value)).size === inSections.length ? 'runs on' : 'anew';
}

function leadsOf(node: PlanNode, opening: Span): Span[] {
  const leads: Span[] = [];
  for (let at = node.parent; at; at = at.parent) leads.push({ start: at.start, end: at.leadEnd });
  return [...leads, opening];
}

/** Text between a section's heading and its first task. */
function leadTask(node: PlanNode, section: DraftSection): DraftTask {
  const { start, leadEnd, title } = node;
  return { label: `${section.label}.0`, number: '', title, section, parent: null, node, row: null, leads: [], start, end: leadEnd };
}

/** Text before everything numbered. */
function openingTask(opening: Span): DraftTask {
  return { label: '0', number: '', title: '', section: null, parent: null, node: null, row: null, leads: [], ...opening };
}

function tableTasks(text: string, table: TaskTable, count: number, labels: Labels): DraftTask[] {
  const caption = captionOf(text, table.start);
  const groups = new Map<string, DraftSection>();
  const clash = table.rows.some(({ number }, k) => labels.has(number || String(k + 1)));
  return table.rows.map((row, k) => {
    const name = row.group ?? caption;
    let section = name === null ? null : (groups.get(name) ?? null);
    if (name !== null && !section) {
      const [, number = '', title = name] = /^([（(]?[一二三四五六七八九十]{1,3}[）)]?)、?\s{0,4}(.+)$/.exec(name) ?? [];
      section = { label: unique(`s${groups.size + 1}`, labels), number, title, start: row.start, end: table.end };
      groups.set(name, section);
    }
    const number = row.number || String(k + 1);
    return {
      label: unique(clash ? `表${count}.${number}` : number, labels),
      number: row.number,
      title: shortTitle(row.title, row.title.length > 24),
      section,
      parent: null,
      node: null,
      row,
      leads: [],
      start: row.start,
      end: row.end,
    };
  });
}

/** The line above a table, when it reads like a caption. */
function captionOf(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - 200), start).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1).trim();
  return line.length >= 3 && line.length <= LONGEST_CAPTION && !/[。；：:]$|\d日[）)]?$/.test(line) ? line : null;
}

/** Labels that are taken, each with the letter to try next, counted from a. */
type Labels = Map<string, number>;

/** The label itself, or with the first letter that makes it new. */
function unique(label: string, taken: Labels): string {
  let made = label;
  let next = taken.get(label) ?? 1;
  for (; taken.has(made); next++) made = `${label}${next < 26 ? String.fromCharCode(97 + next) : `_${next}`}`;
  taken.set(label, next);
  if (made !== label) taken.set(made, 1);
  return made;
}
