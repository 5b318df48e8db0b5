import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Highlights } from '../../lib/page/highlight.ts';
import { markAtPoint } from '../../lib/page/hit-test.ts';
import { indexPage } from '../../lib/page/index-page.ts';
import { isShadowRoot, type Mark, marksOf, placeOf, rootsOf } from '../../lib/page/mark.ts';
import { TimeSlice } from '../../lib/page/time-slice.ts';
import { visibility } from '../../lib/page/visibility.ts';

let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
});
afterEach(() => ending.abort());

/** Everything below the body, and a mark on each figure of schools. */
async function read() {
  const entered = new Set<Node>();
  const index = await indexPage(document.body, new TimeSlice(), entered);
  const matches = [...index.text.matchAll(/\d+所/g)].map(({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
    text: words,
    commitmentId: words,
    taskId: 't',
    status: 'none' as const,
  }));
  const marks: Mark[] = marksOf({ planId: 'p', matches, tasks: [] }, index);
  const at = (x: number, y: number, page = document) => markAtPoint({ x, y, page }, marks, index, rootsOf(marks).filter(isShadowRoot));
  return { index, entered, marks, at };
}

/** A same-origin frame with this body, loaded. */
async function frame(
  html: string,
  style = 'position:absolute;left:40px;top:60px;width:500px;height:120px;border:5px solid',
): Promise<HTMLIFrameElement> {
  const element = document.createElement('iframe');
  element.style.cssText = style;
  const loaded = new Promise((done) => element.addEventListener('load', done));
  element.srcdoc = `<body style="margin:0;font:16px/24px sans-serif">${html}</body>`;
  document.body.append(element);
  await loaded;
  return element;
}

describe('an article in a frame of the same site', () => {
  it('is read in the frame’s place, painted and hit in the frame’s own document', async () => {
    document.body.innerHTML = '<p>新建5所。</p>';
    const element = await frame('<p>改建67所。</p>');
    const page = element.contentDocument as Document;
    const { index, entered, marks, at } = await read();
    expect(index.text).toBe('新建5所。\n改建67所。');
    expect(entered.has(page.documentElement)).toBe(true);
    new Highlights(ending.signal).draw(marks);
    const registry = (page.defaultView as Window & typeof globalThis).CSS.highlights;
    const texts = (highlights: HighlightRegistry) =>
      [...(highlights.get('jn-none') ?? [])].map((range) => (range.startContainer as Text).data);
    expect([texts(CSS.highlights), texts(registry)]).toEqual([['新建5所。'], ['改建67所。']]);
    expect(page.adoptedStyleSheets).toHaveLength(1);
    const place = placeOf(marks[1] as Mark);
    // The frame's place and border, the paragraph's margin, and what the line leaves above the text.
    expect([place.left > 45, Math.round(place.top)]).toEqual([true, 60 + 5 + 16 + 2]);
    expect(at(place.left - 45 + 2, place.top - 65 + 12, page)?.text).toBe('67所');
    expect(at(place.left + 2, place.top + 12)).toBeNull();
    ending.abort();
    expect([registry.size, page.adoptedStyleSheets.length]).toEqual([0, 0]);
  });

  it('is not shown when the frame is not', async () => {
    document.body.innerHTML = '<p>新建5所。</p>';
    // Hidden by its own attribute, it would not even be read.
    document.body.insertAdjacentHTML('beforeend', '<style>iframe { visibility: hidden }</style>');
    await frame('<p>改建67所。</p>');
    const { marks } = await read();
    const isShown = visibility();
    expect(marks.map(({ text, range }) => [text, isShown(range.startContainer)])).toEqual([
      ['5所', true],
      ['67所', false],
    ]);
  });

  it('is left alone where the reader writes in it', async () => {
    document.body.innerHTML = '<p>新建5所。</p>';
    const element = await frame('<p>改建67所。</p>');
    (element.contentDocument as Document).designMode = 'on';
    expect((await read()).index.text).toBe('新建5所。');
  });

  it('a document that has gone is forgotten, and the rest is drawn', async () => {
    document.body.innerHTML = '<p>新建5所。</p>';
    const element = await frame('<p>改建67所。</p>');
    const highlights = new Highlights(ending.signal);
    highlights.draw((await read()).marks);
    element.remove();
    highlights.draw((await read()).marks);
    expect(CSS.highlights.get('jn-none')?.size).toBe(1);
  });
});

describe('open shadow roots', () => {
  it('are read in their host’s place with what is put into their slots, painted and hit', async () => {
    document.body.innerHTML = '<p>一</p><x-plan style="display:block;font:16px/24px sans-serif"><b>改建<i>6</i>7所</b></x-plan><p>二</p>';
    const host = document.querySelector('x-plan') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>新建5所，<slot></slot>，撤并2所。</p>';
    const { index, entered, marks, at } = await read();
    expect(index.text).toBe('一\n新建5所，改建67所，撤并2所。\n二');
    expect(entered.has(host.shadowRoot as ShadowRoot)).toBe(true);
    new Highlights(ending.signal).draw(marks);
    expect(CSS.highlights.get('jn-none')?.size).toBe(3);
    expect(host.shadowRoot?.adoptedStyleSheets).toHaveLength(1);
    for (const mark of marks) {
      const { left, top } = placeOf(mark);
      expect(at(left + 2, top + 10)?.text).toBe(mark.text);
    }
    ending.abort();
    expect(host.shadowRoot?.adoptedStyleSheets).toHaveLength(0);
  });
});

it('a folded part is read and not shown, until it is opened', async () => {
  document.body.innerHTML = '<details><summary>更多</summary><p>新建67所。</p></details>';
  const { index, marks } = await read();
  expect(index.text).toBe('更多\n新建67所。');
  const node = marks[0]?.range.startContainer as Node;
  expect(visibility()(node)).toBe(false);
  (document.querySelector('details') as HTMLDetailsElement).open = true;
  expect(visibility()(node)).toBe(true);
});

it.each([
  ['<textarea>新建67所</textarea>', ''],
  ['<input value="67所">', ''],
  ['<div contenteditable>新建67所</div>', ''],
  ['<div contenteditable="false">新建67所</div>', '新建67所'],
])('%s reads %j', async (html, text) => {
  document.body.innerHTML = html;
  expect((await read()).index.text).toBe(text);
});
