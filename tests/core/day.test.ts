import { expect, it } from 'vitest';
import { dayOf } from '../../lib/core/day.ts';

it.each([
  [new Date(2020, 0, 5, 0, 0, 1), '2020-01-05'],
  [new Date(2020, 11, 31, 23, 59, 59), '2020-12-31'],
  [new Date(2020, 9, 1, 7, 30), '2020-10-01'],
])('%s is on %s, whatever the day is in Greenwich', (moment, day) => {
  expect(dayOf(moment)).toBe(day);
});
