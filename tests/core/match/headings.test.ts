import { describe, expect, it } from 'vitest';
import { matchHeadings } from '../../../lib/core/match/headings.ts';
import { smallPlan } from './small-plan.ts';

const CASES: [label: string, title: string, task: string | null][] = [
  ['1', '建设书香县城', 'p/1'],
  ['1', '着力建设书香县城', 'p/1'],
  ['7', '守护蓝天碧水', 'p/3a'],
  ['3a', '守护蓝天', 'p/3a'],
  ['3b', '扶持小微企业', 'p/3b'],
  ['4.1', '年内改造完20座公共厕所', 'p/4.1'],
  ['1', '去年工作回顾', null],
  ['2', '书香', null],
  ['9', '改善道路', null],
];

describe('matchHeadings', () => {
  it.each(CASES)('%s. %s', (label, title, task) => {
    expect(matchHeadings([{ label, title }], smallPlan)).toEqual(task ? [{ heading: 0, taskId: task }] : []);
  });

  it('lets one heading announce one task', () => {
    const headings = [
      { label: '1', title: '去年建设书香县城的情况' },
      { label: '1b', title: '其他' },
      { label: '1', title: '建设书香县城' },
      { label: '2', title: '改善城乡道路' },
    ];
    expect(matchHeadings(headings, smallPlan).map(({ taskId }) => taskId)).toEqual(['p/1', 'p/2']);
  });
});
