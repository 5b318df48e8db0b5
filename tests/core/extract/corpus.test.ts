import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import type { Mention } from '../../../lib/core/model/mention.ts';
import { CORPUS_FILES, readCases, unmark } from './corpus-cases.ts';

const isQuantity = ({ kind }: Mention) => kind === 'commitment' || kind === 'result';

describe.each(CORPUS_FILES)('%s', (file) => {
  it.each(readCases(file))('$shape: $text', ({ before = '', text: marked, expect: expected }) => {
    const { text, spans } = unmark(marked);
    const context = before === '' ? '' : `${before}\n`;
    const found = extract(context + text, { referenceDate: '2024-03-01' })
      .map((mention) => ({ ...mention, start: mention.start - context.length, end: mention.end - context.length }))
      .filter(({ start }) => start >= 0);
    const marks = spans.map(({ start, end }, index) => ({ comparator: '=', ...expected[index], start, end, text: text.slice(start, end) }));
    for (const mark of marks) expect(found).toContainEqual(expect.objectContaining(mark));
    const elsewhere = found.filter((mention) => isQuantity(mention) && !spans.some(({ start }) => start === mention.start));
    expect(elsewhere).toEqual([]);
    expect(expected).toHaveLength(spans.length);
  });
});
