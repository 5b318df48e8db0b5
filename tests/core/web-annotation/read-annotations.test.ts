import { describe, expect, test } from 'vitest';
import { readAnnotations } from '../../../lib/core/web-annotation/read-annotations.ts';
import { type ForeignAnnotation, placeOfQuote } from '../../../lib/core/web-annotation/read-foreign.ts';
import { writeAnnotations } from '../../../lib/core/web-annotation/write-annotations.ts';
import { NOTES, PAGE, PLACES, sealed, TEXT } from './sample-notes.ts';

const { elsewhere: _, ...HERE } = NOTES;
const written = (scope: 'all' | 'public') => JSON.stringify(writeAnnotations(PAGE, PLACES, Object.values(NOTES), scope));
const changed = (change: (item: Record<string, unknown>) => void) => {
  const file = JSON.parse(written('all'));
  change(file.first.items[0]);
  return readAnnotations(JSON.stringify(file));
};

test('a file of whole records gives them back field by field, and their content still gives their ids', () => {
  const { notes, ...rest } = readAnnotations(`\ufeff${written('all')}`);
  expect(notes).toEqual(Object.values(HERE));
  for (const { id, ...body } of notes) expect(sealed(body).id).toBe(id);
  expect(rest).toEqual({ excerpts: [], foreign: [], refused: [] });
});

test('of a public file only the names are taken: the public part is not enough to make the record again', () => {
  expect(readAnnotations(written('public'))).toEqual({
    notes: [],
    excerpts: [NOTES.ofTask.id, NOTES.full.id].sort((a, b) => written('public').indexOf(a) - written('public').indexOf(b)),
    foreign: [],
    refused: [],
  });
});

test.each(['array', 'page', 'single'])('annotations are found as %s, too', (shape) => {
  const { items } = writeAnnotations(PAGE, PLACES, Object.values(NOTES), 'all').first;
  const file = shape === 'array' ? items : shape === 'page' ? { type: 'AnnotationPage', items } : items[0];
  expect(readAnnotations(JSON.stringify(file)).notes).toHaveLength(shape === 'single' ? 1 : 6);
});

describe('what is refused, and why', () => {
  test.each<[string, string]>([
    ['not-json', '{'],
    ['not-json', ''],
    ['not-json', '['.repeat(200_000)],
    ['not-annotations', '"text"'],
    ['not-annotations', '{"type":"Annotation"}'],
    ['malformed', '[1]'],
    ['malformed', '[null]'],
    ['malformed', '[[]]'],
    ['too-large', ' '.repeat(20_000_001)],
    ['too-many', `[${'1,'.repeat(5_000)}1]`],
  ])('%s', (reason, file) => {
    const { refused, notes, foreign } = readAnnotations(file);
    expect(refused[0]?.reason).toBe(reason);
    expect(notes.length + foreign.length).toBe(0);
  });

  const body =
    (fields: object, at = 0) =>
    (item: Record<string, unknown>) =>
      Object.assign((item.body as object[])[at] as object, fields);
  test.each<[string, string, (item: Record<string, unknown>) => void]>([
    ['malformed', 'a status that is none', (item) => Object.assign(item, { 'jn:declared': 'great' })],
    ['malformed', 'a figure that is text', (item) => Object.assign(item, { 'jn:value': '41' })],
    ['malformed', 'an endless text', body({ value: 'x'.repeat(5_001) })],
    ['malformed', 'no body', (item) => Object.assign(item, { body: undefined })],
    ['malformed', 'a forged name', (item) => Object.assign(item, { id: 'urn:jiannuo:note:xyz' })],
    ['malformed', 'a day that is none', (item) => Object.assign(item, { 'jn:asOf': '2020-02-31' })],
    ['html', 'markup as text', body({ format: 'text/html' })],
    ['address', 'a script as evidence', body({ source: 'javascript:alert(1)' }, 1)],
    ['address', 'data as evidence', body({ source: 'data:text/html,x' }, 1)],
  ])('%s: %s, and the other records come in', (reason, _name, change) => {
    const { notes, refused } = changed(change);
    expect(refused).toEqual([{ at: 0, reason, detail: expect.any(String) }]);
    expect(notes).toHaveLength(5);
    // What is told of a fault never repeats the contents.
    expect(JSON.stringify(refused)).not.toMatch(/great|xyz|alert|六所/);
  });

  test('__proto__ and strange keys change nothing', () => {
    const poisoned = written('all').replace(
      '"type":"Annotation"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"Annotation"',
    );
    const { notes } = readAnnotations(poisoned);
    expect(notes).toEqual(Object.values(HERE));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect('polluted' in (notes[0] as object)).toBe(false);
  });
});

