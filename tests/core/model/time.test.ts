import { expect, test } from 'vitest';
import { Day } from '../../../lib/core/model/time.ts';

test.each([
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['2020-02-31', false],
  ['2020-13-01', false],
  ['2020-1-1', false],
  ['2020-12-31T00:00:00Z', false],
  ['', false],
])('%s is a day of the calendar: %s', (text, isDay) => {
  expect(Day.safeParse(text).success).toBe(isDay);
});
