import { describe, expect, it } from 'vitest';
import { auditText } from '../../../lib/core/audit.ts';
import { extract } from '../../../lib/core/extract/extract.ts';

/** What a text states, what comes out, and whether that is wrong. */
const CASES: [text: string, found: [stated: number, expected: number, isWrong: boolean][]][] = [
  ['全县现有学校80所，其中67所建成智慧校园，占83.75%。', [[83.75, 83.75, false]]],
  ['全县现有学校80所，其中67所建成智慧校园，占88.75%。', [[88.75, 83.75, true]]],
  ['全县现有学校80所，其中67所建成智慧校园，占83.8%。', [[83.8, 83.75, false]]],
  ['计划改造公厕80座，已完成67座，完成率83.8%。', [[83.8, 83.75, false]]],
  ['计划改造公厕80座，已完成67座，完成率93.8%。', [[93.8, 83.75, true]]],
  ['120条整改任务已完成90条（75%）。', [[75, 75, false]]],
  ['120条整改任务已完成90条（85%）。', [[85, 75, true]]],
  ['120个站点中，已建成90个，完成率85%。', [[85, 75, true]]],
  ['新建站点120个，同比增长15%（全市第一）。', []],
  ['整改任务120条，已完成90条，正在推进25条。', [[120, 115, false]]],
  ['整改任务120条，已完成90条，正在推进45条。', [[120, 135, true]]],
  ['整改任务120条，已完成90条，正在推进3条。', [[120, 93, false]]],
  ['整改任务120条，已完成90条，其余30条正在推进。', [[120, 120, false]]],
  ['整改任务120条，已完成90条，其余25条正在推进。', [[120, 115, true]]],
  ['整改任务120条，已完成90条，剩余35条正在推进。', [[120, 125, true]]],
  ['常态化开展的任务有3项，其余27项中，已完成19项。', []],
  ['开工站点120个，已完成90个，投用85个。', []],
  ['公办园占比由36%提高到40%，提高4个百分点。', [[4, 4, false]]],
  ['公办园占比由36%提高到40%，提高6个百分点。', [[6, 4, true]]],
  ['公办园占比由36%提高到40%，比2015年提高6个百分点。', []],
  ['共新建学校12所，包括小学6所、初中4所、高中2所。', [[12, 12, false]]],
  ['共新建学校12所，包括小学5所、初中4所、高中2所。', [[12, 11, true]]],
  ['新建学校12所，其中小学15所。', [[12, 15, true]]],
  ['培训教师100人次，其中乡村教师80人次、女教师60人次。', []],
  ['2023年，截至6月底累计建成充电桩900个。截至9月底累计建成充电桩850个。', [[850, 900, true]]],
  ['2023年，截至6月底累计建成充电桩900个。截至9月底累计建成充电桩950个。', []],
  ['新增学位3000个，其中小学2000个，占比居全市前列。', []],
];

describe('auditText', () => {
  it.each(CASES)('%s', (text, found) => {
    const findings = auditText(text, extract(text, { referenceDate: '2024-01-15' }));
    expect(findings.map(({ stated, expected, isWrong }) => [stated, expected, isWrong])).toEqual(found);
  });

  it('says which figures it used', () => {
    const text = '计划改造公厕80座，已完成67座，完成率93.8%。';
    const mentions = extract(text, { referenceDate: '2024-01-15' });
    const [finding] = auditText(text, mentions);
    expect(finding?.figures).toEqual([67, 80]);
    expect(finding?.from.map((at) => mentions[at]?.text)).toEqual(['67座', '80座']);
  });
});
