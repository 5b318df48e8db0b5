import { afterEach, describe, expect, it } from 'vitest';
import { buildPlan } from '../../lib/core/outline/build-plan.ts';
import type { Shape } from '../../lib/core/text/shape.ts';
import { indexPage } from '../../lib/page/index-page.ts';
import { shapeOf } from '../../lib/page/page-shape.ts';
import { TimeSlice } from '../../lib/page/time-slice.ts';

const original = document.documentElement.innerHTML;
afterEach(() => {
  document.documentElement.innerHTML = original;
});

async function read(style: string, html: string) {
  document.head.innerHTML = `<style>${style}</style>`;
  document.body.innerHTML = `<div id="article">${html}</div>`;
  const root = document.getElementById('article') as HTMLElement;
  const { text, listed } = await indexPage(root, new TimeSlice());
  const shape = shapeOf(root, text);
  const linesOf = (marks: Shape['listed']) => marks.map(({ printed, at }) => printed + text.slice(at).split('\n')[0]);
  return { root, text, shape, lines: linesOf(shape.listed), walked: linesOf(listed) };
}

describe('numbers that style sheets print', () => {
  it.each<[what: string, style: string, html: string, lines: string[]]>([
    ['a list style', 'ol { list-style-type: cjk-ideographic }', '<ol><li>甲<li>乙</ol>', ['一、甲', '二、乙']],
    ['a list style that takes the numbers away', 'ol { list-style: none }', '<ol><li>甲<li>乙</ol>', []],
    ['items that are no list items', 'li { display: block }', '<ol><li>甲</ol>', []],
    [
      'counters of headings, reset above the article',
      `body { counter-reset: chapter } h2 { counter-reset: task; counter-increment: chapter } h3 { counter-increment: task }
       h2::before { content: counter(chapter, cjk-ideographic) '、' } h3::before { content: '（' counter(task, cjk-ideographic) '）' }`,
      '<h2>甲</h2><h3>子</h3><h3>丑</h3><h2>乙</h2><h3>寅</h3>',
      ['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅'],
    ],
    [
      'counters that ::before itself counts',
      'div { counter-reset: n } p::before { counter-increment: n; content: "第" counter(n) "条 " }',
      '<div><p>甲</p><p>乙</p></div>',
      ['第1条甲', '第2条乙'],
    ],
    [
      'counters of nested lists',
      'ol { list-style: none; counter-reset: i } li { counter-increment: i } li::before { content: counters(i, ".") " " }',
      '<ol><li>甲<ol><li>子<li>丑</ol><li>乙</ol>',
      ['1甲', '1.1子', '1.2丑', '2乙'],
    ],
    ['content that is no number', 'p::before { content: "※" }', '<p>甲</p>', []],
  ])('%s', async (_, style, html, lines) => {
    const page = await read(style, html);
    expect(page.lines).toEqual(lines);
    // Reading for highlights asks only headings and items for their styles.
    expect(page.walked).toEqual(/<p/.test(html) ? [] : lines);
  });

  it('become tasks of a plan', async () => {
    const { text, shape } = await read(
      '#article { counter-reset: task } h3 { counter-increment: task } h3::before { content: counter(task) "." }',
      '<p>青禾县2024年教育工作要点</p><h3>扩大学位</h3><p>年内新建幼儿园12所。</p><h3>强化健康</h3><p>年内引进校医20名。</p>',
    );
    const { tasks, commitments } = buildPlan(text, { referenceDate: '2024-01-15', shape });
    expect(tasks.map(({ id, number, title }) => [id.split('/')[1], number, title])).toEqual([
      ['1', '1', '扩大学位'],
      ['2', '2', '强化健康'],
    ]);
    expect(commitments.map(({ taskId, start, end }) => [taskId.split('/')[1], text.slice(start, end)])).toEqual([
      ['1', '12所'],
      ['2', '20名'],
    ]);
  });

  it('are not told of another text', async () => {
    const { root } = await read('', '<ol><li>甲</ol>');
    expect(shapeOf(root, '乙').listed).toEqual([]);
  });
});
