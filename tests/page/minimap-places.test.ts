import { afterEach, expect, it } from 'vitest';
import { isDarkPage } from '../../lib/page/dark-page.ts';
import { placesOf } from '../../lib/page/minimap-places.ts';
import { scrollerOf } from '../../lib/page/scroller.ts';
import { markedPage } from './marked-page.ts';

afterEach(() => {
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const root = () => document.scrollingElement as Element;
const gap = (height: number) => `<div style="height:${height}px"></div>`;

it('tells where marks stand in the page, wherever it is scrolled to', async () => {
  document.body.style.margin = '0';
  const { marks } = await markedPage(`${gap(1000)}<div>新建67所</div>${gap(2000)}<div>达90%</div>${gap(1000)}`, ['67所', '90%']);
  const height = root().scrollHeight;
  const before = await placesOf(marks, root());
  expect(before.map(({ mark, at }) => [mark.text, Math.round((at * height) / 100) * 100])).toEqual([
    ['67所', 1000],
    ['90%', 3000],
  ]);
  scrollTo(0, 700);
  expect(await placesOf(marks, root())).toEqual(before);
});

it('tells where marks stand in a scroll area of their own', async () => {
  const { marks } = await markedPage(
    `<main style="height:300px;overflow:auto"><div>${gap(600)}<p style="margin:0">新建67所</p>${gap(600)}</div></main>`,
    ['67所'],
  );
  const area = document.querySelector('main') as Element;
  const [mark] = marks;
  expect(mark && scrollerOf(mark.range.startContainer)).toBe(area);
  area.scrollTop = 250;
  expect((await placesOf(marks, area))[0]?.at).toBeCloseTo(600 / area.scrollHeight, 2);
});

it('takes the document for what scrolls where nothing else does', async () => {
  const { marks } = await markedPage('<main style="overflow:auto"><p>新建67所</p></main>', ['67所']);
  expect(marks[0] && scrollerOf(marks[0].range.startContainer)).toBe(root());
});

it('leaves out what is not laid out, and what the page cut short since', async () => {
  const { marks } = await markedPage('<p id="gone">新建67所</p><p>达90%</p><p>完成22所</p>', ['67所', '90%', '22所']);
  const text = document.querySelector('p:last-child')?.firstChild as Text;
  text.data = '完';
  (document.querySelector('#gone') as HTMLElement).style.display = 'none';
  expect((await placesOf(marks, root())).map(({ mark }) => mark.text)).toEqual(['90%']);
});

it.each([
  ['none', '', '', false],
  ['white', '#fff', '', false],
  ['dark', '#12161b', '', true],
  ['dark under a body without', '', '#111', true],
  ['light over dark', '#fafafa', '#111', false],
  ['all but clear', 'rgb(0 0 0 / .1)', '', false],
])('a ground that is %s', (_, body, html, isDark) => {
  document.body.style.backgroundColor = body;
  document.documentElement.style.backgroundColor = html;
  expect(isDarkPage()).toBe(isDark);
});
