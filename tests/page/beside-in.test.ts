import { expect, test } from 'vitest';
import { besideIn } from '../../lib/page/beside-in.ts';

const marks = [{ start: 10 }, { start: 20 }, { start: 30 }] as const;

test.each([
  ['from nowhere forwards', 1, null, 0],
  ['from nowhere backwards', -1, null, 2],
  ['from one of them', 1, marks[0], 1],
  ['over the end', 1, marks[2], 0],
  ['over the beginning', -1, marks[0], 2],
  ['from between them, forwards', 1, { start: 15 }, 1],
  ['from between them, backwards', -1, { start: 25 }, 1],
  ['from behind them', 1, { start: 99 }, 0],
  ['from before them, backwards', -1, { start: 1 }, 2],
] as const)('%s', (_, by, here, next) => {
  expect(besideIn(marks, by, here)).toBe(next);
});
