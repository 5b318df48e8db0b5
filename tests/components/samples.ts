import type { Line } from '../../lib/core/line.ts';
import { linesOf } from '../../lib/core/line.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { Commitment, Plan } from '../../lib/core/model/plan.ts';
import { foldNotes } from '../../lib/core/status.ts';

const ofYear = (id: string, taskId: string, subject: string, rest: Partial<Commitment>): Commitment => ({
  id,
  taskId,
  kind: 'numeric',
  subject,
  aliases: [],
  places: [],
  deadline: { date: '2020-12-31', origin: 'implied' },
  ...rest,
});
const zero = { value: 0, unit: '所', origin: 'assumed' } as const;

/** A small plan made for these tests: two sections, a number printed twice, a number missing. */
export const PLAN: Plan = {
  schema: 'jiannuo-plan/1',
  id: 'p',
  edition: 1,
  title: '示例计划',
  shortTitle: '示例',
  issuer: '示例局',
  region: '示例市',
  period: { start: '2020-01-01', end: '2020-12-31' },
  publishedOn: '2020-04-03',
  sources: [],
  sections: [
    { id: 'p/s1', number: '（一）', title: '甲' },
    { id: 'p/s2', number: '（二）', title: '乙' },
  ],
  tasks: [
    { id: 'p/1', sectionId: 'p/s1', number: '1', title: '建园' },
    { id: 'p/2', sectionId: 'p/s1', number: '2', title: '实事' },
    { id: 'p/2.1', sectionId: 'p/s1', parentId: 'p/2', number: '⑴', title: '学位' },
    { id: 'p/3a', sectionId: 'p/s2', number: '3', title: '其一' },
    { id: 'p/3b', sectionId: 'p/s2', number: '3', title: '其二' },
    { id: 'p/5', sectionId: 'p/s2', number: '5', title: '末项' },
  ],
  commitments: [
    ofYear('p/1/schools', 'p/1', '标准园', { quantity: { value: 67, unit: '所', comparator: '=' }, baseline: zero }),
    ofYear('p/1/share', 'p/1', '占比', { quantity: { value: 50, unit: '%', comparator: '=' }, hedge: '力争', verb: '达到' }),
    ofYear('p/1/money', 'p/1', '投入', {
      quantity: { value: 6_800_000_000, unit: '元', comparator: '=' },
      baseline: { value: 6_190_000_000, unit: '元', origin: 'stated', yearly: true },
    }),
    ofYear('p/2.1/places', 'p/2.1', '学位', {
      quantity: { value: 50_000, unit: '个', comparator: '=' },
      baseline: { ...zero, unit: '个' },
    }),
    ofYear('p/3b/growth', 'p/3b', '增长', { quantity: { value: 10, unit: '%', comparator: 'increase_by' } }),
    ofYear('p/5/none', 'p/5', '定性', { kind: 'qualitative' }),
  ],
  findings: [
    { kind: 'duplicate-number', number: '3', taskIds: ['p/3a', 'p/3b'] },
    { kind: 'missing-number', number: '4', taskIds: ['p/3b', 'p/5'] },
  ],
};

/** A record; its id is made up from `name`, for no test here looks at hashes. */
export function note(name: string, rest: Partial<Note>): Note {
  return {
    id: `note:${name.padStart(64, '0')}`,
    planId: 'p',
    taskId: 'p/1',
    commitmentId: 'p/1/schools',
    asOf: '2020-09-30',
    recordedAt: '2020-10-01T00:00:00.000Z',
    author: '甲某',
    office: '某处',
    declared: 'on',
    valueKind: 'cumulative',
    body: '',
    evidence: [],
    visibility: 'internal',
    ...rest,
  };
}

/** The plan's lines with the records given, by commitment id. */
export function lines(records: Record<string, Note[]> = {}, today = '2020-10-10'): Line[] {
  return linesOf(PLAN, new Map(Object.entries(records).map(([id, notes]) => [id, foldNotes(notes)])), today);
}

/** One line of them. Throws when the plan has none of that id. */
export function line(id: string, notes: Note[] = [], today = '2020-10-10'): Line {
  const found = lines({ [id]: notes }, today).find(({ commitment }) => commitment.id === id);
  if (!found) throw new Error(`no commitment ${id}`);
  return found;
}
