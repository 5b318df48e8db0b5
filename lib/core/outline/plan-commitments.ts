import type { QualitativeTarget } from '../extract/qualitative.ts';
import { sameUnit } from '../match/comparable-units.ts';
import type { Mention } from '../model/mention.ts';
import type { Commitment } from '../model/plan.ts';
import { quantityOf } from '../quantity-of.ts';
import { type DraftTask, taskAt } from './draft-tasks.ts';
import { type DueContext, dueWords } from './due-date.ts';
import { endStateWords } from './end-state-subject.ts';
import type { Indicator } from './indicator-table.ts';
import { baselineOf, type Results, resultsByIndicator, statedResult } from './plan-baseline.ts';
import { deadlineOf } from './plan-deadline.ts';
import type { ReviewPart, Span } from './plan-tree.ts';
import { subjectKey } from './subject-key.ts';

/** Offices stand at the end of a paragraph; further off they are another's. */
const FARTHEST = 1000;
/** Longest stretch of one sentence. */
const SENTENCE = 200;

/** A commitment with the place of its figure in the source, and the task it stands in; ids come last. */
export type DraftCommitment = Omit<Commitment, 'id' | 'taskId'> & Span & { task: DraftTask };

export interface Material {
  text: string;
  mentions: readonly Mention[];
  /** Targets without a figure. */
  targets: readonly QualitativeTarget[];
  tasks: readonly DraftTask[];
  reviews: readonly ReviewPart[];
  due: DueContext;
  periodEnd: string;
}

/** The numeric targets of a document outside the parts that look back, in reading order. */
export function numericCommitments(material: Material): DraftCommitment[] {
  const { text, mentions, tasks } = material;
  const results = resultsOf(material);
  const found: DraftCommitment[] = [];
  const said = new Set<string>();
  for (const mention of mentions) {
    if (isInReview(material, mention)) continue;
    const task = taskAt(tasks, mention.start);
    if (!task || !isPromise(text, mention, task)) continue;
    const made = commitmentOf(material, mention, task, results);
    const figure = `${task.label} ${mention.value} ${mention.unit}`;
    const words = `${task.label} ${saying(made)}`;
    // The cell 目标值 of a row repeats what its task says.
    if (said.has(words) || (task.row && !mention.subject && said.has(figure))) continue;
    said.add(words).add(figure);
    found.push(made);
  }
  return found;
}

/** The targets that tables of indicators set. */
export function indicatorCommitments(material: Material, indicators: readonly Indicator[]): DraftCommitment[] {
  const { text, due, periodEnd } = material;
  return indicators.flatMap(({ start, end, name, quantity, year, nature, responsible, baseline }) => {
    const task = isInReview(material, { start, end }) ? null : taskAt(material.tasks, start);
    if (!task) return [];
    const made: DraftCommitment = {
      task,
      kind: 'numeric',
      subject: name,
      aliases: [],
      quantity,
      deadline:
        year === null
          ? deadlineOf(text, { start, end }, task, due, periodEnd)
          : { text: `${year}年`, date: `${year}-12-31`, origin: 'stated' },
      places: [],
      start,
      end,
    };
    if (nature) made.hedge = nature;
    if (responsible) made.responsible = responsible;
    if (baseline) made.baseline = { value: baseline.value, unit: baseline.unit, asOf: `${baseline.year}-12-31`, origin: 'stated' };
    return [made];
  });
}

/** The targets without a figure, likewise. */
export function qualitativeCommitments(material: Material): DraftCommitment[] {
  const { text, targets, tasks, reviews, due, periodEnd } = material;
  const results = resultsOf(material);
  return targets.flatMap((target) => {
    const task = isInReview(material, target) ? null : taskAt(tasks, target.start);
    if (!task) return [];
    // An item's mark (③) is no part of its words.
    const start = Math.max(target.start, markEnd(task, target.start));
    const { subject: own, verb } = endStateWords(text.slice(start, target.end), target.hedge);
    // Words that only say when belong to the figure before them, and without one to the task.
    if (own === '' && followsFigure(material, target)) return [];
    const subject = own || task.title || target.text;
    const isRate = /(?:率|面|比例|比重|占比)$/.test(subject);
    const baseline = isRate ? statedResult(subject, results, reviews, (result) => sameUnit(result.unit, '%')) : undefined;
    const responsible = officesOf(text, target, task);
    const made: DraftCommitment = {
      task,
      kind: 'qualitative',
      subject,
      aliases: [],
      deadline: deadlineOf(text, { ...target, deadline: fullestDue(target) }, task, due, periodEnd),
      places: target.place ?? [],
      start,
      end: target.end,
    };
    if (verb) made.verb = verb;
    if (target.hedge) made.hedge = target.hedge;
    if (baseline) made.baseline = baseline;
    if (responsible) made.responsible = responsible;
    return [made];
  });
}

