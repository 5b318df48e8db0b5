import { expect, test } from 'vitest';
import { concernsCard, LAST_RECORD, pageKey, pointKey, tabOfPageKey } from '../../lib/messages/session-keys.ts';

test.each([
  ['a record', LAST_RECORD, true, true],
  ['its own page', pageKey(7), true, true],
  ['its own target', pointKey(7), true, true],
  ['another tab’s page', pageKey(71), false, true],
  ['another tab’s target', pointKey(8), false, true],
  ['what the panel was opened for', 'panelTarget', false, false],
])('a change of %s', (_, key, own, unknown) => {
  expect(concernsCard(['other', key], 7)).toBe(own);
  expect(concernsCard(['other', key], null)).toBe(unknown);
});

test('a page’s key tells its tab', () => {
  expect(tabOfPageKey(pageKey(7))).toBe(7);
  expect(tabOfPageKey(pointKey(7))).toBeNull();
});
