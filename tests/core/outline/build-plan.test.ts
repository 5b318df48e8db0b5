import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentDate } from '../../../lib/cli/document-date.ts';
import { Plan } from '../../../lib/core/model/plan.ts';
import { buildPlan, type PlanDraft } from '../../../lib/core/outline/build-plan.ts';
import { NO_SHAPE } from '../../../lib/core/text/shape.ts';
import { shownPlan } from './shown-plan.ts';

const folder = new URL('../../fixtures/plans/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.expected.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

const fixture = (name: string): string => readFileSync(new URL(`${name}.txt`, folder), 'utf8');

function built(text: string): PlanDraft {
  const publishedOn = documentDate(text);
  return buildPlan(text, { referenceDate: '2026-11-23', known: publishedOn ? { publishedOn } : {} });
}

describe('plans from documents of several layouts, each with the tree checked by hand', () => {
  it.each(names)('%s', (name) => {
    const text = fixture(name);
    expect(shownPlan(text, built(text))).toBe(fixture(`${name}.expected`));
  });

  it.each(names)('%s is a plan by its schema, with every reference resolved and every place inside its task', (name) => {
    const draft = built(fixture(name));
    const plan = Plan.parse(draft);
    const ids = [plan.sections, plan.tasks, plan.commitments].flatMap((things) => things.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const tasks = new Map(draft.tasks.map((task) => [task.id, task]));
    for (const { sectionId, parentId } of plan.tasks) {
      expect(plan.sections.some(({ id }) => id === sectionId)).toBe(true);
      expect(parentId === undefined || tasks.has(parentId)).toBe(true);
    }
    for (const { taskId, start, end } of draft.commitments) {
      const task = tasks.get(taskId);
      expect(task && task.start <= start && start < end && end <= task.end).toBe(true);
    }
    for (const finding of plan.findings) for (const id of finding.taskIds) expect(tasks.has(id)).toBe(true);
  });

  it('has the layouts', () => expect(names.length).toBeGreaterThanOrEqual(8));
});

describe('what the caller knows', () => {
  const text = '一、建设学校\n到2030年新建学校5所。';

  it('names what the text does not, and takes the inner title of a notice', () => {
    const known = {
      title: '某县教育局关于印发《学校建设计划》的通知',
      issuer: '某县教育局',
      publishedOn: '2024-05-06',
      url: 'https://x.gov.cn/a',
    };
    const plan = buildPlan(text, { referenceDate: '2026-11-23', known });
    expect(plan).toMatchObject({
      title: '学校建设计划',
      issuer: '某县教育局',
      region: '某县',
      publishedOn: '2024-05-06',
      sources: [{ url: 'https://x.gov.cn/a', title: '学校建设计划' }],
      period: { start: '2024-01-01', end: '2030-12-31' },
      guessed: ['period'],
    });
  });

  it('says what was guessed when nothing is known', () => {
    expect(buildPlan(text, { referenceDate: '2024-05-06' }).guessed).toEqual(['title', 'issuer', 'region', 'period', 'publishedOn']);
  });

  it('keeps the id of a document that is adopted again', () => {
    const plan = buildPlan(text, { referenceDate: '2024-05-06', id: 'xian-2024' });
    expect([plan.id, plan.tasks[0]?.id, plan.commitments[0]?.id]).toEqual(['xian-2024', 'xian-2024/1', 'xian-2024/1/学校']);
  });

  it('takes numbers that lists print beside the text', () => {
    const bare = '青禾县2024年工作要点\n建设学校\n新建学校5所。\n建设医院\n新建医院2家。\n3.建设公园\n新建公园1座。';
    const listed = ['建设学校', '建设医院', '3.建设公园'].map((title, k) => {
      return { printed: `${k + 1}.`, value: k + 1, depth: 0, at: bare.indexOf(title) };
    });
    const plan = buildPlan(bare, { referenceDate: '2024-05-06', shape: { ...NO_SHAPE, listed } });
    expect(plan.tasks.map(({ number, title, start, end }) => [number, title, bare.slice(start, end)])).toEqual([
      ['1', '建设学校', '建设学校\n新建学校5所。\n'],
      ['2', '建设医院', '建设医院\n新建医院2家。\n'],
      ['3', '建设公园', '3.建设公园\n新建公园1座。'],
    ]);
    expect(plan.commitments.map(({ taskId }) => taskId)).toEqual(plan.tasks.map(({ id }) => id));
  });
});

it.each(['', '没有编号的一段话。', '一、\n二、', '\t\t\n\t', '序号\t任务\t责任单位\n'])('makes a plan of anything: %j', (text) => {
  expect(() => Plan.parse(buildPlan(text, { referenceDate: '2024-05-06' }))).not.toThrow();
});

it('never throws, and what it gives is a plan', () => {
  const piece = fc.constantFrom(
    '一、',
    '（二）',
    '1.',
    '2、',
    '⑴',
    '一是',
    '\n',
    '\t',
    '。',
    '：',
    '序号',
    '目标任务',
    '责任单位',
    '完成时限',
    '2024年6月底前',
    '新建学校5所',
    '覆盖率达到105%',
    '其中',
    '专栏1',
    '以下十件实事',
    '关于印发',
    '的通知',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (words) => {
      const draft = buildPlan(words, { referenceDate: '2024-05-06' });
      expect(() => Plan.parse(draft)).not.toThrow();
      for (const { start, end } of draft.commitments) expect(start >= 0 && start < end && end <= words.length).toBe(true);
    }),
    { numRuns: 300 },
  );
  // Three hundred whole plans take seconds on a busy computer; nothing is timed here.
}, 60_000);
