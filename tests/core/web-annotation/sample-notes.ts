import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../lib/core/canonical.ts';
import type { Note } from '../../../lib/core/model/note.ts';
import type { Selector } from '../../../lib/core/model/selector.ts';
import type { AnnotatedPage, Place } from '../../../lib/core/web-annotation/write-annotations.ts';

/** A record with the id that its content gives it. */
export function sealed(body: Omit<Note, 'id'>): Note {
  return { ...body, id: `note:${createHash('sha256').update(canonicalJson(body)).digest('hex')}` };
}

/** One of each kind, as the panel makes them. */
const SELECTORS: Selector[] = [
  { type: 'TextQuoteSelector', exact: '67所', prefix: '新建幼儿园', suffix: '，其中' },
  { type: 'TextPositionSelector', start: 14, end: 17 },
  {
    type: 'PlanSelector',
    planId: 'p',
    path: [{ label: '1', title: '新建' }],
    text: { length: 41, digest: 7 },
    alike: { same: 0, near: 0, before: 0, after: 0 },
  },
  { type: 'QuantitySelector', quantities: [{ value: 67, unit: '所', comparator: '=' }], places: [], negations: ['未完'] },
];

/** Has every field that a note can have: one that is added to the model must be written and read as well, or this does not compile. */
const FULL: Required<Omit<Note, 'id' | 'retracts'>> = {
  planId: 'p',
  taskId: 'p/1',
  commitmentId: 'p/1/schools',
  asOf: '2020-09-30',
  recordedAt: '2020-10-08T08:00:00.000Z',
  author: '张三',
  office: '基建科',
  declared: 'late',
  value: 41,
  valueKind: 'cumulative',
  stage: '土建',
  body: '六所<b>待</b>验收。',
  problem: '汛期停工',
  nextStep: '十一月补齐',
  reason: '重复计数',
  evidence: [
    {
      url: 'https://jyj.example.gov.cn/a?b=1&c=2',
      title: '月度通报',
      quote: '建成41所',
      selectors: SELECTORS,
      capturedAt: '2020-10-08T07:00:00.000Z',
    },
  ] satisfies Required<Note['evidence'][number]>[],
  origin: { url: 'https://jyj.example.gov.cn/plan.html', title: '计划', selectors: SELECTORS, capturedAt: '2020-10-08T07:30:00.000Z' },
  visibility: 'public',
  supersedes: `note:${'0'.repeat(64)}`,
};

export const TEXT = '一、学前教育\n1.新建幼儿园67所，其中农村20所。\n2.再建幼儿园67所。';
export const PAGE: AnnotatedPage = {
  url: 'http://jyj.example.gov.cn/plan.html#top',
  title: '某县教育工作计划',
  text: TEXT,
  textHash: createHash('sha256').update(TEXT).digest('hex'),
  capturedAt: '2020-11-01T01:02:03.000Z',
};
export const PLACES: Place[] = ['67所', '67所', '1.', '20所'].map((words, at) => {
  const start = at === 1 ? TEXT.lastIndexOf(words) : TEXT.indexOf(words);
  return { start, end: start + words.length, target: ['p/1/schools', 'p/1/schools', 'p/1', 'p/1/rural'][at] as string };
});

const { supersedes: _, reason: __, origin: _____, ...first } = FULL;
const { commitmentId: ___, value: ____, ...onTask } = first;
const opening = sealed({ ...first, asOf: '2020-06-30', value: 20 });
const internal = sealed({
  ...first,
  visibility: 'internal',
  commitmentId: 'p/1/rural',
  author: '',
  body: '只在内部说。',
  problem: '不便公开',
});
export const NOTES = {
  full: sealed({ ...FULL, supersedes: opening.id }),
  opening,
  internal,
  ofTask: sealed({ ...onTask, evidence: [], office: '' }),
  withdrawal: sealed({ ...first, body: '', retracts: internal.id, visibility: 'internal', commitmentId: 'p/1/rural' }),
  elsewhere: sealed({ ...first, commitmentId: 'p/9/none' }),
  /** What it was made at is there no more as its target's, but it was made here. */
  lost: sealed({ ...first, origin: FULL.origin, commitmentId: 'p/9/none', visibility: 'internal' }),
};
