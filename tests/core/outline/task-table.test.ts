import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../lib/core/outline/lines.ts';
import { taskTables } from '../../../lib/core/outline/task-table.ts';

/** Rows as `number | title | offices | time | group`. */
function shown(text: string): string[] {
  return taskTables(linesOf(text, [])).flatMap(({ rows }) =>
    rows.map(({ number, title, responsible, due, group }) =>
      [number, title, responsible, due, group].map((cell) => cell || '-').join(' | '),
    ),
  );
}

const HEAD = '序号\t目标任务\t责任单位\t完成时限\n';

describe('tables of tasks', () => {
  it.each<[name: string, text: string, rows: string[]]>([
    [
      'cells on a line',
      `${HEAD}1\t修路5公里\t县交通局\t6月底\n2\t建桥2座\t县水利局\t年底\n`,
      ['1 | 修路5公里 | 县交通局 | 6月底 | -', '2 | 建桥2座 | 县水利局 | 年底 | -'],
    ],
    [
      'cells of paragraphs',
      '序号\n重点工作\n责任部门\n时间节点\n1\n修路5公里\n县交通局\n6月底\n2\n建桥2座，\n验收合格\n县水利局\n各乡镇\n年底前\n完。',
      ['1 | 修路5公里 | 县交通局 | 6月底 | -', '2 | 建桥2座， | 县水利局 各乡镇 | 年底前 | -'],
    ],
    [
      'groups that span the table, and numbers that run on',
      `${HEAD}一、交通\n1\t修路5公里\t县交通局\t6月底\n二、水利\n2\t建桥2座\t县水利局\t年底\n`,
      ['1 | 修路5公里 | 县交通局 | 6月底 | 一、交通', '2 | 建桥2座 | 县水利局 | 年底 | 二、水利'],
    ],
    [
      'cells that say that there is none',
      `${HEAD}1\t修路5公里\t县交通局\t6月底\n2\t建站3个\t/\t—\n3\t建桥2座\t无\t年底\n`,
      ['1 | 修路5公里 | 县交通局 | 6月底 | -', '2 | 建站3个 | - | - | -', '3 | 建桥2座 | - | 年底 | -'],
    ],
    [
      'an office that spans rows',
      `${HEAD}1\t修路5公里\t县交通局\t6月底\n2\t建站3个\t9月底\n`,
      ['1 | 修路5公里 | 县交通局 | 6月底 | -', '2 | 建站3个 | 县交通局 | 9月底 | -'],
    ],
    [
      'persons beside the offices, who are no offices',
      '序号\t目标任务\t牵头领导\t责任单位\t责任人\t完成时限\n1\t修路5公里\t甲某某\t县交通局\t乙某某\t6月底\n2\t建桥2座\t甲某某\t县水利局\t丙某某\t年底\n',
      ['1 | 修路5公里 | 县交通局 | 6月底 | -', '2 | 建桥2座 | 县水利局 | 年底 | -'],
    ],
    [
      'a slip in the numbers',
      `${HEAD}1\t修路5公里\t县交通局\t6月底\n3\t建桥2座\t县水利局\t年底\n`,
      ['1 | 修路5公里 | 县交通局 | 6月底 | -', '3 | 建桥2座 | 县水利局 | 年底 | -'],
    ],
    [
      'no column of numbers',
      '工作任务\t牵头单位\n修路5公里\t县交通局\n建桥2座\t县水利局\n\n后记\n',
      ['- | 修路5公里 | 县交通局 | - | -', '- | 建桥2座 | 县水利局 | - | -'],
    ],
    [
      'two tables',
      `${HEAD}1\t修路5公里\t县交通局\t6月底\n附件2\n${HEAD}1\t建桥2座\t县水利局\t年底\n`,
      ['1 | 修路5公里 | 县交通局 | 6月底 | -', '1 | 建桥2座 | 县水利局 | 年底 | -'],
    ],
    ['none: a table of figures', '地区\t2022年\t2023年\n甲县\t5\t6\n', []],
    ['none: words of a head in a sentence', '责任单位要按照目标任务，明确完成时限。\n1.修路。', []],
    ['none: a head without rows', HEAD, []],
  ])('%s', (_, text, rows) => expect(shown(text)).toEqual(rows));

  it('gives the place of what is to be done', () => {
    const text = `${HEAD}1\t修路5公里\t县交通局\t6月底\n`;
    const [row] = taskTables(linesOf(text, []))[0]?.rows ?? [];
    expect(row && text.slice(row.content.start, row.content.end)).toBe('修路5公里');
    expect(row && text.slice(row.start, row.end)).toBe('1\t修路5公里\t县交通局\t6月底');
  });
});
