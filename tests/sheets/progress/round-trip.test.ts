import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { csvText, plainCell } from '../../../lib/core/csv.ts';
import type { Note } from '../../../lib/core/model/note.ts';
import { parseCsv } from '../../../lib/core/parse-csv.ts';
import { exported, judged, kinds, sourceOf, tableNote, tablePlan, textOf } from './table-case.ts';

const LINK = { url: 'https://example.org/a?b=1', title: '公报，"一"', quote: '原话', capturedAt: '2020-09-30T08:00:00.000Z' };
const plan = tablePlan();

/** Texts that spreadsheets, CSV and XML each have trouble with. */
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      "'",
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '<',
      '&',
      ' ',
      '1',
      '.',
      '%',
      '/',
      'a',
      '一',
      '\u0000',
      '_x000D_',
      '😀',
      '\ud800',
    ),
    maxLength: 12,
  }),
  fc.constantFrom(
    '=HYPERLINK("http://x")',
    '1.50',
    '2020-9-30',
    '00123',
    '1,000',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    "'=x",
  ),
);
const anyNote = fc.record({
  target: fc.constantFrom(...plan.commitments.map(({ id, taskId }) => ({ commitmentId: id, taskId })), { taskId: 'p/1' }),
  asOf: fc.constantFrom('2020-03-31', '2020-06-30', '2020-09-30'),
  declared: fc.constantFrom('todo' as const, 'on' as const, 'late' as const, 'done' as const),
  value: fc.option(fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1e10, noNaN: true }), fc.constantFrom(0.1, 0.913, 91.3, 5.23e9)), {
    nil: undefined,
  }),
  valueKind: fc.constantFrom('level' as const, 'cumulative' as const, 'increment' as const),
  author: text,
  office: text,
  body: text,
  problem: fc.option(text, { nil: undefined }),
  evidence: fc.subarray([LINK, { ...LINK, url: 'http://b.example/', title: '' }]),
  visibility: fc.constantFrom('internal' as const, 'public' as const),
  act: fc.constantFrom('none', 'none', 'supersedes', 'retracts'),
  of: fc.nat(),
});
const anyNotes = fc.array(anyNote, { maxLength: 12 }).map((parts) => {
  const notes: Note[] = [];
  for (const { target, act, of, value, problem, ...rest } of parts) {
    const peers = notes.filter(
      (note) => (note.commitmentId ?? note.taskId) === ('commitmentId' in target ? target.commitmentId : target.taskId),
    );
    const referred = peers[of % Math.max(1, peers.length)];
    const { commitmentId: _, value: __, ...bare } = tableNote();
    notes.push({
      ...bare,
      ...rest,
      ...target,
      ...(value === undefined ? {} : { value }),
      ...(problem === undefined ? {} : { problem }),
      ...(referred && act !== 'none' ? { [act]: referred.id } : {}),
    });
  }
  return notes;
});

