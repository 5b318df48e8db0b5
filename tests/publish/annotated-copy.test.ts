import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/core/model/note.ts';
import type { Scope } from '../../lib/core/web-annotation/terms.ts';
import { annotatedCopy, type CopyMaterial } from '../../lib/publish/annotated-copy.ts';
import { moment, plan, report } from '../store/records.ts';
import { ATTACKS } from './attack-strings.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const TEXT = '一、学前教育\n1.建幼儿园。年内建成67所，\n项目\t数量\n教师培训\t500人\n（二）其他\n今年仍是67所。';
const AT = TEXT.indexOf('67所');
const placesOf = (text: string): CopyMaterial['places'] => [
  { start: text.lastIndexOf('67所'), end: text.lastIndexOf('67所') + 3, target: 'p/1/schools' },
  { start: text.indexOf('67所'), end: text.indexOf('67所') + 3, target: 'p/1/schools' },
  { start: text.indexOf('500人'), end: text.indexOf('500人') + 4, target: 'p/2/teachers' },
  { start: text.indexOf('1.'), end: text.indexOf('1.') + 2, target: 'p/1' },
];

let made = 0;
function note(parts: Partial<Note>): Note {
  made += 1;
  return { ...report(), recordedAt: moment(made), id: `note:${String(made).padStart(64, '0')}`, ...parts };
}
const NOTES = [
  note({ visibility: 'public', declared: 'on', value: 41, problem: '不便公开的问题', nextStep: '不便公开的打算' }),
  note({ visibility: 'internal', declared: 'late', value: 40, asOf: '2020-10-01', body: '内部说明。' }),
];

function material(parts: Partial<CopyMaterial> = {}): CopyMaterial {
  return {
    page: {
      url: 'http://jyj.example.gov.cn/plan.html',
      title: '某县教育工作计划',
      text: TEXT,
      textHash: 'ab'.repeat(32),
      capturedAt: '2020-10-08T20:05:00.000Z',
      issuer: '某县教育局',
      publishedOn: '2020-02-01',
    },
    plan: plan(),
    places: placesOf(TEXT),
    headings: [
      { start: 0, end: 6, level: 1 },
      { start: 7, end: 13, level: 3 },
      { start: TEXT.indexOf('（二）'), end: TEXT.indexOf('（二）') + 5, level: 2 },
    ],
    notes: NOTES,
    scope: 'public',
    lang: 'zh-CN',
    utcOffset: 480,
    ...parts,
  };
}

function elements(page: string): Element[] {
  const errors: string[] = [];
  const found: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page, { sourceCodeLocationInfo: true, onParseError: ({ code, startLine }) => errors.push(`${code}:${startLine}`) }));
  expect(errors).toEqual([]);
  return found;
}
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;
const text = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : 'childNodes' in node
      ? node.childNodes.map(text).join('')
      : '';
const withClass = (found: Element[], name: string) => found.filter((one) => attribute(one, 'class')?.split(' ').includes(name));

describe('an annotated copy', () => {
  const found = elements(annotatedCopy(material()));

  it('is one file that runs nothing and asks for nothing', () => {
    for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'base', 'form'])
      expect(
        found.filter((one) => one.tagName === tag),
        tag,
      ).toEqual([]);
    const policy = found.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy as Element, 'content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    expect(text(found.find((one) => one.tagName === 'style') as Element)).not.toMatch(/url\(|@import|&/);
  });

  it('says where, when and by what hash the text was read', () => {
    const facts = text(withClass(found, 'facts')[0] as Element);
    for (const fact of [
      'http://jyj.example.gov.cn/plan.html',
      '2020-10-09 04:05 (UTC+8)',
      'ab'.repeat(32),
      '某县教育局，2020-02-01',
      '只含公开记录',
    ])
      expect(facts, fact).toContain(fact);
  });

  it('holds the whole text, in its order, and marks the figures where they stand', () => {
    const body = found.filter((one) => one.tagName === 'sup');
    for (const mark of body) mark.childNodes = [];
    expect(text(withClass(found, 'text')[0] as Element).replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''));
    expect(withClass(found, 'm').map((one) => [attribute(one, 'class'), text(one)])).toEqual([
      ['m on', '67所'],
      ['m none', '500人'],
      ['m on', '67所'],
    ]);
  });

  it('keeps headings, tables and paragraphs apart', () => {
    const block = withClass(elements(annotatedCopy(material())), 'text')[0] as Element;
    expect((block.childNodes as Element[]).filter((one) => one.tagName).map((one) => [one.tagName, attribute(one, 'class')])).toEqual([
      ['p', 'h h1'],
      ['p', undefined],
      ['table', 'data'],
      ['p', 'h h2'],
      ['p', undefined],
    ]);
  });

  it('leads from every mark to its note and from the note back to every place', () => {
    const again = elements(annotatedCopy(material()));
    const ids = again.flatMap((one) => attribute(one, 'id') ?? []);
    const internal = again.map((one) => attribute(one, 'href')).filter((href) => href?.startsWith('#'));
    expect(ids.sort()).toEqual(['n1', 'n2', 'r1-1', 'r1-2', 'r2-1']);
    expect(new Set(internal)).toEqual(new Set(ids.map((id) => `#${id}`)));
    expect(again.filter((one) => attribute(one, 'href') === '#n1' && attribute(one, 'id')?.startsWith('r')).map(text)).toEqual([
      '1\u00a0●正常推进',
      '1\u00a0●正常推进',
    ]);
  });

  it('tells a status by word, glyph and colour', () => {
    const [item] = elements(annotatedCopy(material())).filter((one) => attribute(one, 'id') === 'n1');
    expect(text(item as Element)).toContain('● 正常推进');
    expect(withClass(found, 'st').map((one) => attribute(one, 'class'))).toContain('st on');
  });
});

