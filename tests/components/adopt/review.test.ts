import { describe, expect, test } from 'vitest';
import { areFactsWhole } from '../../../components/adopt/document-facts.tsx';
import { readEdit, type TypedEdit } from '../../../components/adopt/read-edit.ts';
import { segmentsOf } from '../../../components/adopt/segments.ts';

describe('the document with its places marked', () => {
  const cases: [name: string, places: [number, number][], segments: string[]][] = [
    ['no place', [], ['abcdefgh']],
    ['one', [[2, 4]], ['ab', 'cd:0', 'efgh']],
    [
      'two that touch',
      [
        [0, 2],
        [2, 4],
      ],
      ['ab:0', 'cd:1', 'efgh'],
    ],
    [
      'two halves of one that was split',
      [
        [2, 4],
        [2, 4],
      ],
      ['ab', 'cd:01', 'efgh'],
    ],
    [
      'one inside another',
      [
        [1, 6],
        [2, 4],
      ],
      ['a', 'b:0', 'cd:01', 'ef:0', 'gh'],
    ],
    ['up to the end', [[6, 8]], ['abcdef', 'gh:0']],
  ];
  test.each(cases)('%s', (_, places, expected) => {
    const segments = segmentsOf(
      'abcdefgh',
      places.map(([start, end], k) => ({ id: String(k), start, end })),
    );
    expect(segments.map(({ text, ids }) => (ids.length ? `${text}:${ids.join('')}` : text))).toEqual(expected);
    expect(segments.map(({ text }) => text).join('')).toBe('abcdefgh');
  });
});

describe('what is typed about a commitment', () => {
  const typed: TypedEdit = { subject: ' 投入 ', value: '68', unit: '元', comparator: '=', deadline: '', hedge: ' 力争 ' };
  const billions = { factor: 1e8, prefix: '亿' };
  const cases: [name: string, part: Partial<TypedEdit>, expected: unknown][] = [
    ['in its scale, trimmed', {}, { edit: { ...typed, subject: '投入', value: 6_800_000_000, hedge: '力争' } }],
    ['full-width digits', { value: '６８．５' }, { edit: expect.objectContaining({ value: 6_850_000_000 }) }],
    ['no figure has no unit', { value: ' ' }, { edit: expect.objectContaining({ value: null, unit: null }) }],
    ['a word is no figure', { value: '很多' }, { wrong: 'value' }],
    ['a name is needed', { subject: ' ' }, { wrong: 'subject' }],
  ];
  test.each(cases)('%s', (_, part, expected) => expect(readEdit({ ...typed, ...part }, billions)).toEqual(expected));
});

describe('what a plan must say of its document', () => {
  const facts = { title: '要点', issuer: '', region: '', publishedOn: '2024-01-01', period: { start: '2024-01-01', end: '2024-12-31' } };
  test.each([
    ['all of it', {}, true],
    ['no title', { title: ' ' }, false],
    ['no day', { publishedOn: '' }, false],
    ['it ends before it begins', { period: { start: '2024-12-31', end: '2024-01-01' } }, false],
    ['an end that was emptied', { period: { start: '2024-01-01', end: '' } }, false],
  ])('%s', (_, part, whole) => expect(areFactsWhole({ ...facts, ...part })).toBe(whole));
});