test('exported, nothing edited, imported: nothing changes; in both formats, languages, scopes and for both kinds of rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyNotes,
      fc.constantFrom('csv' as const, 'xlsx' as const),
      fc.constantFrom('internal' as const, 'public' as const),
      fc.constantFrom('latest' as const, 'all' as const),
      fc.constantFrom('zh-CN' as const, 'en' as const),
      async (notes, format, scope, rows, lang) => {
        const source = sourceOf(notes);
        const file = await exported(source, format, { scope, rows }, lang);
        const answers = await judged(file, source).catch((error: Error) => (error.message === 'no-rows' ? [] : Promise.reject(error)));
        expect(answers.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);

const notes = [
  tableNote({ visibility: 'public', problem: '土地指标', nextStep: '再报', evidence: [LINK] }),
  tableNote({ commitmentId: 'p/2/rate', taskId: 'p/2', value: 91.3, valueKind: 'level' }),
  tableNote({ commitmentId: 'p/1/money', value: 5.23e9, body: '=1+1' }),
];
const source = sourceOf(notes);

/** What programs do to a file that is saved again. */
const RESAVED: [name: string, change: (csv: string) => string | Uint8Array<ArrayBuffer>][] = [
  ['without its byte order mark', (csv) => csv],
  ['with semicolons', (csv) => csv.replaceAll(',', ';').replaceAll('"公报，', '"公报，')],
  ['with tabs', (csv) => csv.replaceAll(',', '\t')],
  ['with line feeds alone', (csv) => csv.replaceAll('\r\n', '\n')],
  ['days with slashes', (csv) => csv.replaceAll('2020-09-30', '2020/9/30').replaceAll('2020-12-31', '2020/12/31 0:00')],
  ['days as counts', (csv) => csv.replaceAll('2020-09-30', '44104')],
  ['days in Chinese', (csv) => csv.replaceAll('2020-09-30', '2020年9月30日')],
  ['figures as text with thousands', (csv) => csv.replace(',500,', ',"500 ",')],
  ['a share as a fraction', (csv) => csv.replace(',91.3,', ',0.913,')],
  ['a share with its sign', (csv) => csv.replace(',91.3,', ',91.30%,')],
  ['empty rows behind', (csv) => `${csv}${','.repeat(20)}\r\n\r\n${','.repeat(20)}\r\n`],
  ['titles above', (csv) => `某县教育局进展表${','.repeat(20)}\r\n截至9月底\r\n${csv}`],
  [
    'other names of columns',
    (csv) => csv.replace('推进情况', '进展情况').replace('填报日期', '数据截至').replace('指标号（勿改）', '指标号'),
  ],
  ['a first line that names the separator', (csv) => `sep=,\r\n${csv}`],
];

test.each(RESAVED)('saved again %s: nothing changes', async (_, change) => {
  const csv = (await textOf(await exported(source))).replace('\ufeff', '');
  expect(kinds(await judged(new Blob([change(csv)]), source))).toEqual(Array.from({ length: 6 }, () => 'unchanged'));
});

test('saved again in GBK: nothing changes', async () => {
  // 表 and its like in GB 18030 are no UTF-8; Node has no encoder, so the bytes of one header are given.
  const gbk = Uint8Array.from([
    0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xcd, 0xea, 0xb3, 0xc9, 0xd6, 0xb5, 0x0a, 0xd3, 0xd7, 0xb6, 0xf9, 0xd4, 0xb0, 0x2c, 0x0a,
  ]);
  expect(await textOf(new Blob([gbk]))).toBe('指标,完成值\n幼儿园,\n');
  expect(kinds(await judged(new Blob([gbk]), sourceOf([])))).toEqual(['unchanged']);
});

test('columns in another order, and fewer of them: nothing changes', async () => {
  const csv = (await textOf(await exported(source))).replace('\ufeff', '').trimEnd();
  const turned = parseCsv(csv).rows.map((row) =>
    [...row]
      .reverse()
      .filter((_, at) => at % 5 !== 3)
      .map(plainCell),
  );
  expect(kinds(await judged(new Blob([csvText(turned)]), source))).toEqual(Array.from({ length: 6 }, () => 'unchanged'));
});

test('whoever is outside gets public records alone, without names, problems and next steps', async () => {
  const csv = await textOf(await exported(source, 'csv', { scope: 'public', rows: 'latest' }));
  expect(csv).toContain('已建成41所');
  for (const inside of ['91.3', '52.3', '1+1', '张三', '土地指标', '再报', '填报人', '存在问题', '下一步'])
    expect(csv).not.toContain(inside);
});

test('no cell of either format begins like a formula', async () => {
  const hostile = sourceOf([tableNote({ body: '=1+1', author: '@x', problem: '-1', nextStep: '\t=x', office: '+1' })]);
  const csv = parseCsv((await textOf(await exported(hostile))).replace('\ufeff', '')).rows;
  const sheet = await readSheet(Buffer.from(await (await exported(hostile, 'xlsx')).arrayBuffer()));
  const texts = [...csv, ...sheet].flat().filter((cell) => typeof cell === 'string');
  expect(texts).toContain("'=1+1");
  expect(texts.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});
