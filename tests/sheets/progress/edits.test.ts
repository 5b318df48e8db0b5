import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../../lib/core/csv.ts';
import type { Note } from '../../../lib/core/model/note.ts';
import { readFile } from '../../../lib/sheets/progress/read-file.ts';
import { exported, judged, kinds, NOW, sourceOf, still, tableNote, textOf } from './table-case.ts';

const LINK = { url: 'https://example.org/a', title: '公报', quote: '原话', capturedAt: '2020-09-30T08:00:00.000Z' };
const schools = tableNote({ evidence: [LINK], visibility: 'public', stage: '主体', body: '甲, 乙' });
const rate = tableNote({ commitmentId: 'p/2/rate', taskId: 'p/2', value: 91.3, valueKind: 'level' });
const source = sourceOf([schools, rate]);

/** A table of the columns named, as somebody would type it. */
const table = (columns: readonly string[], ...rows: readonly (readonly (string | number)[])[]) => new Blob([csvText([columns, ...rows])]);

async function edited(change: (csv: string) => string) {
  return judged(new Blob([change(await textOf(await exported(source)))]), source);
}

test('an edited row becomes a record that supersedes, keeps what no cell shows, and says that a table was imported', async () => {
  const rows = await edited((csv) =>
    csv.replace('所,基建科,基建科,2020-12-31,41', '所,基建科,基建科,2020-12-31,45').replace('"甲, 乙"', '"丙"'),
  );
  const [first] = rows.filter(({ kind }) => kind !== 'unchanged');
  const { id, recordedAt: _, ...body } = schools;
  expect(first).toEqual({
    kind: 'correction',
    line: 2,
    draft: { ...body, value: 45, body: '丙', supersedes: id, reason: '表格导入' },
    changes: [
      { column: 'value', before: '41所', after: '45所' },
      { column: 'body', before: '甲, 乙', after: '丙' },
    ],
  });
});

test('a change of a comma alone is a change', async () => {
  expect(kinds(await edited((csv) => csv.replace('"甲, 乙"', '甲 乙')))).toContain('correction');
});

test('an edited file can be imported twice: what its rows say is known then', async () => {
  const file = new Blob([(await textOf(await exported(source))).replace(',41,', ',45,')]);
  const [row] = (await judged(file, source)).filter(({ kind }) => kind === 'correction');
  if (row?.kind !== 'correction') throw new Error('no correction');
  const after = sourceOf([schools, rate, { ...row.draft, id: tableNote().id, recordedAt: NOW } as Note]);
  expect(kinds(await judged(file, after)).filter((kind) => kind !== 'unchanged')).toEqual([]);
});

test('a record that was corrected since the export is not corrected again', async () => {
  const later = sourceOf([schools, rate, tableNote({ supersedes: schools.id, value: 50 })]);
  const file = new Blob([(await textOf(await exported(source))).replace(',41,', ',45,')]);
  expect((await judged(file, later))[0]).toMatchObject({ kind: 'bad', faults: [{ column: 'noteId', fault: 'no-longer-counts' }] });
});

const REPORT = ['任务编号', '指标', '完成值', '单位', '进度状态', '填报日期', '推进情况', '证据'];
const NEW: [name: string, row: (string | number)[], draft: object][] = [
  [
    'a count',
    ['2', '教师培训', '1,200', '人', '正常推进', '2020/10/31', '好', ''],
    { value: 1200, asOf: '2020-10-31', valueKind: 'cumulative', author: '李四', office: '督查室' },
  ],
  ['a share', ['2', '入学率', '95%', '%', '已完成', '2020年10月31日', '', ''], { value: 95, declared: 'done', valueKind: 'level' }],
  ['a share from a formatted cell', ['2', '入学率', 0.95, '', '推进中', 44135, '', ''], { value: 95, declared: 'on', asOf: '2020-10-31' }],
  ['money in its own scale', ['1', '投资', 52.3, '亿元', '滞后', '20201031', '', ''], { value: 5.23e9, declared: 'late' }],
  ['money in another scale', ['1', '投资', 523000, '万元', '滞后', '2020.10.31', '', ''], { value: 5.23e9 }],
  [
    'an end state',
    ['2', '办法', '', '', '已完成', '2020-10-31', '已印发', '公报 https://example.org/b'],
    { declared: 'done', body: '已印发', evidence: [{ url: 'https://example.org/b', title: '公报', capturedAt: NOW }] },
  ],
  [
    'markup stays text',
    ['2', '办法', '', '', '已完成', '2020-10-31', '<img src=x onerror=alert(1)> javascript:alert(1)', ''],
    { body: '<img src=x onerror=alert(1)> javascript:alert(1)' },
  ],
];

test.each(NEW)('a new report: %s', async (_, row, draft) => {
  expect((await judged(table(REPORT, row), source))[0]).toMatchObject({
    kind: 'new',
    line: 2,
    draft: { planId: 'p', visibility: 'internal', ...draft },
  });
});

