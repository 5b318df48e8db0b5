import { describe, expect, it } from 'vitest';
import { readHtml } from '../../lib/cli/html.ts';

/** What lists and style sheets print in a file, before which words. */
function printed(css: string, body: string): string[] {
  const html = `<html><head><style>${css}</style></head><body>${body}</body></html>`;
  const { index, shape } = readHtml(html, 'https://qinghe.test/plan.html');
  return shape.listed.map(({ printed: mark, at }) => mark + index.text.slice(at).split('\n', 1)[0]);
}

describe("numbers that a file's own style sheet prints", () => {
  it.each<[name: string, css: string, body: string, expected: string[]]>([
    [
      'counters of headings',
      'body { counter-reset: part } h2 { counter-increment: part } h2::before { content: counter(part, cjk-ideographic) "、" }',
      '<h2>扩充学位</h2><p>新建学校3所。</p><h2>队伍建设</h2>',
      ['一、扩充学位', '二、队伍建设'],
    ],
    [
      'classes, ids, nesting and single quotes',
      "#text .item { counter-increment: n } #text > p.item:before { content: '（' counter(n) '）' } .other::before { content: '※' }",
      '<div id="text"><p class="item">新建学校3所。</p><p class="other">说明</p><p class="wide item">改造食堂2个。</p></div><p class="item">无关</p>',
      ['（1）新建学校3所。', '（2）改造食堂2个。'],
    ],
    [
      'the type of a list',
      'ol { list-style: cjk-ideographic inside }',
      '<ol><li>新建学校3所。</li><li>改造食堂2个。</li></ol>',
      ['一、新建学校3所。', '二、改造食堂2个。'],
    ],
    [
      'none: what only a browser knows',
      'p:nth-child(2)::before { content: counter(n) } p { counter-increment: n }',
      '<p>新建学校3所。</p><p>改造食堂2个。</p>',
      [],
    ],
  ])('%s', (_, css, body, expected) => expect(printed(css, body)).toEqual(expected));
});
