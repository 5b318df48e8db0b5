import { describe, expect, it } from 'vitest';
import { indicatorTables } from '../../../lib/core/outline/indicator-table.ts';
import { linesOf } from '../../../lib/core/outline/lines.ts';

function shown(text: string): string[] {
  return indicatorTables(linesOf(text, [])).map(({ name, quantity, year, baseline, start, end }) => {
    const { value, unit, comparator } = quantity;
    return [
      name,
      `${comparator}${value}${unit ?? ''}`,
      year,
      baseline ? `${baseline.year}: ${baseline.value}` : '-',
      text.slice(start, end),
    ].join(' | ');
  });
}

describe('tables of indicators', () => {
  it.each<[name: string, text: string, rows: string[]]>([
    [
      'a column of units',
      '指标\t单位\t2020年\t2025年\n巩固率\t%\t95.2\t≥98\n学位\t万个\t1.2\t1.5\n后文',
      ['巩固率 | >=98% | 2025 | 2020: 95.2 | ≥98', '学位 | =15000个 | 2025 | 2020: 12000 | 1.5'],
    ],
    [
      'units in brackets, numbers, kinds',
      '序号\t指标名称\t2022年实际\t2027年目标\t属性\n1\t持证率（%）\t90\t95以上\t预期性\n',
      ['持证率 | >=95% | 2027 | 2022: 90 | 95以上'],
    ],
    [
      'cells on lines of their own',
      '主要指标\n2020年\n2025年\n属性\n就业率（%）\n91\n93\n预期性\n医院（家）\n6\n8\n约束性\n以上指标',
      ['就业率 | =93% | 2025 | 2020: 91 | 93', '医院 | =8家 | 2025 | 2020: 6 | 8'],
    ],
    [
      'a kind that spans rows',
      '类别\t指标\t2020年\t2025年\n资源\t床位（张）\t300\t400\n医师（人）\t50\t80\n',
      ['床位 | =400张 | 2025 | 2020: 300 | 400', '医师 | =80人 | 2025 | 2020: 50 | 80'],
    ],
    ['what has no figure is left to words', '指标\t2020年\t2025年\n满意度\t-\t持续提升\n', []],
    ['none: a table of results by year has no indicators', '地区\t2020年\t2021年\n甲县\t5\t6\n', []],
    ['none: words in a sentence', '主要指标到2025年达到90%。', []],
  ])('%s', (_, text, rows) => expect(shown(text)).toEqual(rows));
});
