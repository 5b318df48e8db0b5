import { effectiveNotes } from '../../core/effective-notes.ts';
import type { Note, NoteDraft } from '../../core/model/note.ts';
import type { Plan, Task } from '../../core/model/plan.ts';
import { implausibleTimes, valueFault, valueKindOf } from '../../core/reported-value.ts';
import { foldNotes } from '../../core/status.ts';
import { shownUnit } from '../../i18n/document-words.ts';
import type { Lang } from '../../i18n/domain.ts';
import { clean, type Scale, unitText } from '../../i18n/format.ts';
import { LANGS } from '../../i18n/langs.ts';
import { type RowFault, TABLE, type TableColumn } from '../../i18n/table-words.ts';
import { type Read, readDay, readEvidence, readStatus, readValue, scaleIn } from './read-cell.ts';
import type { TableRow } from './read-table.ts';
import {
  type Cell,
  cellText,
  evidenceLines,
  noteCells,
  type Place,
  planCells,
  type RowCells,
  scaleFor,
  shareReached,
} from './row-cells.ts';

/** Something in a row that cannot be taken; `column` null: the row as a whole. */
export interface Fault {
  column: TableColumn | null;
  fault: RowFault;
  /** What stands in the cell. */
  cell: string;
}

/** A cell that says something else than the record. */
export interface Change {
  column: TableColumn;
  before: string;
  after: string;
}

/** What a row asks for. */
export type Judged =
  | { kind: 'unchanged'; line: number }
  | { kind: 'new' | 'correction'; line: number; draft: NoteDraft; changes: Change[] }
  | { kind: 'bad'; line: number; faults: Fault[] };

/** What is known of the row's target, made once for all its rows by {@link knownOf}. */
export interface Known {
  place: Place;
  notes: ReadonlyMap<string, Note>;
  standing: ReadonlySet<Note>;
  byDay: ReadonlyMap<string, Note[]>;
  /** Every figure ever reported of a day: the share of a row that was imported before is that of its old figure. */
  figures: ReadonlyMap<string, Set<number>>;
  /** What the records of whoever reads the table may add up to, shown beside the latest of them. */
  counted: readonly (number | null)[];
  plan: Record<Lang, RowCells>;
}

export interface ImportContext {
  plan: Plan;
  tasks: ReadonlyMap<string, Task>;
  /** The language in which new records give their reason. */
  lang: Lang;
  /** Who reports where a row does not say. */
  profile: { author: string; office: string };
  today: string;
  /** ISO instant of the import. */
  now: string;
}

/** Columns of a record that a row can change. */
const EDITABLE = ['office', 'value', 'status', 'body', 'problem', 'nextStep', 'evidence', 'author', 'asOf'] as const;
type Editable = (typeof EDITABLE)[number];
/** Columns of the plan that must still say what it says. */
const OF_PLAN = ['task', 'indicator', 'target', 'lead', 'deadline'] as const;
const LONGEST = { office: 200, author: 100, body: 5000, problem: 5000, nextStep: 5000 } as const;

/** `notes`: all records of the target, corrected and withdrawn ones too. */
export function knownOf(place: Place, notes: readonly Note[], { plan, tasks }: Pick<ImportContext, 'plan' | 'tasks'>): Known {
  const standing = effectiveNotes(notes);
  const byDay = new Map<string, Note[]>();
  for (const note of standing) byDay.set(note.asOf, [...(byDay.get(note.asOf) ?? []), note]);
  const figures = new Map<string, Set<number>>();
  for (const { asOf, value } of notes) if (value !== undefined) figures.set(asOf, (figures.get(asOf) ?? new Set()).add(value));
  const shown = standing.filter(({ visibility }) => visibility === 'public');
  return {
    place,
    notes: new Map(notes.map((note) => [note.id, note])),
    standing: new Set(standing),
    byDay,
    figures,
    counted: [foldNotes(standing).value, foldNotes(shown).value],
    plan: { 'zh-CN': planCells(place, tasks, plan, 'zh-CN'), en: planCells(place, tasks, plan, 'en') },
  };
}

