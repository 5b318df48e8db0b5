import { describe, expect, it, test } from 'vitest';
import { readHtml } from '../../lib/cli/html.ts';
import { detect } from '../../lib/core/detect.ts';
import { hasSharedMaterial, sharedText } from '../shared-material.ts';

const SENTENCE = '全年新建幼儿园67所，投入资金68亿元，覆盖面达到90%以上，培训教师5000人次。';
const detectHtml = (html: string, url = 'http://jyj.example.gov.cn/art/1.html') => detect(readHtml(html, url).facts);
const article = (lines: string[]) => `<div id="zoom">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
const head = (title: string, meta: Record<string, string> = {}) =>
  `<title>${title}</title>${Object.entries(meta)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')}`;

describe('policy pages', () => {
  it.each([
    {
      name: 'a plan sent out by notice',
      html:
        head('关于印发2021年教育工作要点的通知') +
        article(['各县（市、区）教育局，各直属单位：', '一、总体要求', SENTENCE, '1.扩大学位。', SENTENCE, '2.提高质量。', SENTENCE]),
      reasons: ['plan-title', 'numbering', 'gov-host', 'notice-title', 'addressees', 'figures'],
    },
    {
      name: 'a report on a site that is no government’s',
      url: 'https://www.example.com/news/1.html',
      html: head('2021年政府工作报告') + article(['一、过去一年', SENTENCE, '二、今年目标', SENTENCE, '三、重点工作', SENTENCE]),
      reasons: ['plan-title', 'numbering', 'figures'],
    },
    {
      name: 'a document told by its disclosure table and number alone',
      html: `<table><tr><td>索引号：</td><td>1</td><td>发布机构：</td><td>市教育局</td></tr><tr><td>成文日期：</td><td>2021年3月2日</td></tr></table><p>某教发〔2021〕3号</p>${article([SENTENCE, SENTENCE, SENTENCE])}`,
      reasons: ['disclosure', 'doc-number', 'gov-host', 'figures'],
    },
  ])('$name', ({ html, url, reasons }) => {
    const found = detectHtml(html, url);
    expect(found.reasons).toEqual(reasons);
    expect(found.isPolicy).toBe(true);
  });
});

describe('other pages', () => {
  const titles = ['2021年教育工作要点', '2020年教育工作总结', '关于印发招生方案的通知', '教育事业统计公报', '十件民生实事目标'];
  it.each([
    {
      name: 'a list of plans and notices',
      html: `${head('计划总结', { SiteName: '市教育局', ColumnName: '计划总结', ColumnType: '规划计划' })}<ul>${titles.map((title) => `<li><a href="#">${title}</a> 2021-03-02</li>`).join('')}</ul>`,
    },
    {
      name: 'a home page',
      html: `${head('市教育局门户网站', { SiteName: '市教育局' })}<nav>首页 政务公开</nav>${titles.map((title) => `<div>${title}</div>`).join('')}`,
    },
    {
      name: 'news about a plan',
      html:
        head('我市召开教育工作会议', { SiteName: '市教育局', ColumnName: '教育动态', ArticleTitle: '我市召开教育工作会议' }) +
        article(['昨日，全市教育工作会议召开。', '会议提出，今年将新建幼儿园。', '记者从会上获悉，全市教育系统将抓好落实。']),
    },
    {
      name: 'a service guide',
      html: head('教师资格认定办事指南') + article(['请携带身份证到窗口办理。', '咨询电话见下。', '工作日受理。']),
    },
    { name: 'an empty page', html: '' },
  ])('$name', ({ html }) => {
    expect(detectHtml(html).isPolicy).toBe(false);
  });

  it('stays one where a government’s name is only part of the host', () => {
    expect(detectHtml('<p>x</p>', 'http://gov.cn.example.com/').reasons).not.toContain('gov-host');
  });
});

describe('what the document says of itself', () => {
  const table = '<div>索引号：000/2021 发布机构：市教育局 成文日期：2021-03-02 公开方式：主动公开 发文字号：某教发〔2021〕3号</div>';

  it('is read from the disclosure table', () => {
    const found = detectHtml(`<title>关于印发工作要点的通知 - 某市人民政府门户网站</title>${table}${article([SENTENCE])}`);
    expect(found).toMatchObject({
      title: '关于印发工作要点的通知',
      issuer: '市教育局',
      docNumber: '某教发〔2021〕3号',
      publishedOn: '2021-03-02',
    });
  });

  it('is the meta tags’ where they speak', () => {
    const meta = { SiteName: '某市教育局', ArticleTitle: '工作要点', PubDate: '2021-3-5 09:10' };
    expect(detectHtml(head('x', meta) + article([SENTENCE]))).toMatchObject({
      title: '工作要点',
      issuer: '某市教育局',
      publishedOn: '2021-03-05',
    });
  });

  it('is the signature’s date where nothing else is dated', () => {
    expect(detectHtml(article([SENTENCE, '市教育局', '2021年12月31日'])).publishedOn).toBe('2021-12-31');
  });

  it('is left open where the page says nothing', () => {
    const found = detectHtml(article([SENTENCE]));
    expect(found).not.toHaveProperty('publishedOn');
    expect(found).not.toHaveProperty('issuer');
    expect(found).not.toHaveProperty('docNumber');
  });
});

describe.skipIf(!hasSharedMaterial)('real pages (../shared)', () => {
  test.each([
    ['seed/pages/hanweb.html', true],
    ['seed/pages/word.html', true],
    ['corpus/page-policy-hanweb.html', true],
    ['corpus/page-policy-statecouncil-fragment.html', true],
    ['corpus/page-news-on-gov-site.html', false],
    ['corpus/page-blog.html', false],
  ])('%s: %s', (path, isPolicy) => {
    // The same answer under both kinds of host: the host alone decides nothing.
    expect(detectHtml(sharedText(path)).isPolicy).toBe(isPolicy);
    expect(detectHtml(sharedText(path), 'https://www.example.com/1').isPolicy).toBe(isPolicy);
  });
});
