import { describe, expect, it } from 'vitest';
import { TextIndex } from '../../../lib/core/text/text-index.ts';
import { TextIndexBuilder } from '../../../lib/core/text/text-index-builder.ts';

/** Sources are named by their own data, so that a span shows what it points to. */
function indexOf(...events: (string | { pre: string })[]): TextIndex<string> {
  const builder = new TextIndexBuilder<string>();
  for (const event of events) {
    if (event === '\n') builder.line();
    else if (event === '\t') builder.cell();
    else if (typeof event === 'string') builder.text(event, event);
    else builder.text(event.pre, event.pre, true);
  }
  return new TextIndex(builder.written, builder.pieces);
}

describe('from text to sources', () => {
  const index = indexOf('\n', '  新建6', '7', ' 所', '\n', '投\u200b入  68亿 元 ');

  it('reads as one normalised string', () => {
    expect(index.text).toBe('新建67 所\n投入 68亿 元');
  });

  it.each([
    { words: '67', from: ['  新建6', 4], to: ['7', 1] },
    { words: '67 所', from: ['  新建6', 4], to: [' 所', 2] },
    { words: '所', from: [' 所', 1], to: [' 所', 2] },
    { words: '投入', from: ['投\u200b入  68亿 元 ', 0], to: ['投\u200b入  68亿 元 ', 3] },
    { words: '68亿 元', from: ['投\u200b入  68亿 元 ', 5], to: ['投\u200b入  68亿 元 ', 10] },
  ])('$words', ({ words, from, to }) => {
    const start = index.text.indexOf(words);
    const span = index.span(start, start + words.length);
    expect([span.start, span.startOffset]).toEqual(from);
    expect([span.end, span.endOffset]).toEqual(to);
  });

  it('leaves separators at its edges out of a span', () => {
    const line = index.text.indexOf('\n');
    const span = index.span(line - 1, line + 1);
    expect([span.end, span.endOffset]).toEqual([' 所', 2]);
  });

  it.each([
    [6, 7],
    [0, 0],
    [-1, 2],
    [40, 41],
  ])('refuses %i to %i, where there is no text', (start, end) => {
    expect(() => index.span(start, end)).toThrow(RangeError);
  });
});

describe('from sources to text', () => {
  const index = indexOf('  新建6', '7', '\n', 'a\u00adb  c');

  it.each([
    ['  新建6', 0, 0],
    ['  新建6', 4, 2],
    ['  新建6', 5, 3],
    ['7', 0, 3],
    ['7', 1, 4],
    ['a\u00adb  c', 2, 6],
    ['a\u00adb  c', 5, 8],
    ['a\u00adb  c', 4, 7],
  ])('%j at %i is %i', (source, offset, place) => {
    expect(index.offsetOf(source, offset)).toBe(place);
  });

  it('does not know what is not in the text', () => {
    expect(index.offsetOf('other', 0)).toBeNull();
  });
});

it('every character finds its way back, whatever the events', () => {
  const events = ['甲 乙', '\t', ' ', 'x  y', '\n', '\u200b', '丙\n丁', { pre: 'a\nb  c' }, '\t', '\n', '　末　'];
  const index = indexOf(...events);
  for (let at = 0; at < index.text.length; at += 1) {
    if (/\s/.test(index.text[at] as string)) continue;
    const { start, startOffset, end, endOffset } = index.span(at, at + 1);
    expect(start.slice(startOffset, endOffset)).toBe(index.text[at]);
    expect(end).toBe(start);
    expect(index.offsetOf(start, startOffset)).toBe(at);
  }
});

it('finds the same place whatever was looked up before it', () => {
  const lines = Array.from({ length: 60 }, (_, line) => [`第${line}行`, '\n']).flat();
  const index = indexOf(...lines);
  const places = [...index.text].flatMap((char, at) => (char === '\n' ? [] : [at]));
  const fresh = new Map(places.map((at) => [at, indexOf(...lines).span(at, at + 1)]));
  for (const stride of [1, 7, 53, 211, -1, -13]) {
    for (let k = 0; k < places.length; k += 1) {
      const at = places[(((k * stride) % places.length) + places.length) % places.length] as number;
      expect(index.span(at, at + 1)).toEqual(fresh.get(at));
    }
    expect(() => index.span(index.text.length, index.text.length + 1)).toThrow(RangeError);
  }
});
