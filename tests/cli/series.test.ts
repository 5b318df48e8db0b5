import { rmSync } from 'node:fs';
import { afterAll, expect, it, vi } from 'vitest';
import { jiannuo, rowsOf, temporaryFolder } from './run-jiannuo.ts';

vi.setConfig({ testTimeout: 60_000 });

const { folder, file } = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

it('lays one indicator of several documents side by side, and names a target that was lowered', () => {
  const plan = (year: number, target: string) =>
    file(`${year}.txt`, `青禾县${year}年工作要点\n${year}年2月10日\n一、主要任务\n1.办好学前教育。普惠性幼儿园覆盖率达到${target}。\n`);
  const { status, stdout } = jiannuo(['series', plan(2022, '90%'), plan(2023, '88%')]);
  expect(status).toBe(0);
  const [row] = rowsOf(stdout) as { points: { year: number; kind: string }[]; findings: { kind: string }[] }[];
  expect(row?.points.map(({ kind, year }) => [kind, year])).toEqual([
    ['target', 2022],
    ['target', 2023],
  ]);
  expect(row?.findings.map(({ kind }) => kind)).toEqual(['lowered']);
});
