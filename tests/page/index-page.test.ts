import { afterEach, describe, expect, it } from 'vitest';
import { readHtml } from '../../lib/cli/html.ts';
import { articleRoot } from '../../lib/page/article-root.ts';
import { indexPage } from '../../lib/page/index-page.ts';
import { readFacts } from '../../lib/page/read-facts.ts';
import { TimeSlice } from '../../lib/page/time-slice.ts';
import plan from '../fixtures/site/plan.html?raw';
import report from '../fixtures/site/report.html?raw';
import { TEXT_CASES } from '../fixtures/text-cases.ts';

const original = document.documentElement.innerHTML;
afterEach(() => {
  document.documentElement.innerHTML = original;
});

/** Parsed, not run: what a page's own scripts would do is no part of these tests. */
function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(...document.adoptNode(parsed.documentElement).childNodes);
}

describe('the text of the page', () => {
  it.each(TEXT_CASES)('$name', async ({ html, text }) => {
    show(`<body>${html}</body>`);
    expect((await indexPage(document.body, new TimeSlice())).text).toBe(text);
  });

  it.each([
    ['plan.html', plan],
    ['report.html', report],
  ])('%s reads the same as from the command line', async (_, html) => {
    show(html);
    const file = readHtml(html, location.href);
    expect((await indexPage(articleRoot(), new TimeSlice())).text).toBe(file.index.text);
    expect({ ...readFacts() }).toEqual(file.facts);
  });

  it('leads back to exactly the nodes it came from', async () => {
    show('<body><p>新建<span>6</span><b>7</b>所</p></body>');
    const index = await indexPage(document.body, new TimeSlice());
    const start = index.text.indexOf('67所');
    const { start: from, startOffset, end: to, endOffset } = index.span(start, start + 3);
    const range = document.createRange();
    range.setStart(from, startOffset);
    range.setEnd(to, endOffset);
    expect(range.toString()).toBe('67所');
  });

  it('rests between slices and still reads everything once', async () => {
    show(`<body>${'<p>新建67所。</p>'.repeat(2000)}</body>`);
    let rests = 0;
    const slice = new TimeSlice();
    Object.defineProperty(slice, 'isOver', { get: () => true });
    slice.rest = async () => {
      rests += 1;
    };
    const { text } = await indexPage(document.body, slice);
    expect(rests).toBeGreaterThan(5);
    expect(text).toBe(Array(2000).fill('新建67所。').join('\n'));
  });
});
