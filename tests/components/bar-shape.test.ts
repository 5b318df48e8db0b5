import { expect, test } from 'vitest';
import { type BarShape, barShape } from '../../components/bar-shape.ts';
import { barLabel, expectation, pastDeadline, targetSentence } from '../../components/line-text.ts';
import type { Line } from '../../lib/core/line.ts';
import type { Note } from '../../lib/core/model/note.ts';
import { DICTIONARY } from '../../lib/i18n/dictionary.ts';
import { line, note, PLAN } from './samples.ts';

const near = (value: number) => expect.closeTo(value, 3) as unknown as number;
const SCHOOLS = 'p/1/schools';

const cases: [name: string, line: Line, shape: BarShape][] = [
  ['no report: no fill, target at the end', line(SCHOOLS), { filled: false, value: null, target: 1 }],
  [
    'a known way: filled, with the day’s mark',
    line(SCHOOLS, [note('a', { value: 41 })]),
    { filled: true, value: near(0.612), target: 1, time: near(0.748), over: null },
  ],
  [
    'more than promised: the target moves in',
    line(SCHOOLS, [note('a', { value: 134 })]),
    { filled: true, value: near(0.5), target: near(0.5), time: near(0.374), over: 1 },
  ],
  [
    'a rate without a baseline: a dot, never a fill',
    line('p/1/share', [note('a', { commitmentId: 'p/1/share', value: 46 })]),
    { filled: false, value: near(0.74), target: near(0.84) },
  ],
  [
    'a rate far below: the dot stays on the bar',
    line('p/1/share', [note('a', { commitmentId: 'p/1/share', value: 1 })]),
    { filled: false, value: 0.02, target: near(0.84) },
  ],
  ['a report without a value', line(SCHOOLS, [note('a', {})]), { filled: false, value: null, target: 1 }],
  ['a target without a figure', line('p/5/none', [note('a', { commitmentId: 'p/5/none' })]), { filled: false, value: null, target: 1 }],
];
test.each(cases)('%s', (_, of, shape) => {
  expect(barShape(of)).toEqual(shape);
});

test('a bar is never filled unless progress is known', () => {
  for (const [, of] of cases) expect(barShape(of).filled).toBe(of.pace.progress !== undefined);
});

test('the bar in words', () => {
  const words = DICTIONARY['zh-CN'];
  expect(barLabel(line(SCHOOLS, [note('a', { value: 41 })]), words, 'zh-CN')).toBe('基线0所，已达41所，目标67所，按序时应达50所');
  expect(barLabel(line('p/1/share'), words, 'zh-CN')).toBe('缺基线，无数值，目标力争50%');
  expect(barLabel(line('p/1/money', [note('a', { value: 5_230_000_000 })]), words, 'zh-CN')).toBe(
    '上年61.9亿元，当年从零计，已达52.3亿元，目标68亿元，按序时应达50.9亿元',
  );
});

test('what is missing to even progress', () => {
  expect(expectation(line(SCHOOLS, [note('a', { value: 41 })]), 'zh-CN')).toEqual({ expected: '50所', difference: -9, text: '9所' });
  expect(expectation(line('p/1/share', [note('a', { value: 46 })]), 'zh-CN')).toBeNull();
});

test('the document’s own words stay in order: hedge, verb, figure', () => {
  expect(targetSentence(line('p/1/share').commitment, 'zh-CN')).toBe('力争达到50%');
  const { commitment } = line('p/1/share');
  const atLeast = { ...commitment, quantity: { value: 65, unit: '%', comparator: '>=' as const }, hedge: undefined, verb: '达' };
  expect(targetSentence(atLeast, 'zh-CN')).toBe('≥65%');
  expect(targetSentence(commitment, 'en')).toBe('aim for 50%');
  expect(targetSentence(line(SCHOOLS).commitment, 'en')).toBe('67');
});

test('after the deadline it is said what is left to the target, not what even progress would have reached', () => {
  const words = DICTIONARY['zh-CN'];
  const reported = [note('a', { value: 5_230_000_000 })];
  const said = (id: string, notes: Note[], today: string) => pastDeadline(line(id, notes, today), PLAN.period, today, words, 'zh-CN');
  expect(said('p/1/money', reported, '2020-12-31')).toBeNull();
  expect(said('p/1/money', reported, '2026-11-23')).toBe('期限2020-12-31已过，最近填报09-30，距目标还差15.7亿元');
  expect(said('p/1/share', [note('a', { value: 46 })], '2021-01-01')).toBe('期限2020-12-31已过，最近填报09-30，距目标还差4个百分点');
  expect(said('p/1/money', [], '2021-01-01')).toBe('期限2020-12-31已过，尚无填报');
  expect(said('p/1/schools', [note('a', { value: 67 })], '2021-01-01')).toBeNull();
});