/** The words by when with their year: 2023年底前, of which 年底前 alone would mean another year. */
function fullestDue({ text, deadline }: QualitativeTarget): string | undefined {
  const said = dueWords(text)?.text;
  return said !== undefined && (deadline === undefined || said.includes(deadline)) ? said : deadline;
}

function followsFigure({ text, mentions }: Material, { start }: Span): boolean {
  return mentions.some(
    ({ kind, end }) => kind === 'commitment' && end <= start && end > start - SENTENCE && !/[。；;\n]/.test(text.slice(end, start)),
  );
}

function markEnd({ node }: DraftTask, place: number): number {
  return node && node.heading.start === place ? node.heading.titleStart : place;
}

function isInReview({ reviews }: Material, { start }: Span): boolean {
  return reviews.some((part) => part.start <= start && start < part.end);
}

/** What the document says was achieved: outside of what it promises. */
function resultsOf({ mentions, tasks, text }: Material): Results {
  const results = mentions.filter((mention) => {
    const task = mention.kind === 'result' ? taskAt(tasks, mention.start) : null;
    return mention.kind === 'result' && !(task && isPromise(text, mention, task));
  });
  return resultsByIndicator(results);
}

/** In the column that says what is to be done, a figure without words of the past is promised whatever its grammar. */
function isPromise(text: string, { kind, start, end, subject }: Mention, { row }: DraftTask): boolean {
  // 以上任务共3项 counts what was promised.
  if (subject && /^(?:以上|上述)/.test(subject)) return false;
  if (kind === 'commitment') return true;
  if (kind !== 'result' || !row || start < row.content.start || end > row.content.end) return false;
  return !/已|了|去年|上年/.test(text.slice(row.content.start, row.content.end));
}

function commitmentOf({ text, tasks, reviews, due, periodEnd }: Material, mention: Mention, task: DraftTask, results: Results) {
  const baseline = baselineOf(mention, results, reviews);
  const responsible = officesOf(text, mention, task);
  const doubtful = doubtOf(mention, task, tasks);
  const made: DraftCommitment = {
    task,
    kind: 'numeric',
    subject: mention.subject || task.title || mention.text,
    aliases: [],
    quantity: quantityOf(mention),
    deadline: deadlineOf(text, mention, task, due, periodEnd),
    places: mention.place ?? [],
    start: mention.start,
    end: mention.end,
  };
  if (mention.verb) made.verb = mention.verb;
  if (mention.hedge) made.hedge = mention.hedge;
  if (baseline && !doubtful) made.baseline = baseline;
  if (responsible) made.responsible = responsible;
  if (doubtful) made.doubtful = doubtful;
  return made;
}

function officesOf(text: string, { end }: Span, task: DraftTask): string | null {
  return task.row ? task.row.responsible : officesBehind(text, end, task.end);
}

/** 责任单位：市教育局、市财政局 behind a target in its task; null when the task names none. */
export function officesBehind(text: string, from: number, end: number): string | null {
  const found = /(?:责任|牵头|实施|落实)(?:单位|部门)\s*[:：]\s*([^）)\n。；;]{2,120})/.exec(
    text.slice(from, Math.min(end, from + FARTHEST)),
  );
  return found ? (found[1] as string).trim() : null;
}

/** Why it is uncertain that a figure is a target of its own; shown to the reader. */
function doubtOf({ value, unit, verb, comparator }: Mention, task: DraftTask, tasks: readonly DraftTask[]): string | undefined {
  const items = tasks.filter(({ parent }) => parent === task).length;
  if (items > 1 && items === value && comparator === '=') return `总括数字，${items}项逐项另列`;
  if (unit !== '%' && verb && /^(?:加快|扎实|有序|持续)?推进$|^加快$|^推动$/.test(verb)) return `“${verb}”没有写明要达到的状态`;
  return undefined;
}

/** What a target says, so that the title and the text of one task do not make it two. */
function saying({ quantity, subject, places }: DraftCommitment): string {
  return [quantity?.value, quantity?.unit, quantity?.comparator, subjectKey(subject), ...places].join(' ');
}