const textOf = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : String(cell));
/** Programs reformat figures: white space, full-width signs and thousands do not make another fact. */
const loose = (cell: Cell | undefined) =>
  textOf(cell)
    .normalize('NFKC')
    .replace(/[\s,，]/g, '');

/** Whether a cell still says what it was given. A spreadsheet makes 1.50 a number and 2020-9-30 a day. */
function isSame(cell: Cell | undefined, given: Cell | undefined): boolean {
  const [now, before] = [textOf(cell).trim(), textOf(given)];
  if (now === before) return true;
  if (now === '' || before === '') return false;
  if (Number(now) === Number(before)) return true;
  const day = readDay(before).value;
  return day !== null && readDay(now).value === day;
}

/** What stands in the plan and was changed in the table; what was exported in one language may come back in the other. */
function planFaults({ cells }: TableRow, { plan }: Known): Fault[] {
  return OF_PLAN.flatMap((column): Fault[] => {
    const cell = cells[column];
    if (cell === null || cell === undefined) return [];
    const isKept = LANGS.some((lang) => isSame(cell, plan[lang][column]) || loose(cell) === loose(plan[lang][column]));
    return isKept ? [] : [{ column, fault: 'plan-fact', cell: textOf(cell) }];
  });
}

/** The scale of the row's values, or null when its unit is not the plan's. */
function rowScale({ cells }: TableRow, { place }: Known, lang: Lang) {
  const { commitment } = place;
  const cell = textOf(cells.unit);
  const usual = scaleFor(commitment, lang);
  if (!commitment?.quantity || cell === '') return usual;
  const { unit } = commitment.quantity;
  return scaleIn(cell, [unit, ...LANGS.map((one) => unitText(shownUnit(unit, one), { factor: 1, prefix: '' }, one).trim())]);
}

/** The figure of a row: what its cell says in base units, and the scale that it stands in. */
interface Figure {
  cell: Cell;
  read: Read<number | null>;
  scale: Scale;
}

/** Whether a figure is this value: by what it says, or, where a cell cannot hold a value to the last digit, by what was written there. */
function isFigure({ cell, read, scale }: Figure, value: number | null): boolean {
  return value === null ? cell === null : read.value === value || isSame(cell, clean(value / scale.factor));
}

/** How the row differs from a record, by the columns that it has. Values are compared in base units. */
function changesFrom({ cells }: TableRow, note: Note, known: Known, figure: Figure, lang: Lang): Editable[] {
  const said = noteCells(note, note.value, known.place.commitment, lang);
  const differs: Record<Editable, (cell: Cell) => boolean> = {
    // A row of what counts now shows what the records add up to, a row of the history what this one says.
    value: () => ![note.value ?? null, ...(known.standing.has(note) ? known.counted : [])].some((value) => isFigure(figure, value)),
    status: (cell) => readStatus(cell).value !== note.declared,
    asOf: (cell) => readDay(cell).value !== note.asOf,
    office: (cell) => !isSame(cell, said.office),
    author: (cell) => !isSame(cell, said.author),
    body: (cell) => !isSame(cell, said.body),
    problem: (cell) => !isSame(cell, said.problem),
    nextStep: (cell) => !isSame(cell, said.nextStep),
    evidence: (cell) => !isSame(cell, said.evidence),
  };
  return EDITABLE.filter((column) => column in cells && differs[column](cells[column] ?? null));
}

/** The record that a row is about: the one it names, or the one of its day; null for a new report. */
function recordOf({ cells }: TableRow, { notes, byDay }: Known): { note: Note | null; fault: RowFault | null } {
  const named = notes.get(textOf(cells.noteId));
  if (named) return { note: named, fault: null };
  const ofDay = byDay.get(readDay(cells.asOf ?? null).value ?? '') ?? [];
  return ofDay.length > 1 ? { note: null, fault: 'several-that-day' } : { note: ofDay[0] ?? null, fault: null };
}

