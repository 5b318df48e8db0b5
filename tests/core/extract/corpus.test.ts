import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import type { Mention } from '../../../lib/core/model/mention.ts';

/**
 * One sentence of tests/corpus/*.jsonl. `text` marks the expected mentions with ⟦⟧; `expect` holds, in the same order, the fields that must
 * match (an absent comparator is `=`). `before` is what stands above it, and is not looked at. No quantity may be found outside the marks.
 */
interface Case {
  shape: string;
  before?: string;
  text: string;
  expect: Partial<Mention>[];
}

const FOLDER = fileURLToPath(new URL('../../corpus/', import.meta.url));

function readCases(file: string): Case[] {
  const lines = readFileSync(FOLDER + file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=⟦)|(?<=⟧)/)) {
    const inner = part.startsWith('⟦') ? part.slice(1, -1) : part;
    if (part.startsWith('⟦')) spans.push({ start: text.length, end: text.length + inner.length });
    text += inner;
  }
  return { text, spans };
}

const isQuantity = ({ kind }: Mention) => kind === 'commitment' || kind === 'result';

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl')))('%s', (file) => {
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
