import { buildFeed } from '../../lib/core/feed.ts';
import type { Feed } from '../../lib/core/model/feed.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { Commitment, Plan } from '../../lib/core/model/plan.ts';

/** A plan and notes made up for tests: every status, every pace, a task without commitments, a printed number twice. */

const TASKS = [
  ['1', 's1', '扩大学位供给'],
  ['2', 's1', '提升办学条件'],
  ['3', 's1', '规范校外培训'],
  ['4', 's2', '加强教师队伍'],
  ['4', 's2', '关爱教师健康'],
] as const;

const baseline = (value: number) => ({ value, unit: '', origin: 'assumed' as const });

function commitment(id: string, taskId: string, subject: string, more: Partial<Commitment>): Commitment {
  return { id: `sample/${id}`, taskId: `sample/${taskId}`, kind: 'numeric', subject, aliases: [], places: [], ...more };
}

export const SAMPLE_PLAN: Plan = {
  schema: 'jiannuo-plan/1',
  id: 'sample',
  edition: 1,
  title: '示例县教育局2030年工作计划',
  shortTitle: '示例教育2030',
  issuer: '示例县教育局',
  region: '示例县',
  period: { start: '2030-01-01', end: '2030-12-31' },
  publishedOn: '2030-01-15',
  sources: [{ url: 'https://jyj.example.gov.cn/plan.html', title: '工作计划' }],
  sections: [
    { id: 'sample/s1', number: '（一）', title: '聚焦资源供给，实施扩容工程' },
    { id: 'sample/s2', number: '（二）', title: '聚焦队伍建设，实施强师工程' },
  ],
  tasks: TASKS.map(([number, section, title], at) => ({ id: `sample/t${at}`, sectionId: `sample/${section}`, number, title })),
  commitments: [
    commitment('places', 't0', '新增学位', { quantity: { value: 30_000, unit: '个', comparator: '>=' }, baseline: baseline(0) }),
    commitment('schools', 't0', '新建幼儿园', { quantity: { value: 40, unit: '所', comparator: '=' }, baseline: baseline(0) }),
    commitment('coverage', 't1', '普惠园覆盖面', { quantity: { value: 90, unit: '%', comparator: '=' }, hedge: '力争' }),
    commitment('money', 't1', '建设项目投入', { quantity: { value: 1_250_000_000, unit: '元', comparator: '=' }, baseline: baseline(0) }),
    commitment('labs', 't1', '创新实验室', { quantity: { value: 10, unit: '个', comparator: '=' }, baseline: baseline(0) }),
    commitment('classes', 't1', '大班额比例', { quantity: { value: 3, unit: '%', comparator: '<=' } }),
    commitment('reform', 't3', '县管校聘改革', {
      kind: 'qualitative',
      deadline: { date: '2030-06-30', text: '6月底前', origin: 'stated' },
    }),
    commitment('trips', 't3', '教师研修', { quantity: { value: 50, unit: '名', comparator: '=' }, baseline: baseline(0) }),
    commitment('awards', 't4', '名师工作室', { quantity: { value: 8, unit: '家', comparator: '=' }, baseline: baseline(0) }),
  ],
  findings: [],
};

let serial = 0;

/** A note with a made-up id; everything private is filled in, so that a leak would show. */
export function sampleNote(more: Partial<Note>): Note {
  serial++;
  return {
    id: `note:${serial.toString(16).padStart(64, '0')}`,
    planId: 'sample',
    taskId: 'sample/t0',
    asOf: '2030-09-30',
    author: '周岚',
    office: '基础教育科',
    declared: 'on',
    valueKind: 'cumulative',
    body: '',
    problem: '资金未到位',
    nextStep: '下周约谈',
    evidence: [],
    visibility: 'public',
    recordedAt: `2030-10-01T00:00:${String(serial % 60).padStart(2, '0')}.000Z`,
    ...more,
  };
}

function report(id: string, declared: Note['declared'], value?: number, more: Partial<Note> = {}): Note {
  const of = SAMPLE_PLAN.commitments.find((each) => each.id === `sample/${id}`);
  return sampleNote({ commitmentId: `sample/${id}`, taskId: of?.taskId ?? '', declared, ...(value !== undefined && { value }), ...more });
}

export const SAMPLE_NOTES: Note[] = [
  report('places', 'on', 18_000, { asOf: '2030-06-30', body: '上半年完成过半。' }),
  report('places', 'on', 26_100, {
    body: '三季度新增学位8100个，主要在新城片区。',
    evidence: [{ url: 'https://jyj.example.gov.cn/2030/q3.html', title: '三季度通报', capturedAt: '2030-10-01T00:00:00.000Z' }],
  }),
  report('schools', 'late', 21, { body: '两处用地未交付。' }),
  report('coverage', 'on', 88.6),
  report('money', 'on', 980_000_000),
  report('labs', 'done', 12, { body: '提前完成。' }),
  report('classes', 'todo'),
  report('reform', 'changed', undefined, { body: '改为分两年实施。' }),
  report('trips', 'paused', 0),
];

export function sampleFeed(more: Partial<Feed> = {}): Feed {
  const feed = buildFeed({
    plan: SAMPLE_PLAN,
    notes: SAMPLE_NOTES,
    seq: 7,
    // Half past seven in the morning of the 9th in China.
    issued: '2030-10-08T23:30:00.000Z',
    expires: '2099-12-31',
    today: '2030-10-09',
  });
  return { ...feed, ...more };
}
