import { expect, test } from 'vitest';
import type { Line } from '../../lib/core/line.ts';
import { needsAttention } from '../../lib/core/needs-attention.ts';
import type { PaceCode, StatusCode } from '../../lib/core/status.ts';

test.each<[StatusCode, PaceCode, boolean]>([
  ['none', 'na', true],
  ['late', 'even', true],
  ['on', 'over', true],
  ['todo', 'over', true],
  ['done', 'over', false],
  ['on', 'slow', false],
  ['paused', 'na', false],
])('declared %s, pace %s: %s', (status, code, needs) => {
  const line = { state: { declared: status === 'none' ? null : status }, pace: { code } } as Line;
  expect(needsAttention(line)).toBe(needs);
});
