import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../lib/core/csv.ts';
import { readFile } from '../../../lib/sheets/progress/read-file.ts';
import { judged, kinds, sourceOf, still, tableNote } from './table-case.ts';

const source = sourceOf([tableNote()]);
const HUNDRED_MB = 100 * 1024 * 1024;
const HEADER = '任务编号,指标,完成值,进度状态,填报日期,推进情况\n';
const ROW = '2,教师培训,5,正常推进,2020-10-31,';
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};

/** Files that somebody may choose, and what each is refused with. */
const REFUSED: [name: string, file: () => Blob, fault: string][] = [
  ['JSON of 100,000 levels', () => new Blob(['['.repeat(1e5) + ']'.repeat(1e5)]), 'no-header'],
  ['JSON with a key twice and __proto__', () => new Blob(['{"指标":1,"指标":2,"__proto__":{"x":1}}']), 'no-header'],
  ['100 MB of one line', () => new Blob(['x'.repeat(HUNDRED_MB)]), 'no-header'],
  ['100 MB behind a quotation mark', () => new Blob([`${HEADER}"${'x'.repeat(HUNDRED_MB)}`]), 'open-quote'],
  ['100 MB of separators', () => new Blob([','.repeat(HUNDRED_MB)]), 'too-long'],
  ['100 MB of line ends', () => new Blob([HEADER + '\n'.repeat(HUNDRED_MB)]), 'too-long'],
  ['more than is ever read', () => Object.defineProperty(new Blob([]), 'size', { value: 2.5 * HUNDRED_MB }), 'too-large'],
  ['a page', () => new Blob(['<!doctype html><script>alert(1)</script><table><tr><td>指标</td></tr></table>']), 'no-header'],
  ['a column twice, by two of its names', () => new Blob(['指标,推进情况,进展情况\n幼儿园,a,b\n']), 'same-column-twice'],
  ['nothing but a byte order mark', () => new Blob(['\ufeff']), 'no-header'],
];

test.each(REFUSED)(
  '%s is refused',
  async (_, file, fault) => {
    expect(await readFile(file(), still)).toEqual({ fault });
  },
  60_000,
);

describe('kept as the text it is', () => {
  const said = '<img src=x onerror=alert(1)> javascript:alert(1) ＝1+1';
  const AS_IT_IS: [name: string, file: () => Blob, body: string][] = [
    ['with a byte order mark', () => new Blob([`\ufeff${HEADER}${ROW}${said}`]), said],
    ['in UTF-16', () => new Blob([utf16(`${HEADER}${ROW}${said}`, 'le')]), said],
    ['in UTF-16 the other way round', () => new Blob([utf16(`${HEADER}${ROW}${said}`, 'be')]), said],
    // What has no UTF-8 could not be hashed: such a half is left out.
    ['half of a character', () => new Blob([utf16(`${HEADER}${ROW}前\ud83d后`, 'le')]), '前\ufffd后'],
    ['what XML and databases have no place for', () => new Blob([`${HEADER}${ROW}前\u0001\u0085后\ufffe`]), '前后'],
    ['names that objects are made of', () => new Blob([`__proto__,constructor,${HEADER}x,y,${ROW}__proto__`]), '__proto__'],
  ];
  test.each(AS_IT_IS)('%s', async (_, file, body) => {
    const [row] = await judged(file(), source);
    expect(row).toMatchObject({ kind: 'new', draft: { body } });
    expect(Object.keys(row?.kind === 'new' ? row.draft : {})).not.toContain('__proto__');
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

test('a cell of ten million characters is a fault of its row, and the other rows are taken', async () => {
  const rows = await judged(new Blob([`${HEADER}${ROW}${'长'.repeat(1e7)}\n2,教师培训,6,正常推进,2020-09-30,好`]), source);
  expect(kinds(rows)).toEqual(['bad', 'new']);
});

test('__proto__ and its like are targets and records that are not there', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const rows = names.map((name) => [name, name, 5, '正常推进', '2020-10-31']);
  const answers = await judged(new Blob([csvText([['指标号', '记录号', '完成值', '进度状态', '填报日期'], ...rows])]), source);
  expect(answers.map((row) => row.kind === 'bad' && row.faults[0]?.fault)).toEqual(names.map(() => 'no-target'));
});

test('any bytes at all are answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isZip) => {
      const start = isZip ? Uint8Array.from([0x50, 0x4b, 3, 4]) : new Uint8Array();
      const table = await readFile(new Blob([start, new Uint8Array(bytes)]), still);
      expect(table.fault === null || typeof table.fault === 'string').toBe(true);
    }),
    { numRuns: 200 },
  );
});
