import { describe, expect, it, test } from 'vitest';
import { readHtml } from '../../lib/cli/html.ts';
import { TEXT_CASES } from '../fixtures/text-cases.ts';
import { hasSharedMaterial, sharedText } from '../shared-material.ts';

describe('the text of a file', () => {
  it.each(TEXT_CASES)('$name', ({ html, text }) => {
    expect(readHtml(`<body>${html}</body>`, 'http://a.gov.cn/').index.text).toBe(text);
  });

  it('is the article’s alone where a known mark names it', () => {
    const html = '<div class=nav>首页 1</div><div id=zoom><p>新建幼儿园67所，普惠性幼儿园覆盖面达90%以上。</p></div><div>浏览1024次</div>';
    expect(readHtml(html, 'http://a.gov.cn/').index.text).toBe('新建幼儿园67所，普惠性幼儿园覆盖面达90%以上。');
  });

  it('skips a known mark that the site left empty', () => {
    const html = '<div id=zoom> </div><div class=TRS_Editor><p>新建幼儿园67所，普惠性幼儿园覆盖面达90%以上。</p></div>';
    expect(readHtml(html, 'http://a.gov.cn/').index.text).toContain('67所');
  });

  it('is that of the element with most paragraphs where there is no mark', () => {
    const body = '<p>全年新建幼儿园67所，投入建设资金68亿元，普惠性幼儿园覆盖面达到90%以上。</p>'.repeat(8);
    const { index } = readHtml(`<div><p>推荐阅读</p></div><section>${body}</section>`, 'http://a.gov.cn/');
    expect(index.text.startsWith('全年新建')).toBe(true);
    expect(index.text).not.toContain('推荐');
  });

  it('is read however deep it lies', () => {
    const html = `${'<div>'.repeat(20_000)}<p>新建67所</p>`;
    expect(readHtml(html, 'http://a.gov.cn/').index.text).toBe('新建67所');
  });

  it('is that of the parent of the ContentStart mark', () => {
    const html = '<div>导航</div><div><meta name="ContentStart"><div>新建67所</div></div>';
    expect(readHtml(html, 'http://a.gov.cn/').index.text).toBe('新建67所');
  });
});

describe.skipIf(!hasSharedMaterial)('the first plan’s pages (../shared/seed)', () => {
  const paragraphs = () =>
    sharedText('seed/plan-2020.txt')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);

  test.each(['hanweb', 'word'])('%s.html holds every paragraph exactly, in order, and nothing else', (name) => {
    const { index } = readHtml(sharedText(`seed/pages/${name}.html`), 'http://jyj.zjtz.gov.cn/a.html');
    expect(index.text.split('\n')).toEqual(paragraphs());
  });
});

describe.skipIf(!hasSharedMaterial)('pages of other content systems (../shared/corpus)', () => {
  test.each([
    ['page-policy-hanweb.html', '1-10月，全县固定资产投资完成246.79亿元', '（德清县发改局）'],
    ['page-policy-statecouncil-fragment.html', '国务院办公厅关于开展\n城镇小区', '（此件公开发布）'],
  ])('%s gives its article and nothing around it', (name, start, end) => {
    const { text } = readHtml(sharedText(`corpus/${name}`), 'http://a.gov.cn/').index;
    expect(text.slice(0, start.length)).toBe(start);
    expect(text.slice(-end.length)).toBe(end);
  });
});
