import { afterEach, expect, it } from 'vitest';
import { Highlights } from '../../lib/page/highlight.ts';
import { markedPage } from './marked-page.ts';

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  ending = new AbortController();
  CSS.highlights.clear();
});

const painted = () => [...CSS.highlights].map(([name, { size, priority }]) => [name, size, priority]);

it('paints each status under its own name, the place pointed at above all', async () => {
  const { marks } = await markedPage('<p>新建67所，投入68亿元，达到90%。</p>', ['67所', '68亿元', '90%']);
  const highlights = new Highlights(ending.signal);
  highlights.draw(marks);
  highlights.point(marks[1] ?? null);
  expect(painted()).toEqual([
    ['jn-none', 3, 6],
    ['jn-here', 1, 8],
  ]);
  highlights.repaint(marks[0] as (typeof marks)[0], 'done');
  highlights.point(null);
  expect(painted()).toEqual([
    ['jn-none', 2, 6],
    ['jn-done', 1, 1],
  ]);
});

it('uses static ranges, and touches no node', async () => {
  const { marks } = await markedPage('<p>新建67所</p>', ['67所']);
  const before = document.body.innerHTML;
  new Highlights(ending.signal).draw(marks);
  const [range] = [...(CSS.highlights.get('jn-none') as Highlight)];
  expect(range).toBeInstanceOf(StaticRange);
  expect(document.body.innerHTML).toBe(before);
});

it('leaves the page’s own highlights and style sheets alone, and takes its own away at the end', async () => {
  const theirs = new Highlight();
  CSS.highlights.set('search', theirs);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const { marks } = await markedPage('<p>新建67所</p>', ['67所']);
  const highlights = new Highlights(ending.signal);
  highlights.draw(marks);
  highlights.point(marks[0] ?? null);
  expect(document.adoptedStyleSheets).toHaveLength(2);
  ending.abort();
  expect([...CSS.highlights.keys()]).toEqual(['search']);
  expect(CSS.highlights.get('search')).toBe(theirs);
  expect(document.adoptedStyleSheets).toEqual([sheet]);
  document.adoptedStyleSheets = [];
});

it('forgets the place pointed at when it is drawn no more', async () => {
  const { marks } = await markedPage('<p>新建67所</p>', ['67所']);
  const highlights = new Highlights(ending.signal);
  highlights.draw(marks);
  highlights.point(marks[0] ?? null);
  highlights.draw([]);
  expect(painted()).toEqual([]);
});

it('paints again when the page has cleared the registry and replaced its style sheets', async () => {
  const { marks } = await markedPage('<p>新建67所</p>', ['67所']);
  const highlights = new Highlights(ending.signal);
  highlights.draw(marks);
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  highlights.point(marks[0] ?? null);
  expect(painted()).toEqual([
    ['jn-none', 1, 6],
    ['jn-here', 1, 8],
  ]);
  expect(document.adoptedStyleSheets).toHaveLength(1);
});

it('puts what needs attention over what is calm', async () => {
  const { marks } = await markedPage('<p>新建67所</p>', ['67所', '67所']);
  const highlights = new Highlights(ending.signal);
  highlights.draw(marks);
  highlights.repaint(marks[0] as (typeof marks)[0], 'done');
  highlights.repaint(marks[1] as (typeof marks)[0], 'late');
  const priority = (name: string) => CSS.highlights.get(name)?.priority ?? Number.NaN;
  expect(priority('jn-late')).toBeGreaterThan(priority('jn-done'));
});

it('shows only the place pointed at while it is switched off', async () => {
  const { marks } = await markedPage('<p>新建67所，投入68亿元。</p>', ['67所', '68亿元']);
  const highlights = new Highlights(ending.signal);
  highlights.show(false);
  highlights.draw(marks);
  highlights.point(marks[0] ?? null);
  expect(painted().map(([name]) => name)).toEqual(['jn-here']);
  highlights.show(true);
  expect(painted().map(([name]) => name)).toContain('jn-none');
});
