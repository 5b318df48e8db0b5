import { expect, test } from 'vitest';
import { isWithin } from '../../lib/background/site-pattern.ts';

test.each([
  ['http://a.gov.cn/x', '*://*.gov.cn/*', true],
  ['https://gov.cn/', '*://*.gov.cn/*', true],
  ['https://notgov.cn/', '*://*.gov.cn/*', false],
  ['https://gov.cn.evil.test/', '*://*.gov.cn/*', false],
  ['http://a.test:8080/x', 'http://a.test/*', true],
  ['https://a.test/x', 'http://a.test/*', false],
  ['http://b.a.test/', 'http://a.test/*', false],
  ['http://a.test/', '*://*/*', true],
  ['no address', '*://*/*', false],
])('%s in %s: %s', (address, pattern, within) => {
  expect(isWithin(address, pattern)).toBe(within);
});