describe('who may read it', () => {
  const PRIVATE = ['张三', '不便公开的问题', '不便公开的打算', '内部说明', '滞后', '40所', '2020-10-01'];

  it('a public copy holds nothing private, not even a status that only an internal record gives', () => {
    const page = annotatedCopy(material());
    for (const words of PRIVATE) expect(page, words).not.toContain(words);
    expect(page).toContain('41所');
  });

  it('a copy with internal records says so and marks each of them', () => {
    const page = annotatedCopy(material({ scope: 'all' }));
    for (const words of [...PRIVATE, '含内部记录，请勿外传']) expect(page, words).toContain(words);
    expect(withClass(elements(page), 'tag').map(text)).toEqual(['内部']);
  });

  it('a record on a task as a whole has a note of its own, at the task’s number', () => {
    const { commitmentId: _, value: __, ...whole } = note({ visibility: 'public', declared: 'done', body: '全部完成。' });
    const found = elements(annotatedCopy(material({ notes: [...NOTES, whole] })));
    expect(withClass(found, 'm').map((one) => [attribute(one, 'class'), text(one)])[0]).toEqual(['m done', '1.']);
  });
});

describe('strange text', () => {
  it.each<Scope>(['public', 'all'])(
    'nothing that people or pages write becomes markup: %s',
    (scope) => {
      const clean = elements(annotatedCopy(material({ scope }))).map((one) => one.tagName);
      for (const attack of ATTACKS) {
        const words = attack.replace(/[\n\t]/g, '');
        const hostile = `${TEXT}${words}`;
        const base = plan();
        const page = annotatedCopy(
          material({
            scope,
            page: { ...material().page, url: words, title: words, text: hostile, issuer: words },
            places: placesOf(TEXT),
            plan: { ...base, title: words, commitments: base.commitments.map((one) => ({ ...one, subject: words, hedge: words })) },
            notes: NOTES.map((one) => ({
              ...one,
              body: words,
              office: words,
              author: words,
              problem: words,
              nextStep: words,
              evidence: [{ url: words, title: words, quote: words, capturedAt: moment(0) }],
            })),
          }),
        );
        const found = elements(page);
        const tags = found.map((one) => one.tagName);
        expect(new Set(tags), words).toEqual(new Set([...clean]));
        for (const one of found) {
          for (const { name, value } of one.attrs) {
            expect(name, words).not.toMatch(/^on/);
            if (name === 'href') expect(value, words).toMatch(/^(?:https?:\/\/|#)/);
          }
        }
      }
    },
    60_000,
  );

  it.each([
    ['nothing', ''],
    ['a lone tab', '\t'],
    ['line ends', '\n\n\n'],
  ])('a text of %s makes a page', (_name, words) => {
    elements(annotatedCopy(material({ page: { ...material().page, text: words }, places: [], headings: [] })));
  });

  it('places that overlap or end outside the text are drawn once, as far as they go', () => {
    const page = annotatedCopy(
      material({
        places: [
          { start: AT, end: AT + 3, target: 'p/1/schools' },
          { start: AT + 2, end: AT + 4, target: 'p/2/teachers' },
          { start: TEXT.length - 2, end: TEXT.length + 9, target: 'p/2/teachers' },
        ],
      }),
    );
    expect(withClass(elements(page), 'm').map(text)).toEqual(['67所', '所。']);
  });
});
