import { describe, expect, it } from 'vitest';
import { hasSharedMaterial, sharedText } from '../../shared-material.ts';
import { outlineOf } from '../outline-of.ts';

const PLAN = `某县教育局2023年工作总结和2024年工作思路
一、2023年工作总结
1.党建工作更加有力。一是强化学习。开展培训3次。二是建强支部。
2.项目建设更加有力。
二、2024年工作思路
（一）聚焦补短
1.扩充学位。新建学校4所。
2．提升质量。
（二）聚焦改革
3、推进治理。
3.夯实队伍。
5.办好实事：
⑴改造食堂6个；
⑵新增校车12辆。
附件：1.任务表
2.联系人`;

function shown(text: string): string[] {
  return outlineOf(text).map(({ label, level, number, title }) => `${label}|${level}|${number}|${title}`);
}

describe('outline', () => {
  it('reads parts, sections, tasks and items, and labels what is printed twice', () => {
    expect(shown(PLAN)).toEqual([
      '一|1|一|2023年工作总结',
      '2023-1|3|1|党建工作更加有力',
      '2023-1.1|5|一|强化学习',
      '2023-1.2|5|二|建强支部',
      '2023-2|3|2|项目建设更加有力',
      '二|1|二|2024年工作思路',
      '二（一）|2|一|聚焦补短',
      '1|3|1|扩充学位',
      '2|3|2|提升质量',
      '二（二）|2|二|聚焦改革',
      '3a|3|3|推进治理',
      '3b|3|3|夯实队伍',
      '5|3|5|办好实事：',
      '5.1|4|1|改造食堂6个',
      '5.2|4|2|新增校车12辆',
    ]);
  });

  it('gives exact places and parents', () => {
    const headings = outlineOf(PLAN);
    for (const heading of headings) {
      expect(PLAN.slice(heading.titleStart, heading.titleEnd)).toBe(heading.title);
      expect(PLAN.slice(heading.start, heading.end)).toContain(
        heading.number === '1' && heading.level === 4 ? '⑴' : heading.level === 4 ? '⑵' : heading.number,
      );
    }
    expect(headings.find(({ label }) => label === '5.2')?.parent?.label).toBe('5');
    expect(headings.find(({ label }) => label === '3a')?.parent?.label).toBe('二（二）');
  });

  it('gives the same labels whatever spaces the page put before a paragraph', () => {
    expect(shown(PLAN.replaceAll('\n', '\n\u00a0\u00a0　'))).toEqual(shown(PLAN));
  });

  it.each([
    ['a decimal figure opens a paragraph', '1.5万人参加培训。'],
    ['a year opens a paragraph', '2024年，新建学校4所。'],
    ['numerals inside a sentence', '推进一、二期工程，抓好1.2亿元项目。'],
    ['a list of attachments', '附件：1.任务表\n2.联系人'],
    ['nothing at all', ''],
  ])('finds no heading: %s', (_, text) => expect(outlineOf(text)).toEqual([]));

  it('tells numbers apart that start over in every section', () => {
    const labels = outlineOf('（一）学前\n1.扩容\n2.提质\n（二）高中\n1.扩容\n2.提质').map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.runIf(hasSharedMaterial)('reads the first plan: 30 tasks, 25 twice, no 27, ten items under 13', () => {
    const headings = outlineOf(sharedText('seed/plan-2020.txt'));
    const plan = headings.filter(({ label }) => /^\d+[ab]?$/.test(label)).map(({ label }) => label);
    expect(plan).toEqual([...numbers(1, 24), '25a', '25b', '26', '28', '29', '30']);
    expect(headings.filter(({ label }) => label.startsWith('13.')).map(({ label }) => label)).toEqual(
      numbers(1, 10).map((item) => `13.${item}`),
    );
    expect(headings.filter(({ label }) => /^2019-\d$/.test(label))).toHaveLength(6);
    expect(headings.map(({ label }) => label)).toEqual(expect.arrayContaining(['2019-3.4a', '2019-3.4b']));
  });
});

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}
