import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../lib/cli/html.ts';
import { extract } from '../../lib/core/extract/extract.ts';

/** Whole pages as content systems of several ages make them, with the figures that a reader finds there, in order. */
const PAGES: { page: string; text: string; figures: string[] }[] = [
  {
    page: 'split-numbers.html',
    text:
      '1.建设书香县城。今年新建社区图书馆12所，全民阅读参与率达到85%以上。\n' +
      '2.改善城乡道路。农村公路建设投资完成3亿元，硬化山区公路1 040公里，改造桥梁1 122座。\n' +
      '3.守护蓝天。空气优良天数比例提高到90％，细颗粒物浓度控制在30微克/立方米以内。',
    figures: ['12所', '85%', '3亿元', '1 040公里', '1 122座', '90％', '30微克/立方米'],
  },
  {
    page: 'br-paragraphs.html',
    text:
      '青禾县2023年民生实事\n一、主要任务\n1.建设书香县城。今年新建社区图书馆12所。\n2.改善城乡道路。硬化山区公路 40公里，\n改造公共厕所20座。\n' +
      '3.扶持小微企业。新增贷款15亿元，惠及企业600家。\n青禾县人民政府\n2023年2月10日',
    figures: ['12所', '40公里', '20座', '15亿元', '600家'],
  },
  {
    page: 'layout-table.html',
    text:
      '首页\n政务公开\n2023年重点任务分解表\n序号\t目标任务\t目标值\t单位\t完成时限\t责任单位\n1\t新建社区图书馆\t12\t所\t11月底前\t县文旅局\n' +
      '2\t改造公共厕所20座\t20\t座\t年底前\t县住建局\n3\t空气优良天数比例达到90%\t90%\t全年\t县环保局\n以上任务共3项，由县政府督查室按月通报。',
    figures: ['12\t所', '20座', '20\t座', '90%', '90%', '3项'],
  },
  {
    // A file has no style sheets: what only a class hides (333, 444) is seen; the page session leaves it out in the browser.
    page: 'hidden-text.html',
    text:
      '青禾县2023年工作要点\n1.建设书香县城。今年新建社区图书馆12所。\n今年新建社区图书馆333所。\n今年新建社区图书馆444所。\n' +
      '2.改善城乡道路。硬化山区公路40公里。\n留言\n3.守护蓝天。空气优良天数比例达到90%。',
    figures: ['12所', '333所', '444所', '40公里', '90%'],
  },
  {
    page: 'no-article.html',
    text:
      '各乡镇人民政府：\n1.建设书香县城。今年新建社区图书馆12所。\n2.改善城乡道路。硬化山区公路40公里。\n3.守护蓝天。空气优良天数比例达到90%。\n' +
      '4.扶持小微企业。贷款余额增长15%以上。\n青禾县人民政府\n2023年2月10日',
    figures: ['12所', '40公里', '90%', '15%'],
  },
];

describe.each(PAGES)('$page', ({ page, text, figures }) => {
  const html = readFileSync(new URL(`../fixtures/pages/${page}`, import.meta.url), 'utf8');
  const read = readHtml(html, `http://www.qinghe.gov.cn/${page}`).index.text;

  it('reads as one text', () => {
    expect(read).toBe(text);
  });

  it('yields the figures that its reader sees', () => {
    const found = extract(read, { referenceDate: '2023-02-10' }).filter(
      (mention) => mention.kind === 'commitment' || mention.kind === 'result',
    );
    expect(found.map((mention) => mention.text)).toEqual(figures);
  });
});
