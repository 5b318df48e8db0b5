import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { Plan } from '../../lib/core/model/plan.ts';
import { madePdf } from './made-pdf.ts';
import { jiannuo, temporaryFolder } from './run-jiannuo.ts';

// Each case starts a process; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

const { folder, file } = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = '青禾县2023年工作要点\n2023年2月10日\n一、主要任务\n1.建设书香县城。今年新建社区图书馆12所，全民阅读参与率达到85%以上。\n';

interface Printed extends Plan {
  commitments: (Plan['commitments'][number] & { start: number; end: number })[];
}

function printed(args: string[]): Printed {
  const { status, stdout, stderr } = jiannuo(['plan', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

it('prints one plan, each commitment with the place of its figure in the file', () => {
  const plan = printed([file('points.txt', TEXT)]);
  expect(Plan.parse(plan)).toMatchObject({
    title: '青禾县2023年工作要点',
    publishedOn: '2023-02-10',
    period: { start: '2023-01-01', end: '2023-12-31' },
  });
  expect(plan.commitments.map(({ start, end, taskId }) => [TEXT.slice(start, end), taskId])).toEqual([
    ['12所', '青禾县2023年工作要点/1'],
    ['85%', '青禾县2023年工作要点/1'],
  ]);
});

it('reads the plan of a printed document, too', () => {
  const plan = printed([file('points.pdf', madePdf(TEXT.trim().split('\n')))]);
  expect(plan.commitments.map(({ subject, quantity }) => [subject, quantity?.value])).toEqual([
    ['社区图书馆', 12],
    ['全民阅读参与率', 85],
  ]);
});

it('takes an id and a day', () => {
  const plan = printed([file('undated.txt', '一、任务\n到2025年新建学校5所。'), '--id', 'qinghe', '--reference-date', '2024-01-01']);
  expect(plan).toMatchObject({
    id: 'qinghe',
    publishedOn: '2024-01-01',
    commitments: [{ taskId: 'qinghe/1', deadline: { date: '2025-12-31' } }],
  });
});

it('reads a page with a table of tasks: offices and times of its rows', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  const html = `<html><head><title>任务清单-青禾县人民政府</title></head><body><div id="zoom"><p>青禾县2024年重点任务清单</p><p>各单位要抓好落实。工作完成情况按月报送。</p><table>${row('序号', '目标任务', '责任单位', '完成时限')}${row('1', '新建幼儿园3所', '县教育局', '2024年8月底前')}${row('2', '改造公厕40座', '县住建局', '2024年10月')}</table></div></body></html>`;
  const plan = printed([file('table.html', html), '--url', 'http://www.qinghe.gov.cn/a.html']);
  expect(plan.sources[0]?.url).toBe('http://www.qinghe.gov.cn/a.html');
  expect(plan.tasks.map(({ title, responsible }) => [title, responsible])).toEqual([
    ['新建幼儿园3所', '县教育局'],
    ['改造公厕40座', '县住建局'],
  ]);
  expect(plan.commitments.map(({ quantity, deadline, responsible }) => [quantity?.value, deadline?.date, responsible])).toEqual([
    [3, '2024-08-31', '县教育局'],
    [40, '2024-10-31', '县住建局'],
  ]);
});

it('reads the demo page as the plan it shows', () => {
  const plan = printed([fileURLToPath(new URL('../fixtures/site/plan.html', import.meta.url))]);
  expect(plan.issuer).toBe('台州市教育局');
  expect(plan.commitments.length).toBeGreaterThan(5);
});

it.each([
  ['no file', ['plan'], /one file is needed/],
  ['a missing file', ['plan', `${folder}/none.txt`], /no such file/],
  ['a day that is none', ['plan', file('x.txt', TEXT), '--reference-date', '2023-02-30'], /not a day/],
])('refuses %s with one line and exit code 2', (_, args, says) => {
  const { status, stdout, stderr } = jiannuo(args as string[]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(says);
});