/** Nothing was reported on the target, and the row does not either. */
function isBlank({ cells }: TableRow): boolean {
  const status = readStatus(cells.status ?? null);
  return (
    status.value === null &&
    status.fault === null &&
    EDITABLE.every((column) => column === 'office' || column === 'status' || (cells[column] ?? null) === null)
  );
}

/** What one row asks for, held against what is stored. Pure. */
export function judgeRow(row: TableRow, known: Known, context: ImportContext): Judged {
  const { line, cells } = row;
  const faults = planFaults(row, known);
  const scale = rowScale(row, known, context.lang);
  if (!scale) return { kind: 'bad', line, faults: [...faults, { column: 'unit', fault: 'unit', cell: textOf(cells.unit) }] };
  const cell = cells.value ?? null;
  const figure = { cell, read: readValue(cell, known.place.commitment, scale), scale };
  const { note, fault } = recordOf(row, known);
  const saysNothingNew = (of: Note) => changesFrom(row, of, known, figure, context.lang).length === 0;
  const day = readDay(cells.asOf ?? null).value;
  // What a record of that day already says is nothing new, whichever record the row was made from: a file can be imported twice.
  const saying = [...(note ? [note] : []), ...(known.byDay.get(day ?? '') ?? [])].filter(saysNothingNew);
  if (saying.length > 0 || (!note && isBlank(row))) {
    faults.push(...shareFaults(row, day ?? note?.asOf ?? null, known, context));
    return faults.length > 0 ? { kind: 'bad', line, faults } : { kind: 'unchanged', line };
  }
  if (fault) faults.push({ column: 'asOf', fault, cell: textOf(cells.asOf) });
  if (note && !known.standing.has(note)) faults.push({ column: 'noteId', fault: 'no-longer-counts', cell: '' });
  const { draft, faults: unread } = draftOf(row, known, note, figure, context);
  faults.push(...unread);
  if (faults.length > 0 || !draft) return { kind: 'bad', line, faults };
  const changed = note ? changesFrom(row, note, known, figure, context.lang) : EDITABLE.filter((column) => textOf(cells[column]) !== '');
  const changes = changed.map((column) => ({
    column,
    before: note ? shownIn(note, column, known, context) : '',
    after: shownIn(draft, column, known, context),
  }));
  return { kind: note ? 'correction' : 'new', line, draft, changes };
}

/** The share is computed: who changed it, and not the value, meant something that would be lost. */
function shareFaults({ cells }: TableRow, day: string | null, { place, counted, figures }: Known, { plan }: ImportContext): Fault[] {
  const { ratio } = cells;
  if (ratio === null || ratio === undefined) return [];
  const isShown = [...counted, ...(figures.get(day ?? '') ?? [])].some((value) => {
    const share = day === null ? null : shareReached(value ?? undefined, place, plan.period, day);
    return share !== null && Math.abs(shareIn(ratio) - share) <= 0.00051;
  });
  return isShown ? [] : [{ column: 'ratio', fault: 'computed', cell: textOf(ratio) }];
}

/** A cell as it is understood, so that whoever looks at the preview sees 0.93 become 93%. */
function shownIn(note: NoteDraft, column: Editable, { place, counted, plan }: Known, { lang }: ImportContext): string {
  const isStored = 'id' in note;
  const value = isStored && (note.value === undefined || note.valueKind === 'increment') ? (counted[0] ?? undefined) : note.value;
  const shown = textOf(noteCells(note, value, place.commitment, lang)[column]);
  return column === 'value' && shown !== '' ? shown + textOf(plan[lang].unit) : shown;
}

