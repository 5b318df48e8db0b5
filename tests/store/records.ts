import type { NoteDraft } from '../../lib/core/model/note.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { createStore, type Store } from '../../lib/store/database.ts';

let made = 0;

/** A database of its own for a test. */
export function freshStore(): Store {
  made += 1;
  return createStore(`test-${made}`);
}

/** A plan of two tasks with a commitment each. */
export function plan(parts: Partial<Plan> = {}): Plan {
  return {
    schema: 'jiannuo-plan/1',
    id: 'p',
    edition: 1,
    title: '某县2020年教育工作计划',
    shortTitle: '教育2020',
    issuer: '某县教育局',
    region: '某县',
    period: { start: '2020-01-01', end: '2020-12-31' },
    publishedOn: '2020-02-01',
    sources: [],
    sections: [{ id: 'p/s1', number: '一', title: '学前教育' }],
    tasks: [
      { id: 'p/1', sectionId: 'p/s1', number: '1', title: '建幼儿园' },
      { id: 'p/2', sectionId: 'p/s1', number: '2', title: '培训教师' },
    ],
    commitments: [
      {
        id: 'p/1/schools',
        taskId: 'p/1',
        kind: 'numeric',
        subject: '幼儿园',
        aliases: [],
        quantity: { value: 67, unit: '所', comparator: '=' },
        places: [],
        baseline: { value: 0, unit: '所', origin: 'assumed' },
      },
      {
        id: 'p/2/teachers',
        taskId: 'p/2',
        kind: 'numeric',
        subject: '教师培训',
        aliases: [],
        quantity: { value: 500, unit: '人', comparator: '=' },
        places: [],
      },
    ],
    findings: [],
    ...parts,
  };
}

/** What a form would send. */
export function report(parts: Partial<NoteDraft> = {}): NoteDraft {
  return {
    planId: 'p',
    taskId: 'p/1',
    commitmentId: 'p/1/schools',
    asOf: '2020-09-30',
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

/** ISO instant, so many milliseconds after a moment in October 2020. */
export function moment(after: number): string {
  return new Date(Date.UTC(2020, 9, 8, 8) + after).toISOString();
}
