import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../lib/cli/html.ts';
import { printedCounter } from '../../../lib/core/text/counter-style.ts';

const items = (count: number): string => Array.from({ length: count }, (_, k) => `<li>第${'甲乙丙丁戊'[k]}项`).join('');

/** What is printed before which line. */
function listed(html: string): string[] {
  const { index, shape } = readHtml(`<body>${html}</body>`, 'http://a.gov.cn/');
  return shape.listed.map(({ printed, at }) => printed + index.text.slice(at).split('\n')[0]);
}

describe('numbers that lists print', () => {
  it.each<[what: string, html: string, expected: string[]]>([
    ['count from one', `<ol>${items(3)}</ol>`, ['1.第甲项', '2.第乙项', '3.第丙项']],
    ['start where the list says', `<ol start="4">${items(2)}</ol>`, ['4.第甲项', '5.第乙项']],
    ['run backwards', `<ol reversed>${items(3)}</ol>`, ['3.第甲项', '2.第乙项', '1.第丙项']],
    ['run backwards from a start', `<ol reversed start=9>${items(2)}</ol>`, ['9.第甲项', '8.第乙项']],
    ['go on from a value', '<ol><li>第甲项<li value=7>第乙项<li>第丙项</ol>', ['1.第甲项', '7.第乙项', '8.第丙项']],
    ['are letters', `<ol type="a">${items(2)}</ol>`, ['a.第甲项', 'b.第乙项']],
    ['are Roman', `<ol type="I">${items(4)}</ol>`, ['I.第甲项', 'II.第乙项', 'III.第丙项', 'IV.第丁项']],
    ['are Chinese', `<ol style="list-style-type: cjk-ideographic">${items(2)}</ol>`, ['一、第甲项', '二、第乙项']],
    [
      'are of the style rather than of the type',
      `<ol type=1 style="color:red;list-style:simp-chinese-informal">${items(1)}</ol>`,
      ['一、第甲项'],
    ],
    ['are not printed in style none', `<ol style="list-style: none">${items(2)}</ol>`, []],
    ['are not printed in <ul>', `<ul>${items(2)}</ul>`, []],
    [
      'count inner lists apart',
      '<ol><li>第甲项<ol><li>第乙项<li>第丙项</ol><li>第丁项</ol>',
      ['1.第甲项', '1.第乙项', '2.第丙项', '2.第丁项'],
    ],
    ['stand before the first text of the item', '<ol><li><p><b>第甲</b>项</p></ol>', ['1.第甲项']],
    ['of empty items are nobody’s', '<ol><li><li>第乙项</ol>', ['2.第乙项']],
  ])('%s', (_, html, expected) => expect(listed(html)).toEqual(expected));

  it('knows how deep an item lies', () => {
    const { shape } = readHtml('<body><ol><li>甲<ul><li>乙<ol><li>丙</ol></ul></ol></body>', 'http://a.gov.cn/');
    expect(shape.listed.map(({ printed, depth }) => [printed, depth])).toEqual([
      ['1.', 0],
      ['1.', 1],
    ]);
  });
});

describe('counter styles', () => {
  it.each<[style: string, value: number, printed: string]>([
    ['cjk-ideographic', 10, '十'],
    ['cjk-ideographic', 12, '十二'],
    ['simp-chinese-informal', 20, '二十'],
    ['simp-chinese-informal', 105, '一百零五'],
    ['simp-chinese-informal', 110, '一百一十'],
    ['cjk-decimal', 10, '一零'],
    ['lower-alpha', 27, 'aa'],
    ['upper-roman', 49, 'XLIX'],
    ['decimal-leading-zero', 3, '03'],
  ])('%s prints %i as %s', (style, value, printed) => expect(printedCounter(value, style)?.number).toBe(printed));

  it.each(['disc', 'none', 'my-own'])('%s prints no number', (style) => expect(printedCounter(1, style)).toBeNull());
});
