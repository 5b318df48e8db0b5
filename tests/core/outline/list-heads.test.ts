import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';
import type { ListMark } from '../../../lib/core/text/list-numbers.ts';

const TITLE = '青禾县教育局2024年工作要点';

/** A plan of lines; those that begin with `#n ` are items that a list numbers n. Shown as `section: tasks`, and the findings' kinds. */
function plan(lines: string[]) {
  const listed: ListMark[] = [];
  let text = `${TITLE}\n`;
  for (const line of lines) {
    const [, value, words = line] = /^#(\d) (.*)$/.exec(line) ?? [];
    if (value) listed.push({ at: text.length, value: Number(value), printed: `${value}.`, depth: 0 });
    text += `${words}\n`;
  }
  const { sections, tasks, findings } = buildPlan(text, { referenceDate: '2024-02-01', shape: { listed, tables: [] } });
  return {
    sections: sections.map(({ id, title }) => `${title}: ${tasks.filter(({ sectionId }) => sectionId === id).map((task) => task.title)}`),
    findings: findings.map(({ kind }) => kind),
  };
}

describe('lines right above lists', () => {
  it('are sections, and their numbers start anew', () => {
    expect(plan(['公办园', '#1 新建幼儿园3所。', '#2 改造幼儿园5所。', '普通高中', '#1 新增学位1200个。', '#2 新建校舍4栋。'])).toEqual({
      sections: ['公办园: 新建幼儿园3所,改造幼儿园5所', '普通高中: 新增学位1200个,新建校舍4栋'],
      findings: [],
    });
  });

  it('stand below a numbered section, which is a head itself where nothing else is', () => {
    expect(plan(['一、扩充学位', '公办园', '#1 新建幼儿园3所。', '二、队伍', '#1 招聘教师30名。']).sections).toEqual([
      '公办园: 新建幼儿园3所',
      '队伍: 招聘教师30名',
    ]);
  });

  it.each([
    ['the title', ['#1 新建幼儿园3所。', '#2 改造幼儿园5所。']],
    ['a sentence', ['今年要办好下列实事。', '#1 新建幼儿园3所。', '#2 改造幼儿园5所。']],
  ])('are none: %s', (_, lines) => {
    expect(plan(lines).sections).toEqual([`${TITLE}: 新建幼儿园3所,改造幼儿园5所`]);
  });
});