/** A share of 1, as 61.3% or 0.613; NaN when it is none. */
function shareIn(cell: Cell): number {
  const text = textOf(cell).normalize('NFKC').trim();
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function draftOf(
  row: TableRow,
  { place, counted }: Known,
  note: Note | null,
  given: Figure,
  context: ImportContext,
): { draft: NoteDraft | null; faults: Fault[] } {
  const { cells } = row;
  const { commitment, task } = place;
  const faults: Fault[] = [];
  const fail = (column: Editable, fault: RowFault) => faults.push({ column, fault, cell: textOf(cells[column]) });
  const has = (column: Editable) => column in cells;
  const status = has('status') ? readStatus(cells.status ?? null) : { value: note?.declared ?? null, fault: null };
  const day = has('asOf') ? readDay(cells.asOf ?? null) : { value: note?.asOf ?? null, fault: null };
  const evidence = has('evidence')
    ? readEvidence(cells.evidence ?? null, note?.evidence ?? [], context.now)
    : { value: note?.evidence ?? [], fault: null };
  const text = (column: 'office' | 'author' | 'body' | 'problem' | 'nextStep', before: string | undefined) => {
    const kept = before ?? '';
    // An untouched cell leaves the text as it is, with what no cell can hold.
    const typed = has(column) && !isSame(cells[column], cellText(kept)) ? textOf(cells[column]) : kept;
    if (typed.length > LONGEST[column]) fail(column, 'too-long');
    return typed;
  };
  const office = text('office', note?.office) || (note ? '' : context.profile.office);
  const author = text('author', note?.author) || (note ? '' : context.profile.author);
  const [body, problem, nextStep] = [text('body', note?.body), text('problem', note?.problem), text('nextStep', note?.nextStep)];
  if (office === '') fail('office', 'office-missing');
  if (author === '') fail('author', 'author-missing');
  if (status.fault) fail('status', status.fault);
  else if (status.value === null) fail('status', 'status-missing');
  if (day.fault) fail('asOf', day.fault);
  else if (day.value === null) fail('asOf', 'day-missing');
  else if (day.value > context.today) fail('asOf', 'day-future');
  else if (day.value < context.plan.period.start) fail('asOf', 'day-before-plan');
  if (evidence.fault) fail('evidence', evidence.fault);
  const figure = figureOf(row, note, given, counted);
  if (typeof figure === 'string') fail('value', figure);
  else if (figure && figure.value !== note?.value) {
    const wrong =
      valueFault(commitment, figure.value)?.code ?? (implausibleTimes(commitment, figure.value) === null ? null : 'implausible');
    if (wrong) fail('value', wrong);
  }
  if (faults.length > 0 || typeof figure === 'string' || !status.value || !day.value || !evidence.value) return { draft: null, faults };
  const kept = note ? keptOf(note) : { visibility: 'internal' as const };
  const unseen = note ? note.evidence.slice(evidenceLines(note.evidence).length) : [];
  return {
    draft: {
      ...kept,
      planId: context.plan.id,
      taskId: task.id,
      ...(commitment ? { commitmentId: commitment.id } : {}),
      asOf: day.value,
      author,
      office,
      declared: status.value,
      valueKind: figure && figure.value !== note?.value ? valueKindOf(commitment) : (note?.valueKind ?? 'level'),
      ...(figure ? { value: figure.value } : {}),
      body,
      ...(problem ? { problem } : {}),
      ...(nextStep ? { nextStep } : {}),
      evidence: has('evidence') ? [...evidence.value, ...unseen] : evidence.value,
      ...(note ? { supersedes: note.id, reason: TABLE[context.lang].reason } : {}),
    },
    faults,
  };
}

/** What a correction takes over as it is. */
function keptOf({ stage, origin, visibility }: Note): Pick<NoteDraft, 'stage' | 'origin' | 'visibility'> {
  return { ...(stage === undefined ? {} : { stage }), ...(origin === undefined ? {} : { origin }), visibility };
}

/** The figure of the new record, null for none, or why there can be none. A figure is not taken back by emptying its cell. */
function figureOf({ cells }: TableRow, note: Note | null, given: Figure, counted: Known['counted']): { value: number } | RowFault | null {
  const isUntouched = !('value' in cells) || (note !== null && [note.value ?? null, ...counted].some((value) => isFigure(given, value)));
  if (note && isUntouched) return note.value === undefined ? null : { value: note.value };
  const { value, fault } = given.read;
  if (fault) return fault;
  if (value !== null) return { value };
  return note?.value === undefined ? null : 'emptied';
}
