import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DICTIONARY } from '../../lib/i18n/dictionary.ts';
import { EVIDENCE, PACE, STATUS } from '../../lib/i18n/domain.ts';
import { langFor } from '../../lib/i18n/langs.ts';

/** Every text with its path; those with figures are filled in with samples, all different so that a lost one shows. */
function texts(part: object, path = ''): [path: string, text: string, arity: number][] {
  return Object.entries(part).flatMap(([key, value]): [string, string, number][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value, 0]];
    if (typeof value === 'function') return [[at, String(value('3', '7', '11')), value.length]];
    return texts(value, at);
  });
}

const zh = texts(DICTIONARY['zh-CN']);
const en = texts(DICTIONARY.en);

test('both languages have the same texts, taking the same figures', () => {
  expect(zh.length).toBeGreaterThan(150);
  expect(en.map(([path, , arity]) => `${path}/${arity}`)).toEqual(zh.map(([path, , arity]) => `${path}/${arity}`));
});

test('no text is empty', () => {
  expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('the English texts hold no Chinese', () => {
  expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('every text is said somewhere', () => {
  const source = globSync('{components,entrypoints}/**/*.{ts,tsx}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // Reasons and failures are looked up by their code.
  const named = Object.entries(DICTIONARY['zh-CN']).flatMap(([part, of]) => (/^(reason|failure)$/.test(part) ? [] : Object.keys(of)));
  expect(source.length).toBeGreaterThan(10_000);
  expect(named.filter((key) => !new RegExp(`\\.${key}\\b|'${key}'`).test(source))).toEqual([]);
});

test('house style of the Chinese: no exclamation mark, no space between 汉字 and digits, full-width marks', () => {
  const wrong = zh.filter(([, text]) => /[!！]|\p{Script=Han} \d|\d \p{Script=Han}|\p{Script=Han}[,;:?](?!\/)/u.test(text));
  expect(wrong).toEqual([]);
});

test('an error never says only 失败 or 错误', () => {
  const bare = zh.filter(([path, text]) => /^(failure|problem|rescue)/.test(path) && /失败|错误/.test(text) && text.length < 12);
  expect(bare).toEqual([]);
});

test('every code of the three axes has a word in both languages and a glyph of its own', () => {
  for (const table of [STATUS, PACE, EVIDENCE]) {
    const rows = Object.values(table);
    expect(new Set(rows.map(({ glyph }) => glyph)).size).toBe(rows.length);
    for (const { words } of rows) expect(words['zh-CN'] && words.en).toBeTruthy();
  }
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-GB', 'en'],
  ['de', 'en'],
])('a browser in %s gets %s', (uiLanguage, lang) => {
  expect(langFor(uiLanguage)).toBe(lang);
});

describe('the texts that the manifest names', () => {
  const read = (locale: string) =>
    JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Record<string, { message: string }>;
  const named = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name as string);

  test.each(['zh_CN', 'en'])('are all in %s, and nothing else is', (locale) => {
    expect(named.length).toBeGreaterThan(3);
    expect(Object.keys(read(locale)).sort()).toEqual([...new Set(named)].sort());
    for (const { message } of Object.values(read(locale))) expect(message.trim()).not.toBe('');
  });
});
