import { describe, expect, test } from 'vitest';
import { matchesSearch, type Sorting, sortLines } from '../../components/board/sort-lines.ts';
import { chartShape } from '../../components/chart-shape.ts';
import { countStatuses, type LineFilter, matchesFilter } from '../../components/line-filter.ts';
import { taskNumber } from '../../components/line-text.ts';
import { numberingText, targetTexts } from '../../components/panel/findings-note.tsx';
import { openingText, storyOf } from '../../components/story.ts';
import { treeNodes } from '../../components/tree-nodes.ts';
import { effectiveNotes } from '../../lib/core/effective-notes.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { Finding } from '../../lib/core/model/plan.ts';
import { DICTIONARY } from '../../lib/i18n/dictionary.ts';
import { line, lines, note, PLAN } from './samples.ts';

const RECORDS = {
  'p/1/schools': [note('a', { value: 41, declared: 'late' })],
  'p/1/share': [
    note('b', {
      commitmentId: 'p/1/share',
      value: 46,
      evidence: [{ url: 'http://a.example', title: '', capturedAt: '2020-10-01T00:00:00.000Z' }],
    }),
  ],
  'p/2.1/places': [note('c', { commitmentId: 'p/2.1/places', value: 50_000, declared: 'done', asOf: '2020-06-30' })],
} as const;
const all = lines(Object.fromEntries(Object.entries(RECORDS).map(([id, notes]) => [id, [...notes]])));
const ids = (of: readonly { commitment: { id: string } }[]) => of.map(({ commitment }) => commitment.id.slice(2));

describe('the tree of a plan', () => {
  const shown = (open: string[]) =>
    treeNodes(PLAN, all, new Set(open)).map(({ kind, level, number, title }) => `${level} ${kind} ${number} ${title}`);

  test('closed: sections alone', () => {
    expect(shown([])).toEqual(['1 section （一） 甲', '1 section （二） 乙']);
  });

  test('open: tasks under their section, the missing number where it is missed, children and commitments below', () => {
    expect(shown(['p/s1', 'p/2', 'p/2.1', 'p/s2'])).toEqual([
      '1 section （一） 甲',
      '2 task 1 建园',
      '2 task 2 实事',
      '3 child ⑴ 学位',
      '4 commitment  学位',
      '1 section （二） 乙',
      '2 task 3 其一',
      '2 task 3 其二',
      '2 missing 4 ',
      '2 task 5 末项',
    ]);
  });

  test('marks both prints of a number, and counts what is below a task', () => {
    const nodes = treeNodes(PLAN, all, new Set(['p/s1', 'p/s2']));
    expect(nodes.filter(({ duplicate }) => duplicate).map(({ id }) => id)).toEqual(['p/3a', 'p/3b']);
    expect(nodes.find(({ id }) => id === 'p/2')?.lines.map(({ commitment }) => commitment.id)).toEqual(['p/2.1/places']);
    expect(nodes.find(({ id }) => id === 'p/3a')?.expanded).toBeNull();
  });

  test('a task below another is named with its parent’s number', () => {
    expect(PLAN.tasks.map(taskNumber)).toEqual(['1', '2', '2⑴', '3', '3', '5']);
  });
});

describe('what a careful reader would point out', () => {
  const words = DICTIONARY['zh-CN'];
  const at = (finding: Finding) => ({ ...PLAN, findings: [finding] });
  const target = { taskIds: ['p/1'], commitmentIds: ['p/1/share'], unit: '%' };
  const cases: [finding: Finding, text: string][] = [
    [{ ...target, kind: 'impossible-share', figures: [120] }, '占比为120%，超过100%。'],
    [{ ...target, kind: 'two-values', figures: [50, 60] }, '占比出现不同的数：50%、60%。'],
    [{ ...target, kind: 'no-deadline', figures: [] }, '占比没有期限，也没有计划年度可依。'],
    [
      { ...target, kind: 'parts-and-whole', commitmentIds: [], figures: [10, 4, 5], unit: '件' },
      '建园共10件，各分项为4件、5件，合计不等。',
    ],
  ];
  test.each(cases)('%j', (finding, text) => {
    expect(targetTexts(at(finding), words, 'zh-CN')).toEqual([text]);
    expect(numberingText(at(finding), words)).toBeNull();
  });

  test('odd numbers stand in one line', () => {
    expect(numberingText(PLAN, words)).toBe('编号3出现两次，缺4。');
    expect(targetTexts(PLAN, words, 'zh-CN')).toEqual([]);
  });
});

