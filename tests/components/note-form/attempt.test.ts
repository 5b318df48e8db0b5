import { expect, test } from 'vitest';
import { Attempt } from '../../../components/note-form/attempt.ts';

const at = (minutes: number) => new Date(Date.UTC(2020, 9, 9, 2, minutes));

test('the same content tried again keeps its instant; other content, or a much later try, gets its own', () => {
  const attempt = new Attempt();
  const first = attempt.momentOf({ value: '41' }, at(0));
  expect(first).toBe('2020-10-09T02:00:00.000Z');
  expect(attempt.momentOf({ value: '41' }, at(5))).toBe(first);
  expect(attempt.momentOf({ value: '42' }, at(6))).toBe('2020-10-09T02:06:00.000Z');
  expect(attempt.momentOf({ value: '42' }, at(67))).toBe('2020-10-09T03:07:00.000Z');
});