describe('annotations of other tools', () => {
  const target = {
    source: 'https://a.test/x',
    selector: [
      { type: 'XPathSelector', value: '/p' },
      { type: 'TextQuoteSelector', exact: '农村20所' },
    ],
  };
  const foreign = (fields: object) => readAnnotations(JSON.stringify({ id: 'https://tool.test/1', type: 'Annotation', target, ...fields }));

  test.each<[string, object, string]>([
    ['bodyValue', { bodyValue: '看这里' }, '看这里'],
    ['a textual body', { body: { type: 'TextualBody', value: '看<b>这里' } }, '看<b>这里'],
    [
      'several bodies',
      {
        body: [
          { type: 'TextualBody', value: '一' },
          { type: 'TextualBody', value: '二' },
        ],
      },
      '一\n二',
    ],
    [
      'a choice',
      {
        body: {
          type: 'Choice',
          items: [
            { type: 'TextualBody', value: '甲' },
            { type: 'TextualBody', value: '乙' },
          ],
        },
      },
      '甲',
    ],
    ['a body that is an address', { body: 'https://b.test/doc' }, 'https://b.test/doc'],
    ['a linked resource', { body: { type: 'Text', id: 'https://b.test/doc' } }, 'https://b.test/doc'],
    ['a mere highlight', {}, ''],
  ])('%s', (_name, fields, text) => {
    expect(foreign(fields)).toEqual({
      notes: [],
      excerpts: [],
      foreign: [{ text, quote: '农村20所', prefix: '', suffix: '', source: 'https://a.test/x', creator: null }],
      refused: [],
    });
  });

  test.each<[string, string, object]>([
    ['no-quote', 'a whole page', { target: 'https://a.test/x' }],
    ['no-quote', 'a region', { target: { source: 'https://a.test/x', selector: { type: 'FragmentSelector', value: 'xywh=1,2,3,4' } } }],
    ['no-quote', 'empty words', { target: { source: 'https://a.test/x', selector: { type: 'TextQuoteSelector', exact: ' ' } } }],
    ['address', 'a script as its page', { target: { ...target, source: 'javascript:alert(1)' } }],
    ['address', 'a script as its body', { body: 'javascript:alert(1)' }],
    ['address', 'a script in a linked resource', { body: { source: 'javascript:alert(1)' } }],
    ['html', 'markup', { body: { type: 'TextualBody', value: '<b>x</b>', format: 'text/html' } }],
    ['html', 'markup in a list', { body: [{ value: '<b>x</b>', format: 'application/xhtml+xml' }] }],
  ])('%s: %s', (reason, _name, fields) => {
    const { foreign: taken, refused } = foreign(fields);
    expect(refused.map((one) => one.reason)).toEqual([reason]);
    expect(taken).toEqual([]);
  });

  const quoting = (quote: string, prefix = '', suffix = ''): ForeignAnnotation => ({
    text: '',
    quote,
    prefix,
    suffix,
    source: 'https://a.test/',
    creator: null,
  });
  test.each<[string, ForeignAnnotation, string | null]>([
    ['the only place', quoting('农村20所'), '农村20所'],
    ['not there', quoting('城区20所'), null],
    ['any of two', quoting('幼儿园67所'), null],
    ['the one with these neighbours', quoting('幼儿园67所', '2.再建'), '幼儿园67所。'],
  ])('a quote is found: %s', (_name, annotation, found) => {
    const place = placeOfQuote(annotation, TEXT);
    expect(place && TEXT.slice(place.start, place.start + (found?.length ?? 0))).toBe(found);
  });
});