describe('filters, sorting, search', () => {
  const filters: [LineFilter, string[]][] = [
    ['all', ['1/schools', '1/share', '1/money', '2.1/places', '3b/growth', '5/none']],
    ['status:late', ['1/schools']],
    ['status:none', ['1/money', '3b/growth', '5/none']],
    ['pace:slow', ['1/schools']],
    ['pace:na', ['1/share', '1/money', '3b/growth', '5/none']],
    ['self', ['1/schools', '2.1/places']],
  ];
  test.each(filters)('%s', (filter, expected) => {
    expect(ids(all.filter((one) => matchesFilter(one, filter)))).toEqual(expected);
  });

  const sortings: [Sorting, string[]][] = [
    [{ key: 'task', descending: true }, ['5/none', '3b/growth', '2.1/places', '1/money', '1/share', '1/schools']],
    [{ key: 'pace', descending: false }, ['1/schools', '2.1/places', '1/share', '1/money', '3b/growth', '5/none']],
    [{ key: 'asOf', descending: true }, ['1/schools', '1/share', '2.1/places', '1/money', '3b/growth', '5/none']],
    [{ key: 'status', descending: false }, ['1/schools', '1/share', '2.1/places', '1/money', '3b/growth', '5/none']],
  ];
  test.each(sortings)('sorted by %j', (sorting, expected) => {
    expect(ids(sortLines(all, sorting))).toEqual(expected);
  });

  test('search looks at indicator, task and office', () => {
    expect(ids(all.filter((one) => matchesSearch(one, '学位')))).toEqual(['2.1/places']);
    expect(ids(all.filter((one) => matchesSearch(one, '建园')))).toEqual(['1/schools', '1/share', '1/money']);
    expect(ids(all.filter((one) => matchesSearch(one, '某处')))).toEqual(['1/schools', '1/share', '2.1/places']);
    expect(all.filter((one) => matchesSearch(one, '没有的词'))).toEqual([]);
  });

  test('counts are of commitments and add up to all of them', () => {
    expect(countStatuses(all).reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  });
});

describe('the story of a target', () => {
  const first = note('a', { asOf: '2020-06-30', value: 31, recordedAt: '2020-07-01T00:00:00.000Z' });
  const corrected = note('b', { asOf: '2020-07-06', value: 27, supersedes: first.id, recordedAt: '2020-07-06T00:00:00.000Z' });
  const mistaken = note('c', { asOf: '2020-08-31', value: 99, recordedAt: '2020-09-01T00:00:00.000Z' });
  const withdrawal = note('d', { asOf: '2020-08-31', retracts: mistaken.id, recordedAt: '2020-09-02T00:00:00.000Z' });
  const notes = [withdrawal, mistaken, corrected, first];
  const story = storyOf(notes, new Set(effectiveNotes(notes).map(({ id }) => id)));

  test('nothing is gone: what ended a record stands beside it', () => {
    expect(
      story.map(({ note: { id }, stands, correctedBy, retractedBy }) => [
        id.at(-1),
        stands,
        correctedBy?.id.at(-1) ?? null,
        retractedBy?.id.at(-1) ?? null,
      ]),
    ).toEqual([
      ['d', false, null, null],
      ['c', false, null, 'd'],
      ['b', true, null, null],
      ['a', false, 'b', null],
    ]);
  });

  test('as a chart: standing and ended values in time, against the straight line', () => {
    const shape = chartShape(line('p/1/schools', notes), PLAN.period, story, { width: 365, height: 67 });
    expect(shape?.points.map(({ x, y, value, stands }) => [Math.round(x), y, value, stands])).toEqual([
      [181, expect.closeTo(67 - (31 * 67) / 99, 3), 31, false],
      [187, expect.closeTo(67 - (27 * 67) / 99, 3), 27, true],
      [243, 0, 99, false],
    ]);
    expect(shape?.even).toEqual({ x1: 0, y1: 67, x2: 365, y2: expect.closeTo(67 - (67 * 67) / 99, 3) });
    expect(shape?.months.map(({ month }) => month)).toEqual([1, 4, 7, 10]);
  });

  test('no chart without a value, and no line without a baseline', () => {
    expect(chartShape(line('p/1/schools'), PLAN.period, [], { width: 1, height: 1 })).toBeNull();
    const share = note('a', { value: 46 });
    const shape = chartShape(line('p/1/share', [share]), PLAN.period, storyOf([share], new Set([share.id])), { width: 1, height: 1 });
    expect(shape?.even).toBeNull();
  });
});

test('a report that was made public and internal again is one entry, and no correction', () => {
  const first = note('1', { value: 41 });
  const opened = note('2', { value: 41, visibility: 'public', supersedes: first.id, recordedAt: '2020-10-02T00:00:00.000Z' });
  const closed = note('3', { value: 41, supersedes: opened.id, recordedAt: '2020-10-03T00:00:00.000Z' });
  const corrected = note('4', { value: 40, supersedes: closed.id, recordedAt: '2020-10-04T00:00:00.000Z' });
  const told = (notes: Note[]) => storyOf(notes, new Set(effectiveNotes(notes).map(({ id }) => id)));
  const zh = DICTIONARY['zh-CN'];
  const [only, ...others] = told([closed, opened, first]);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ note: closed, stands: true, correctedBy: null });
  expect(only?.opened.map((one) => openingText(one, zh))).toEqual([zh.story.opened, zh.story.closed]);
  expect(told([corrected, closed, opened, first]).map(({ note, correctedBy }) => [note.id, correctedBy?.id])).toEqual([
    [corrected.id, undefined],
    [closed.id, corrected.id],
  ]);
});
