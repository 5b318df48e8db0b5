import { extractAll } from '../extract/extract.ts';
import { extractQualitative, type QualitativeTarget } from '../extract/qualitative.ts';
import { findingsOf } from '../findings/findings.ts';
import type { Mention } from '../model/mention.ts';
import type { Commitment, Plan, Section, Task } from '../model/plan.ts';
import { NO_SHAPE, type Shape } from '../text/shape.ts';
import { withChapters } from './chapters.ts';
import { coreTitle, documentFacts, regionOf } from './document-facts.ts';
import { type DraftSection, type DraftTask, draftTasks, standsAlone } from './draft-tasks.ts';
import { indicatorTables, taskFigures } from './indicator-table.ts';
import { linesOf } from './lines.ts';
import { withListHeads } from './list-heads.ts';
import { natureIndicators } from './nature-rows.ts';
import type { Heading } from './outline.ts';
import {
  type DraftCommitment,
  indicatorCommitments,
  numericCommitments,
  officesBehind,
  qualitativeCommitments,
} from './plan-commitments.ts';
import { type Period, planPeriod } from './plan-period.ts';
import { planTree, type Span } from './plan-tree.ts';
import { printedNumbers } from './printed-numbers.ts';
import { subjectKey } from './subject-key.ts';
import { taskTables } from './task-table.ts';

/** What could not be read and was put in its place; whoever adopts the plan should look at it. */
export type Guess = 'title' | 'issuer' | 'region' | 'period' | 'publishedOn';

/**
 * A plan as read from a document. Parsed with the `Plan` schema it is the plan itself; beside it, sections, tasks and commitments carry their
 * place in the source: a task from its mark to the next heading, a commitment its figure (or its words, where it has no figure).
 */
export interface PlanDraft extends Omit<Plan, 'sections' | 'tasks' | 'commitments'> {
  sections: (Section & Span)[];
  tasks: (Task & Span)[];
  commitments: (Commitment & Span)[];
  guessed: Guess[];
}

export interface PlanOptions {
  /** `YYYY-MM-DD`: tells past from future, and stands in for the day of publication where nobody knows it. */
  referenceDate: string;
  /** What is known of the document from elsewhere: a page's meta tags, its address. What the text itself says of title and issuer wins. */
  known?: { title?: string; issuer?: string; docNumber?: string; publishedOn?: string; url?: string };
  /** The plan's id; without it, one is made of the title. A document adopted again keeps the id it had. */
  id?: string;
  /** What the document shows beside its text, where it is more than text. */
  shape?: Shape;
}

/** What extraction found in a text. */
interface Reading {
  mentions: readonly Mention[];
  /** Targets without a figure. */
  targets: readonly QualitativeTarget[];
  headings: readonly Heading[];
}

/** Longest part of an id that is made of a title or an indicator. */
const LONGEST_SLUG = 40;

/** Builds a plan from a document's text. Pure and total: a text without numbering or targets gives a plan without tasks. */
export function buildPlan(text: string, options: PlanOptions): PlanDraft {
  const { known = {}, referenceDate, shape = NO_SHAPE } = options;
  const facts = documentFacts(text);
  const title = facts.title ?? (known.title ? coreTitle(known.title) : null);
  const publishedOn = known.publishedOn ?? dayBefore(title, referenceDate);
  const lines = linesOf(text, shape.tables);
  const tables = taskTables(lines);
  const reading = read(text, publishedOn, shape.listed);
  // What stands in a table of indicators is read by its columns, not as words of a sentence.
  const columned = indicatorTables(lines);
  // The same rows where their cells are words or lines of a text.
  const loose = natureIndicators(text, Number(publishedOn.slice(0, 4))).filter(({ row }) => !columned.some((own) => overlap(own.row, row)));
  const indicators = [...columned, ...loose, ...taskFigures(tables)];
  const mentions = withoutTitle(text, title, reading.mentions).filter(
    ({ start }) => !indicators.some(({ row }) => row.start <= start && start < row.end),
  );
  const { targets } = reading;
  // What a table numbers are its rows.
  const numbered = reading.headings.filter(({ start }) => !tables.some((table) => table.start <= start && start < table.end));
  const headings = withListHeads(text, withChapters(text, numbered), shape.listed, title);
  const issuer = facts.issuer ?? known.issuer ?? null;
  const region = regionOf(issuer ?? '') || regionOf(title ?? '');
  const tree = planTree(text, headings, Number(publishedOn.slice(0, 4)));
  const tasks = draftTasks(text, tree, tables);
  const period = planPeriod([title ?? '', ...tree.parts], publishedOn, yearsDue(mentions));
  const material = {
    text,
    mentions,
    targets,
    tasks,
    reviews: tree.reviews,
    due: { publishedOn, year: yearOfWork(period, publishedOn) },
    periodEnd: period.end,
  };
  const numeric = numericCommitments(material);
  // The column of targets may repeat what the task says.
  const said = (made: DraftCommitment) =>
    made.task.row !== null &&
    numeric.some(
      ({ task, quantity: own }) => task === made.task && own?.value === made.quantity?.value && own?.unit === made.quantity?.unit,
    );
  const tabled = indicatorCommitments(material, indicators).filter((made) => !said(made));
  const commitments = [...numeric, ...qualitativeCommitments(material), ...tabled].sort((a, b) => a.start - b.start);
  const guesses: [Guess, boolean][] = [
    ['title', title === null],
    ['issuer', issuer === null],
    ['region', region === ''],
    ['period', period.guessed],
    ['publishedOn', known.publishedOn === undefined],
  ];
  const name = title ?? '未命名计划';
  const id = options.id ?? slug(name);
  const draft = {
    schema: 'jiannuo-plan/1' as const,
    id,
    edition: 1,
    title: name,
    shortTitle: shortTitleOf(issuer ?? region, period) || name,
    issuer: issuer ?? '',
    region,
    period: { start: period.start, end: period.end },
    publishedOn,
    ...docNumber(facts.docNumber ?? known.docNumber),
    sources: known.url ? [{ url: known.url, title: name }] : [],
    ...assemble(text, id, name, tasks, commitments),
    guessed: guesses.filter(([, is]) => is).map(([guess]) => guess),
  };
  const findings = findingsOf({
    text,
    tasks: draft.tasks,
    commitments: draft.commitments,
    numbered: printedNumbers(headings, tasks, tree.reviews, draft),
    periodSaysLittle: period.guessed || period.start.slice(0, 4) !== period.end.slice(0, 4),
  });
  return { ...draft, findings };
}

