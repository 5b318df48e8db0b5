import { expect, it } from 'vitest';
import type { Mark } from '../../lib/page/mark.ts';
import { targetsNear } from '../../lib/page/near-targets.ts';

const TEXT = '2.补短板。建成幼儿园67所，占比达到50%。整治22所。\n3.均衡。小学90%；初中65%。\n4.办好高中。\n全文完。';
const MARKS: [words: string, task: string, commitment?: string][] = [
  ['2.', '2'],
  ['67所', '2', 'schools'],
  ['50%', '2', 'share'],
  ['22所', '2', 'estates'],
  ['3.', '3'],
  ['90%', '3', 'primary'],
  ['65%', '3', 'junior'],
  ['4.', '4'],
];
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const marks: Pick<Mark, 'start' | 'end' | 'target'>[] = MARKS.map(([words, taskId, commitmentId]) => ({
  ...spanOf(words),
  target: { taskId, ...(commitmentId === undefined ? {} : { commitmentId }) },
}));

const CASES: [why: string, words: string, near: string[]][] = [
  ['a commitment in the passage', '幼儿园67所', ['schools']],
  ['the passage inside a commitment', '67', ['schools']],
  ['two commitments in the passage are both named', '67所，占比达到50%', ['schools', 'share']],
  ['none in the passage: the only one of the sentence', '整治', ['estates']],
  ['none in the passage: both of the sentence, the nearer first', '占比', ['schools', 'share']],
  ['a semicolon ends what one can mean', '小学', ['primary']],
  ['a sentence without: those of the paragraph, the nearest first', '均衡', ['primary', 'junior']],
  ['a paragraph without: its task', '办好高中', ['4']],
  ['a passage over two paragraphs', '补短板。建成幼儿园67所，占比达到50%。整治22所。\n3.均衡', ['schools', 'share', 'estates']],
  ['nothing near', '全文', []],
];
it.each(CASES)('%s: %s', (_, words, near) => {
  const found = targetsNear(marks, TEXT, spanOf(words));
  expect(found.map(({ taskId, commitmentId }) => commitmentId ?? taskId)).toEqual(near);
});

it('names a commitment once, however often the passage does', () => {
  const twice = [...marks, { ...spanOf('22所'), target: { taskId: '2', commitmentId: 'schools' } }];
  const found = targetsNear(twice, TEXT, { start: 0, end: TEXT.indexOf('\n') });
  expect(found.map(({ commitmentId }) => commitmentId)).toEqual(['schools', 'share', 'estates']);
});
