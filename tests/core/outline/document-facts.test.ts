import { describe, expect, it } from 'vitest';
import { coreTitle, documentFacts, regionOf } from '../../../lib/core/outline/document-facts.ts';

describe('what a document says of itself', () => {
  it.each<[name: string, text: string, title: string | null, issuer: string | null, docNumber: string | null]>([
    [
      'a notice whose headline was broken by hand',
      '青禾县交通局关于印发青禾县2021年\n交通工作总结和2022年交通工作思路的通知\n各学校：\n',
      '青禾县2021年交通工作总结和2022年交通工作思路',
      '青禾县交通局',
      null,
    ],
    [
      'a number of its own line, a signature, a title in marks',
      '关于印发养老服务实施方案的通知\n青政办发〔2023〕17号\n各镇人民政府：\n现将《青禾县养老服务实施方案》印发给你们。\n青禾县人民政府办公室\n2023年3月2日\n',
      '青禾县养老服务实施方案',
      '青禾县人民政府办公室',
      '青政办发〔2023〕17号',
    ],
    [
      'an office below the title',
      '2025年全县农业农村工作要点\n青禾县农业农村局\n一、总体目标',
      '2025年全县农业农村工作要点',
      '青禾县农业农村局',
      null,
    ],
    [
      'a headline behind the words of a page',
      '分享:\n首页\n>\n青禾省2026年政府工作报告\n一、工作回顾',
      '青禾省2026年政府工作报告',
      '青禾省人民政府',
      null,
    ],
    [
      'a place named in the source line',
      '来源：柳川市发展和改革委员会\n柳川市2024年重点项目清单\n',
      '柳川市2024年重点项目清单',
      '柳川市发展和改革委员会',
      null,
    ],
    ['a headline behind a menu', '首页 | 政务公开 | 新闻动态\n柳川市2024年重点项目清单\n', '柳川市2024年重点项目清单', null, null],
    ['a headline behind a word of a menu', '政务公开\n柳川市2024年重点项目清单\n', '柳川市2024年重点项目清单', null, null],
    ['a bracket behind the title', '柳川市养老服务体系建设规划（2021—2025年）\n', '柳川市养老服务体系建设规划（2021—2025年）', null, null],
    [
      'a signature, its date and the first chapter make no headline',
      '各学校：\n青禾县教育局\n2023年3月2日\n一、2022年工作总结\n',
      null,
      '青禾县教育局',
      null,
    ],
    [
      'an office before the years of its title',
      '青禾县教育局2024年工作要点\n一、总体要求\n',
      '青禾县教育局2024年工作要点',
      '青禾县教育局',
      null,
    ],
    ['a place before the years is no office', '青禾县“十四五”教育发展规划\n', '青禾县“十四五”教育发展规划', null, null],
    ['a school below the title', '2024年教育工作计划\n青禾县第一中学\n一、扩充学位\n', '2024年教育工作计划', '青禾县第一中学', null],
    ['no title, and another document cited', '根据国发〔2019〕4号文件，新建学校5所。', null, null, null],
    ['a column of a table is no title', '2025年目标\n指标\n毛入园率\n', null, null, null],
    [
      "a site's tag before the title, a desk as its source",
      '来源：新闻部\n【关注】柳川市2024年重点项目清单\n',
      '柳川市2024年重点项目清单',
      null,
      null,
    ],
    [
      'news that a document was issued',
      '青禾县政府办公室印发《2024年全县民生实事实施方案》\n近日印发。\n',
      '2024年全县民生实事实施方案',
      '青禾县政府办公室',
      null,
    ],
    ['nothing', '', null, null, null],
  ])('%s', (_, text, title, issuer, docNumber) => expect(documentFacts(text)).toEqual({ title, issuer, docNumber }));

  it.each([
    ['某局关于印发《某计划》的通知', '某计划'],
    ['某局关于转发某方案的通知', '某方案'],
    ['关于加强某工作的通知', '关于加强某工作的通知'],
    ['某计划', '某计划'],
  ])('%s is about %s', (title, core) => expect(coreTitle(title)).toBe(core));

  it.each([
    ['台州市教育局', '台州市'],
    ['青禾省柳川市云浦区人民政府', '青禾省柳川市云浦区'],
    ['青禾县教育局', '青禾县'],
    ['某某自治州人民政府', '某某自治州'],
    ['国务院办公厅', '全国'],
    ['教育部', '全国'],
    ['某大学', ''],
    ['', ''],
  ])('%s speaks for %s', (name, region) => expect(regionOf(name)).toBe(region));
});