/** A title's figures (2024年办好十件实事) are said again in the text, mostly; where they are, only there do they count. */
function withoutTitle(text: string, title: string | null, mentions: readonly Mention[]): readonly Mention[] {
  const titled = title === null ? -1 : text.slice(0, OPENING).indexOf(title);
  if (title === null || titled < 0) return mentions;
  const end = titled + title.length;
  return mentions.filter((one) => one.start >= end || !mentions.some((other) => other.start >= end && saysSame(one, other)));
}
/** A title stands in so much of the beginning. */
const OPENING = 2500;

function saysSame(a: Mention, b: Mention): boolean {
  return a.kind === 'commitment' && b.kind === 'commitment' && a.value === b.value && a.unit === b.unit;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The day from which an undated document looks ahead: the beginning of the years its title names, when that is earlier. */
function dayBefore(title: string | null, referenceDate: string): string {
  const { start, guessed } = planPeriod([title ?? ''], referenceDate, []);
  return guessed || start > referenceDate ? referenceDate : start;
}

function read(text: string, referenceDate: string, listed: Shape['listed']): Reading {
  // Offsets stay; no phrase reaches from one cell of a table into the next.
  const cells = text.replaceAll('\t', '\n');
  const options = { referenceDate, listed, asPlan: true };
  const extraction = extractAll(cells, options);
  return { ...extraction, targets: extractQualitative(cells, extraction, options) };
}

/** Years that deadlines name, for documents whose title tells no period. */
function yearsDue(mentions: readonly Mention[]): number[] {
  return mentions.flatMap(({ kind, deadline }) => (kind === 'commitment' && /20\d\d/.exec(deadline ?? '')?.map(Number)) || []);
}

/** The year that 今年 and 年底前 speak of: the plan's own, or that of publication inside a longer one. */
function yearOfWork({ start, end }: Period, publishedOn: string): number {
  const [from, to, own] = [start, end, publishedOn].map((day) => Number(day.slice(0, 4))) as [number, number, number];
  return Math.min(to, Math.max(from, own));
}

/** What a plan is called where there is little room: who issued it, and its years. */
export function shortTitleOf(issuer: string, { start, end }: Pick<Period, 'start' | 'end'>): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  return issuer + (from === to ? from : `${from}–${to}`);
}

function docNumber(printed: string | undefined): { docNumber?: string } {
  return printed ? { docNumber: printed } : {};
}

/** Gives everything its id and leaves out what holds nothing. */
function assemble(text: string, id: string, title: string, drafts: readonly DraftTask[], made: readonly DraftCommitment[]) {
  const holding = new Set<DraftTask>();
  for (const draft of drafts) if (standsAlone(draft)) keep(draft, holding);
  for (const { task } of made) keep(task, holding);
  const kept = drafts.filter((draft) => holding.has(draft));
  const sections = new Map<DraftSection | null, Section & Span>();
  for (const { section, start, end } of kept) {
    if (sections.has(section)) continue;
    const { label, number, title: own, ...span } = section ?? { label: 's0', number: '', title, start, end };
    sections.set(section, { id: `${id}/${label}`, number, title: own, ...span });
  }
  const tasks = kept.map((draft): Task & Span => {
    const { label, number, title: own, section, parent, start, end, row } = draft;
    const responsible = row ? row.responsible : officesBehind(text, start, end);
    return {
      id: `${id}/${label}`,
      sectionId: (sections.get(section) as Section).id,
      ...(parent && { parentId: `${id}/${parent.label}` }),
      number,
      title: own || title,
      ...(responsible && { responsible }),
      start,
      end,
    };
  });
  const taken = new Map<string, number>();
  const commitments = made.map(({ task, ...commitment }): Commitment & Span => {
    const taskId = `${id}/${task.label}`;
    return { id: uniqueId(`${taskId}/${slug(commitment.subject)}`, taken), taskId, ...commitment };
  });
  return { sections: [...sections.values()], tasks, commitments };
}

/** A task is kept with all that it stands under. */
function keep(task: DraftTask, holding: Set<DraftTask>): void {
  for (let at: DraftTask | null = task; at; at = at.parent) holding.add(at);
}

/** Words as part of an id: letters and digits, so that an indicator keeps its id when quotation marks or numbers before it change. */
function slug(words: string): string {
  return subjectKey(words).slice(0, LONGEST_SLUG) || 'x';
}

/** The id itself, or with the first number that makes it new. `taken` holds which number to try next. */
function uniqueId(id: string, taken: Map<string, number>): string {
  let made = id;
  let next = taken.get(id) ?? 2;
  while (taken.has(made)) made = `${id}-${next++}`;
  taken.set(id, next);
  if (made !== id) taken.set(made, 2);
  return made;
}
