import type { Evidence, Note, NoteDraft } from '../../core/model/note.ts';
import type { Commitment, Plan, Task } from '../../core/model/plan.ts';
import { foldNotes, paceOf } from '../../core/status.ts';
import { hedgeText, shownUnit } from '../../i18n/document-words.ts';
import { type Lang, STATUS } from '../../i18n/domain.ts';
import { clean, type Scale, scaleOf, targetText, unitText } from '../../i18n/format.ts';
import { type Standing, TABLE, type TableColumn } from '../../i18n/table-words.ts';

/** What a cell holds: a text, a number, nothing. Days are texts `YYYY-MM-DD`; shares of 1 are numbers in the column `ratio`. */
export type Cell = string | number | null;
export type RowCells = Partial<Record<TableColumn, Cell>>;

/** What a row is about. */
export interface Place {
  task: Task;
  /** Null: the task as a whole. */
  commitment: Commitment | null;
}

/** More than fits a cell of a workbook (32,767 characters) is left out of it, by whole lines. */
const LONGEST_CELL = 32_000;

/** A text as both formats can hold it: line ends of one kind, nothing that XML or a spreadsheet has no place for. */
export function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .trim();
}

/** Values of a target stand in its own scale: 68 beside 亿元. */
export function scaleFor(commitment: Commitment | null, lang: Lang): Scale {
  const quantity = commitment?.quantity;
  return quantity ? scaleOf(quantity.value, quantity.unit, lang) : { factor: 1, prefix: '' };
}

function targetCell({ quantity, hedge, verb, subject }: Commitment, scale: Scale, lang: Lang): Cell {
  if (!quantity) return verb && !subject.includes(verb) ? verb + subject : subject;
  const value = clean(quantity.value / scale.factor);
  const high = quantity.valueHigh === undefined ? {} : { valueHigh: clean(quantity.valueHigh / scale.factor) };
  const isPlain = quantity.comparator === '=' && !quantity.approx && quantity.valueHigh === undefined && !hedge;
  return isPlain ? value : targetText({ ...quantity, value, ...high, unit: null }, hedgeText(hedge, lang), lang);
}

/** One piece of evidence as a line: its title, if it has one, and its address. */
function evidenceLine({ url, title }: Evidence): string {
  return [cellText(title).replace(/\s+/g, ' '), url].filter(Boolean).join(' ');
}

/** The lines that fit a cell; what follows them is not shown. */
export function evidenceLines(evidence: readonly Evidence[]): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const line of evidence.map(evidenceLine)) {
    length += line.length + 1;
    if (length > LONGEST_CELL) break;
    lines.push(line);
  }
  return lines;
}

/** The cells that come from the plan; the same for every record of a target. */
export function planCells({ task, commitment }: Place, tasks: ReadonlyMap<string, Task>, plan: Pick<Plan, 'period'>, lang: Lang): RowCells {
  const parent = task.parentId === undefined ? undefined : tasks.get(task.parentId);
  const scale = scaleFor(commitment, lang);
  const unit = commitment?.quantity?.unit ?? null;
  return {
    taskNumber: (parent?.number ?? '') + task.number,
    task: cellText(task.title),
    indicator: commitment ? cellText(commitment.subject) : '',
    target: commitment ? targetCell(commitment, scale, lang) : null,
    unit: commitment?.quantity ? unitText(shownUnit(unit, lang), scale, lang).trim() : '',
    lead: cellText(commitment?.responsible ?? task.responsible ?? ''),
    deadline: commitment ? (commitment.deadline?.date ?? plan.period.end) : null,
    targetId: commitment?.id ?? task.id,
  };
}

/** The cells that come from a record. `value` is in base units: the record's own, or what the records of its target add up to. */
export function noteCells(
  note: NoteDraft & { id?: string },
  value: number | undefined,
  commitment: Commitment | null,
  lang: Lang,
): RowCells {
  return {
    office: cellText(note.office),
    value: value === undefined ? null : clean(value / scaleFor(commitment, lang).factor),
    status: STATUS[note.declared].words[lang],
    body: cellText(note.body),
    problem: cellText(note.problem ?? ''),
    nextStep: cellText(note.nextStep ?? ''),
    evidence: evidenceLines(note.evidence).join('\n'),
    author: cellText(note.author),
    asOf: note.asOf,
    noteId: note.id ?? null,
  };
}

/** Share of the way from baseline to target, 1 = reached; null where the product shows none. */
export function shareReached(value: number | undefined, place: Place, period: Plan['period'], asOf: string): number | null {
  if (value === undefined) return null;
  const state = { ...foldNotes([]), latest: {} as Note, value, asOf };
  const { progress } = paceOf(place.commitment, period, state, asOf);
  return progress === undefined ? null : Number(progress.toFixed(4));
}

export function standingText(standing: Standing, lang: Lang): string {
  return TABLE[lang].standing[standing];
}
