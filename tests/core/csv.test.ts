import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText, guardedCell, plainCell } from '../../lib/core/csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5%', "'-5%"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=x', "'\t=x"],
  ["'=x", "''=x"],
  ["it's", "it's"],
  ["'90后", "'90后"],
  ['建成67所', '建成67所'],
  ['', ''],
])('%j stands as %j', (text, cell) => {
  expect(guardedCell(text)).toBe(cell);
  expect(plainCell(cell)).toBe(text);
});

test('every text comes back as it was, and none starts a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', 'a', '一') }), (text) => {
      expect(plainCell(guardedCell(text))).toBe(text);
      expect(guardedCell(text)).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

test('rows are RFC 4180 with a byte order mark; figures stand bare, texts are quoted where they must be', () => {
  expect(
    csvText([
      ['指标', '值'],
      ['甲,"乙"', -3.5],
      ['多\n行', null],
      ['=HYPERLINK("x")', undefined],
    ]),
  ).toBe('\ufeff指标,值\r\n"甲,""乙""",-3.5\r\n"多\n行",\r\n"\'=HYPERLINK(""x"")",\r\n');
});
