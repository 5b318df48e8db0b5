import type { Note } from '../../../lib/core/model/note.ts';
import type { Plan } from '../../../lib/core/model/plan.ts';
import { foldNotes } from '../../../lib/core/status.ts';
import { chosenColumns, columnsOf, type TableKind } from '../../../lib/sheets/progress/columns.ts';
import { exportTable, type TableFormat } from '../../../lib/sheets/progress/export-table.ts';
import type { Judged } from '../../../lib/sheets/progress/judge-row.ts';
import { judgeTable } from '../../../lib/sheets/progress/judge-table.ts';
import { decodeText, readFile } from '../../../lib/sheets/progress/read-file.ts';
import type { TableSource } from '../../../lib/sheets/progress/table-source.ts';
import { plan as smallPlan } from '../../store/records.ts';

/** A plan with a count, a rate, money in 亿元, a ceiling and an end state. */
export function tablePlan(): Plan {
  const base = smallPlan();
  const [schools, teachers] = base.commitments as [Plan['commitments'][number], Plan['commitments'][number]];
  return {
    ...base,
    commitments: [
      { ...schools, responsible: '基建科' },
      teachers,
      {
        ...teachers,
        id: 'p/2/rate',
        subject: '入学率',
        quantity: { value: 98, unit: '%', comparator: '>=' },
        baseline: { value: 90, unit: '%', origin: 'stated' },
      },
      {
        ...schools,
        id: 'p/1/money',
        subject: '投资',
        quantity: { value: 68e8, unit: '元', comparator: '=' },
        deadline: { date: '2020-10-31', origin: 'stated' },
      },
      { ...teachers, id: 'p/2/low', subject: '辍学率', quantity: { value: 0.5, unit: '%', comparator: '<=' } },
      { id: 'p/2/law', taskId: 'p/2', kind: 'qualitative', subject: '办法', verb: '出台', aliases: [], places: [] },
    ],
  };
}

let made = 0;

/** A record; its id has the form of one and tells nothing. */
export function tableNote(parts: Partial<Note> = {}): Note {
  made += 1;
  return {
    id: `note:${String(made).padStart(64, '0')}`,
    planId: 'p',
    taskId: 'p/1',
    commitmentId: 'p/1/schools',
    asOf: '2020-09-30',
    recordedAt: new Date(Date.UTC(2020, 9, 8) + made).toISOString(),
    author: '张三',
    office: '基建科',
    declared: 'on',
    value: 41,
    valueKind: 'cumulative',
    body: '已建成41所。',
    evidence: [],
    visibility: 'internal',
    ...parts,
  };
}

export function sourceOf(notes: readonly Note[], plan = tablePlan()): TableSource {
  const byTarget = new Map<string, Note[]>();
  for (const note of notes) {
    const target = note.commitmentId ?? note.taskId;
    byTarget.set(target, [...(byTarget.get(target) ?? []), note]);
  }
  const of = (targets: readonly string[]) => new Map([...byTarget].filter(([target]) => targets.includes(target)));
  return {
    plan,
    vanished: { tasks: [], commitments: [] },
    reported: async () => new Set(byTarget.keys()),
    states: async (targets) => new Map([...of(targets)].map(([target, own]) => [target, foldNotes(own)])),
    records: async (targets) => of(targets),
    targetsOf: async (ids) =>
      new Map(notes.filter(({ id }) => ids.includes(id)).map((note) => [note.id, note.commitmentId ?? note.taskId])),
  };
}

export const still = { signal: new AbortController().signal, progress: () => {} };
const INTERNAL: TableKind = { scope: 'internal', rows: 'latest' };

export async function exported(
  source: TableSource,
  format: TableFormat = 'csv',
  kind = INTERNAL,
  lang: 'zh-CN' | 'en' = 'zh-CN',
): Promise<Blob> {
  return exportTable({ kind, format, columns: columnsOf(chosenColumns(null), kind), lang }, source, still);
}

export async function textOf(file: Blob): Promise<string> {
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}

export const NOW = '2020-11-01T08:00:00.000Z';

/** What a file asks for; throws where the file itself is refused. */
export async function judged(file: Blob, source: TableSource): Promise<Judged[]> {
  const table = await readFile(file, still);
  if (table.fault !== null) throw new Error(table.fault);
  const tasks = new Map(source.plan.tasks.map((task) => [task.id, task]));
  const context = {
    plan: source.plan,
    tasks,
    lang: 'zh-CN' as const,
    profile: { author: '李四', office: '督查室' },
    today: '2020-11-01',
    now: NOW,
  };
  return judgeTable(table.rows, source, context, still);
}

export const kinds = (rows: readonly Judged[]) => rows.map(({ kind }) => kind);
