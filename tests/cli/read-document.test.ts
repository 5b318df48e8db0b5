import { afterEach, expect, test, vi } from 'vitest';
import { referenceDate } from '../../lib/cli/read-document.ts';
import { NO_SHAPE } from '../../lib/core/text/shape.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ['Asia/Shanghai', '2030-10-01'],
  ['America/New_York', '2030-09-30'],
])('a document without a date is read as of today in %s: %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  vi.useFakeTimers({ now: new Date('2030-09-30T23:30:00Z'), toFake: ['Date'] });
  expect(referenceDate(undefined, { text: '', publishedOn: null, facts: null, shape: NO_SHAPE })).toBe(day);
});
