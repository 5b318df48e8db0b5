import { afterEach, describe, expect, it } from 'vitest';
import { Highlights } from '../../lib/page/highlight.ts';
import { markAtPoint } from '../../lib/page/hit-test.ts';
import { measured } from '../../lib/page/mark.ts';
import { markedPage } from './marked-page.ts';

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  ending = new AbortController();
});

const HTML = '<p style="font-size:16px;width:600px">新建幼儿园67所，投入资金68亿元。</p>';

// The browser's own hit test where there is one, and the caret's place everywhere else.
describe.each(['painted', 'not painted'])('%s', (how) => {
  async function page() {
    const { marks, index } = await markedPage(HTML, ['67所', '68亿元']);
    if (how === 'painted') new Highlights(ending.signal).draw(marks);
    const box = measured(marks[0] as (typeof marks)[0]).getBoundingClientRect();
    return { marks, box, at: (x: number, y: number) => markAtPoint({ x, y, page: document }, marks, index)?.text ?? null };
  }

  it('finds the mark under the point, from its first pixel to its last', async () => {
    const { box, at } = await page();
    const middle = box.top + box.height / 2;
    expect(at(box.left + 1, middle)).toBe('67所');
    expect(at(box.right - 1, middle)).toBe('67所');
    expect(at((box.left + box.right) / 2, middle)).toBe('67所');
  });

  it('finds nothing beside it, under it, or in the margin of its line', async () => {
    const { box, at } = await page();
    const middle = box.top + box.height / 2;
    expect(at(box.left - 3, middle)).toBeNull();
    expect(at(box.right + 3, middle)).toBeNull();
    expect(at(box.left + 4, box.bottom + 30)).toBeNull();
    expect(at(700, middle)).toBeNull();
  });
});
