import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type SheetCell, sheetsOf } from '../../../lib/sheets/workbook/read-sheets.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Book {
  /** What stands in `<sheetData>`, sheet by sheet. */
  sheets?: readonly string[];
  strings?: string;
  styles?: string;
  properties?: string;
  more?: Record<string, Uint8Array>;
  relations?: string;
}

const list = (...relations: string[]) => strToU8(`<Relationships>${relations.join('')}</Relationships>`);
const relation = (id: string, kind: string, target: string, dialect = RELATIONS) =>
  `<Relationship Id="${id}" Type="${dialect}/${kind}" Target="${target}"/>`;

/** A workbook made by hand, as no two programs write it. */
function book({ sheets = [''], strings = '', styles = '', properties = '', more = {}, relations = '' }: Book): Blob {
  const parts: Record<string, Uint8Array> = {
    '_rels/.rels': list(relation('r', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${properties}/><sheets>${sheets.map((_, at) => `<sheet name="${at}" sheetId="${at + 1}" r:id="s${at}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': list(
      // Not in the order in which the workbook has them.
      ...sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`)).reverse(),
      relation('t', 'sharedStrings', 'sharedStrings.xml'),
      relation('y', 'styles', '/xl/styles.xml'),
      relations,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`),
    ...Object.fromEntries(
      sheets.map((rows, at) => [`xl/worksheets/sheet${at}.xml`, strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)]),
    ),
    ...more,
  };
  return new Blob([zipSync(parts) as Uint8Array<ArrayBuffer>]);
}

async function read(file: Blob): Promise<SheetCell[][][]> {
  const sheets: SheetCell[][][] = [];
  for await (const rows of sheetsOf(file, async () => {})) sheets.push(rows);
  return sheets;
}

const row = (cells: string, line = 1) => `<row r="${line}">${cells}</row>`;
const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/><numFmt numFmtId="166" formatCode="[$-804]m/d;@"/><numFmt numFmtId="167" formatCode="[h]:mm:ss"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="57"/></cellXfs>';

const CASES: [name: string, book: Book, rows: SheetCell[][]][] = [
  ['nothing', {}, []],
  ['numbers', { sheets: [row('<c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E3</v></c>')] }, [[1.5, -2000]]],
  [
    'texts of their own, in runs, with what XML escapes',
    { sheets: [row('<c r="A1" t="inlineStr"><is><r><t>甲&amp;</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>')] },
    [['甲& 乙']],
  ],
  [
    'shared texts, without how they are pronounced',
    {
      sheets: [row('<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>9</v></c>')],
      strings: '<si><t>一</t></si><si><r><t>目</t></r><rPh sb="0" eb="1"><t>mu</t></rPh><r><t>标</t></r></si>',
    },
    [['目标', '一']],
  ],
  ['a text between brackets of CDATA', { sheets: [row('<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>')] }, [['<b>']]],
  ['what XML has no place for', { sheets: [row('<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>')] }, [['a\rb_x000D_']]],
  [
    'a formula by its result, truth, an error',
    {
      sheets: [
        row(
          '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A</f><v>和</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>',
        ),
      ],
    },
    [[2, '和', 'TRUE', '#N/A']],
  ],
  [
    'days by their formats, and no others',
    { sheets: [row(['0', '1', '2', '3', '4', '5', '6'].map((s) => `<c s="${s}"><v>44104.5</v></c>`).join(''))], styles },
    [[44104.5, '2020-09-30', '2020-09-30', 44104.5, '2020-09-30', 44104.5, '2020-09-30']],
  ],
  ['days counted from 1904', { sheets: [row('<c s="1"><v>42642</v></c>')], styles, properties: 'date1904="1"' }, [['2020-09-30']]],
  ['a day as itself', { sheets: [row('<c t="d"><v>2020-09-30T00:00:00</v></c>')] }, [['2020-09-30']]],
  [
    'rows and cells that are left out',
    { sheets: [`${row('<c r="C2"><v>1</v></c><c r="D2"/>', 2)}${row('<c r="AA4"><v>2</v></c>', 4)}`] },
    [[], [null, null, 1], [], [...Array(26).fill(null), 2]],
  ],
  ['rows and cells without addresses', { sheets: ['<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'] }, [[1, 2], [3]]],
  [
    'names with prefixes',
    {
      more: {
        'xl/worksheets/sheet0.xml': strToU8('<x:worksheet><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'),
      },
    },
    [[7]],
  ],
  [
    'white space between everything',
    { sheets: ['\n <row r="1">\n <c r="A1">\n <v>7</v>\n </c>\n <c r="B1" t="inlineStr">\n <is>\n <t>八</t>\n </is>\n </c>\n</row>\n'] },
    [[7, '八']],
  ],
  [
    'markup stays text',
    { sheets: [row('<c t="inlineStr"><is><t>&lt;img src=x onerror=alert(1)&gt;</t></is></c>')] },
    [['<img src=x onerror=alert(1)>']],
  ],
  [
    '__proto__ as a text and as an attribute',
    { sheets: [row('<c __proto__="x" t="inlineStr"><is><t>__proto__</t></is></c>')] },
    [['__proto__']],
  ],
];

test.each(CASES)('a workbook holds %s', async (_, made, rows) => {
  expect((await read(book(made)))[0]).toEqual(rows);
});

test('sheets come in the order of the workbook, whatever order their parts have', async () => {
  const sheets = ['一', '二', '三'].map((text) => row(`<c t="inlineStr"><is><t>${text}</t></is></c>`));
  expect((await read(book({ sheets }))).flat(2)).toEqual(['一', '二', '三']);
});

test('the strict dialect is read as the other', async () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const more = {
    '_rels/.rels': list(relation('r', 'officeDocument', '/xl/workbook.xml', strict)),
    'xl/_rels/workbook.xml.rels': list(relation('s0', 'worksheet', 'worksheets/sheet0.xml', strict)),
  };
  expect(await read(book({ sheets: [row('<c><v>7</v></c>')], more }))).toEqual([[[7]]]);
});

const deep = 100_000;
const REFUSED: [name: string, file: () => Blob, error: string][] = [
  ['no archive', () => new Blob(['PK\u0003\u0004 nothing']), 'NotAnArchive'],
  ['half of an archive', () => book({}).slice(0, 600), 'NotAnArchive'],
  ['an archive of something else', () => new Blob([zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>]), 'NotAnArchive'],
  [
    'a directory outside of the file',
    () => new Blob([Uint8Array.from([0x50, 0x4b, 5, 6, ...Array(12).fill(0xff), 0xff, 0xff, 0, 0, 0, 0])]),
    'NotAnArchive',
  ],
  ['a sheet that is no XML', () => book({ more: { 'xl/worksheets/sheet0.xml': strToU8('<a><b></a>') } }), 'BadXml'],
  ['a sheet that ends in its middle', () => book({ more: { 'xl/worksheets/sheet0.xml': strToU8('<worksheet><sheetData>') } }), 'BadXml'],
  ['rows that go back', () => book({ sheets: [row('', 2) + row('', 1)] }), 'BadXml'],
  ['a row behind the last', () => book({ sheets: [row('', 2_000_000)] }), 'BadXml'],
  ['cells that go back', () => book({ sheets: [row('<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>')] }), 'BadXml'],
  ['a cell behind the last', () => book({ sheets: [row('<c r="ZZZZ1"><v>1</v></c>')] }), 'BadXml'],
  ['a text without end', () => book({ sheets: [row(`<c t="inlineStr"><is><t>${'x'.repeat(2 ** 22)}</t></is></c>`)] }), 'BadXml'],
  [
    'a bomb of cells',
    () => book({ sheets: [Array.from({ length: 2000 }, (_, at) => row(`<c r="XFD${at + 1}"><v>1</v></c>`, at + 1)).join('')] }),
    'SheetTooLong',
  ],
];

test.each(REFUSED)('%s is refused', async (_, file, name) => {
  await expect(read(file())).rejects.toMatchObject({ name });
});

test(`${deep} elements inside of each other are passed over`, async () => {
  const sheets = [row('<c><v>7</v></c>') + '<x>'.repeat(deep) + '</x>'.repeat(deep)];
  expect(await read(book({ sheets }))).toEqual([[[7]]]);
});

test('entities that a document declares itself are not unfolded', async () => {
  const sheet =
    '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>';
  expect(await read(book({ more: { 'xl/worksheets/sheet0.xml': strToU8(sheet) } }))).toEqual([[['&c;']]]);
});

describe('beside read-excel-file, which has another reader of sheets', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', 'a', '&', '<', ' ', '\n', '"', '😀', '_x000D_', '1'), minLength: 1, maxLength: 8 });
  const cell = fc.oneof(
    fc.constant(null),
    text.map((value) => ({ text: value })),
    fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((value) => ({ number: value })),
    fc.integer({ min: 61, max: 60_000 }).map((value) => ({ day: value })),
  );

  test('any sheet is the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (rows) => {
        const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        const strings: string[] = [];
        const sheet = rows
          .map((cells, line) => {
            const written = cells.map((one, at) => {
              const r = `${'ABCDEF'[at]}${line + 1}`;
              if (one === null) return '';
              if ('text' in one)
                return `<c r="${r}" t="s"><v>${strings.push(`<si><t xml:space="preserve">${escaped(one.text)}</t></si>`) - 1}</v></c>`;
              return 'day' in one ? `<c r="${r}" s="1"><v>${one.day}</v></c>` : `<c r="${r}"><v>${one.number}</v></c>`;
            });
            return row(written.join(''), line + 1);
          })
          .join('');
        const file = book({ sheets: [sheet], strings: strings.join(''), styles });
        const [peer] = await readXlsx(Buffer.from(await file.arrayBuffer()), { trim: false });
        const asOurs = (peer?.data ?? []).map((cells) => cells.map((one) => (one instanceof Date ? one.toISOString().slice(0, 10) : one)));
        const width = Math.max(0, ...asOurs.map((cells) => cells.length));
        const [ours = []] = await read(file);
        expect(ours.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? null)).slice(0, asOurs.length)).toEqual(asOurs);
      }),
      { numRuns: 100 },
    );
  });
});

test('a reader that gives up is heard between two pieces', async () => {
  const file = book({ sheets: [Array.from({ length: 5000 }, (_, at) => row('<c><v>1</v></c>', at + 1)).join('')] });
  const given = sheetsOf(file, async () => Promise.reject(new Error('given up')));
  await expect(given.next()).rejects.toThrow('given up');
});
