import { expect, it } from 'vitest';
import { webAddress } from '../../lib/core/web-address.ts';

it.each([
  ['https://a.test/路', 'https://a.test/%E8%B7%AF', 'a.test'],
  ['http://a.test:8080', 'http://a.test:8080/', 'a.test:8080'],
])('%j is the address %j at %j', (text, href, host) => {
  const address = webAddress(text);
  expect([address?.href, address?.host]).toEqual([href, host]);
});

it.each([
  'javascript:alert(1)',
  'javascript://a.test/%0aalert(1)',
  ' https://a.test',
  'https://a.test/ b',
  'https://a.test/\n',
  '//a.test',
  'https://',
  'https:///a.test',
  'https://a b',
  'https://[1',
  'ftp://a.test/',
  'data:text/html,x',
])('%j is none', (text) => {
  expect(webAddress(text)).toBeNull();
});

it('needs nothing that Chromium 116 lacks', () => {
  const { canParse } = URL;
  (URL as { canParse?: unknown }).canParse = undefined;
  try {
    expect(webAddress('https://a.test')?.host).toBe('a.test');
  } finally {
    URL.canParse = canParse;
  }
});