const BAD: [name: string, row: (string | number)[], column: string, fault: string][] = [
  ['an indicator that is not there', ['9', '幼儿园', 1, '', '正常推进', '2020-10-31', '', ''], 'indicator', 'no-target'],
  ['a word for a figure', ['2', '教师培训', '很多', '', '正常推进', '2020-10-31', '', ''], 'value', 'not-number'],
  ['half a person', ['2', '教师培训', 1.5, '', '正常推进', '2020-10-31', '', ''], 'value', 'not-whole'],
  ['less than nothing', ['2', '教师培训', -1, '', '正常推进', '2020-10-31', '', ''], 'value', 'negative'],
  ['more than all', ['2', '入学率', 120, '', '正常推进', '2020-10-31', '', ''], 'value', 'over'],
  ['a slip of units', ['1', '投资', 52300, '亿元', '正常推进', '2020-10-31', '', ''], 'value', 'implausible'],
  ['a fraction or a percentage', ['2', '辍学率', 0.3, '', '正常推进', '2020-10-31', '', ''], 'value', 'percent-or-not'],
  ['another unit', ['1', '投资', 52.3, '亿美元', '正常推进', '2020-10-31', '', ''], 'unit', 'unit'],
  ['no status', ['2', '教师培训', 5, '', '', '2020-10-31', '', ''], 'status', 'status-missing'],
  ['another status', ['2', '教师培训', 5, '', '很好', '2020-10-31', '', ''], 'status', 'status-unknown'],
  ['no day', ['2', '教师培训', 5, '', '正常推进', '', '', ''], 'asOf', 'day-missing'],
  ['a day that is none', ['2', '教师培训', 5, '', '正常推进', '2020-02-31', '', ''], 'asOf', 'not-day'],
  ['a day to come', ['2', '教师培训', 5, '', '正常推进', '2020-12-31', '', ''], 'asOf', 'day-future'],
  ['a day before the plan', ['2', '教师培训', 5, '', '正常推进', '2019-12-31', '', ''], 'asOf', 'day-before-plan'],
  ['no link', ['2', '教师培训', 5, '', '正常推进', '2020-10-31', '', 'javascript:alert(1)'], 'evidence', 'not-web'],
  ['too long', ['2', '教师培训', 5, '', '正常推进', '2020-10-31', '长'.repeat(5001), ''], 'body', 'too-long'],
];

test.each(BAD)('a row is refused with its line, column and reason: %s', async (_, row, column, fault) => {
  const [answer] = await judged(table(REPORT, row), source);
  expect(answer).toMatchObject({ kind: 'bad', line: 2 });
  expect(answer?.kind === 'bad' && answer.faults.map((one) => [one.column, one.fault])).toEqual([[column, fault]]);
});

test('what the plan says cannot be changed in a table, nor what is computed', async () => {
  const target = await edited((csv) => csv.replace('幼儿园,67', '幼儿园,50'));
  expect(target[0]).toMatchObject({ kind: 'bad', faults: [{ column: 'target', fault: 'plan-fact', cell: '50' }] });
  const share = await edited((csv) => csv.replace('61.19%', '90%'));
  expect(share[0]).toMatchObject({ kind: 'bad', faults: [{ column: 'ratio', fault: 'computed' }] });
});

test('a figure cannot be emptied, and a record is changed once in a table', async () => {
  expect((await edited((csv) => csv.replace(',41,', ',,')))[0]).toMatchObject({
    kind: 'bad',
    faults: [{ column: 'value', fault: 'emptied' }],
  });
  const row = ['1', '幼儿园', 44, '', '正常推进', '2020-09-30', '甲, 乙', '公报 https://example.org/a'];
  expect(kinds(await judged(table(REPORT, row, ['1', '幼儿园', 45, ...row.slice(3)]), source))).toEqual(['correction', 'bad']);
});

test('an indicator that two tasks have is not guessed', async () => {
  const plan = {
    ...source.plan,
    commitments: source.plan.commitments.map((one) => (one.id === 'p/2/teachers' ? { ...one, subject: '幼儿园' } : one)),
  };
  const [answer] = await judged(
    table(['指标', '完成值', '进度状态', '填报日期'], ['幼儿园', 5, '正常推进', '2020-10-31']),
    sourceOf([], plan),
  );
  expect(answer).toMatchObject({ kind: 'bad', faults: [{ fault: 'ambiguous-target' }] });
});

test.each([
  ['nothing', '', 'no-header'],
  ['a text', '这不是表格', 'no-header'],
  ['a header alone', '指标,完成值\n', 'no-rows'],
  ['a column twice', '指标,完成值,完成值\n幼儿园,1,2\n', 'same-column-twice'],
  ['a quotation mark that stays open', '指标,完成值\n"幼儿园,1\n', 'open-quote'],
  ['zeros', '\0\0\0', 'not-a-table'],
  ['a zip that is no workbook', 'PK\u0003\u0004', 'not-a-table'],
])('a file is refused: %s', async (_, content, fault) => {
  expect(await readFile(new Blob([content]), still)).toEqual({ fault });
});

test('whatever a file holds, it is answered, and nothing but a whole draft comes out', async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '幼儿园',
      '入学率',
      '41',
      '95%',
      '正常推进',
      '2020-10-31',
      '=1+1',
      '<b>',
      '__proto__',
      'constructor',
      'p/1/schools',
      schools.id,
    ),
  );
  const header = fc.constantFrom(...REPORT, '指标号', '记录号', '填报人', '责任单位', '目标值', '完成比例', '__proto__', '随便');
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(header, { minLength: 1, maxLength: 12 }),
      fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }),
      async (columns, rows) => {
        const file = table(columns, ...rows);
        const read = await readFile(file, still);
        if (read.fault !== null) return;
        for (const row of await judged(file, source)) {
          if (row.kind === 'new' || row.kind === 'correction')
            expect(row.draft).toMatchObject({ planId: 'p', asOf: expect.stringMatching(/^2020-\d\d-\d\d$/) });
        }
      },
    ),
    { numRuns: 200 },
  );
});
