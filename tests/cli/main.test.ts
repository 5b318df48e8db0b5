import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { jiannuo, rowsOf, temporaryFolder } from './run-jiannuo.ts';

// Each case starts a process; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

const { folder, file } = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const planPage = fileURLToPath(new URL('../fixtures/site/plan.html', import.meta.url));
const newsPage = fileURLToPath(new URL('../fixtures/site/news.html', import.meta.url));
const text = '青禾县2023年工作要点\n2023年2月10日\n一、主要任务\n1.建设书香县城。今年新建社区图书馆12所，全民阅读参与率达到85%以上。\n';
const txt = file('points.txt', text);

/** The same words in GB 18030: the encoder that Node lacks, for the characters of this test only. */
const gb = (words: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...words].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : (codes.get(letter) as [number, number]))),
  );
};

describe('extract', () => {
  it('prints one mention a line, with offsets into the file', () => {
    const { status, stdout, stderr } = jiannuo(['extract', txt]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = rowsOf(stdout);
    for (const row of rows) expect(text.slice(row.start as number, row.end as number)).toBe(row.text);
    expect(rows.filter((row) => row.kind === 'commitment')).toEqual([
      expect.objectContaining({ text: '12所', value: 12, unit: '所', comparator: '=', task: '1' }),
      expect.objectContaining({ text: '85%', value: 85, unit: '%', comparator: '>=', subject: '全民阅读参与率' }),
    ]);
  });

  it.each([
    ['UTF-8 with a byte order mark', file('bom.txt', `\ufeff${text}`), 1],
    ['UTF-16 with a byte order mark', file('utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le')), 1],
    ['GB 18030', file('gb.txt', gb(text)), 0],
  ])('reads %s; the mark counts as one character', (_, path, shift) => {
    const expected = rowsOf(jiannuo(['extract', txt]).stdout).map((row) => ({
      ...row,
      start: (row.start as number) + shift,
      end: (row.end as number) + shift,
    }));
    expect(expected.length).toBeGreaterThan(3);
    expect(rowsOf(jiannuo(['extract', path]).stdout)).toEqual(expected);
  });

  it.each([
    ['a label', gb('<html><head><meta charset="gb2312"><title>要点</title></head><body><p>新建社区图书馆12所。</p></body></html>')],
    ['a wrong label', gb('<html><head><meta charset="utf-8"><title>要点</title></head><body><p>新建社区图书馆12所。</p></body></html>')],
    ['no label', gb('<html><head><title>要点</title></head><body><p>新建社区图书馆12所。</p></body></html>')],
  ])('reads old pages with %s', (name, bytes) => {
    const rows = rowsOf(jiannuo(['extract', file(`${name}.html`, bytes)]).stdout);
    expect(rows).toEqual([expect.objectContaining({ start: 7, end: 10, text: '12所' })]);
  });

  it('tells past from future by the reference date', () => {
    const path = file('year.txt', '到2021年，图书馆达到12所。\n');
    const kind = (day: string) =>
      rowsOf(jiannuo(['extract', path, '--reference-date', day]).stdout).find((row) => row.text === '12所')?.kind;
    expect([kind('2020-06-01'), kind('2023-06-01')]).toEqual(['commitment', 'result']);
  });

  it('finds files from where the person stands', () => {
    const { status } = jiannuo(['extract', basename(txt)], { npm_lifecycle_event: 'jiannuo', INIT_CWD: folder });
    expect(status).toBe(0);
  });
});

describe('detect', () => {
  it.each([
    [planPage, true],
    [newsPage, false],
  ])('%s', (path, isPolicy) => {
    const [row] = rowsOf(jiannuo(['detect', path, '--url', 'http://jyj.zjtz.gov.cn/page.html']).stdout);
    expect(row).toMatchObject({ isPolicy, score: expect.any(Number), reasons: expect.any(Array) });
  });

  it('says why in plain words, in either language', () => {
    const reasons = (...more: string[]) => rowsOf(jiannuo(['detect', planPage, ...more]).stdout)[0]?.reasons;
    expect(reasons()).toContain('正文多处有带单位的数字');
    expect(reasons('--lang', 'en')).toContain('figures with units stand in many places');
    expect(jiannuo(['detect', planPage, '--lang', 'fr']).status).toBe(2);
  });

  it('says what the document says of itself', () => {
    const [row] = rowsOf(jiannuo(['detect', planPage]).stdout);
    expect(row).toMatchObject({ issuer: '台州市教育局', publishedOn: '2020-04-03' });
  });
});

describe('match', () => {
  it("gives each target its commitment, and a page's older results none", () => {
    const rows = rowsOf(jiannuo(['match', planPage, '--plan', 'taizhou-2020']).stdout);
    const of = (value: number, kind: string) => rows.filter((row) => row.value === value && row.kind === kind);
    expect(of(68e8, 'commitment')).toEqual([
      expect.objectContaining({ commitmentId: 'taizhou-2020/1/construction-investment', taskId: 'taizhou-2020/1', reason: 'figure' }),
    ]);
    expect(of(61.9e8, 'result')).toEqual([expect.objectContaining({ commitmentId: null, taskId: null, reason: 'before-plan' })]);
  });
});

describe('what bad input gets: one line and exit code 2', () => {
  const cases: [problem: string, args: string[], says: RegExp][] = [
    ['no command', [], /no command/],
    ['an unknown command', ['count', txt], /no such command: count/],
    ['no file', ['extract'], /one file is needed/],
    ['two files', ['extract', txt, txt], /one file is needed/],
    ['a missing file', ['extract', `${folder}/none.txt`], /no such file/],
    ['a folder', ['extract', folder], /it is a folder/],
    ['a program', ['extract', file('binary.txt', Uint8Array.of(0x7f, 0x45, 0, 0, 1))], /not a text file/],
    ['an unknown option', ['extract', txt, '--loud'], /Unknown option '--loud'/],
    ["another command's option", ['extract', txt, '--plan', 'x'], /Unknown option '--plan'/],
    ['an option without its value', ['extract', txt, '--reference-date'], /argument missing/],
    ['a day that is none', ['extract', txt, '--reference-date', '2023-02-30'], /not a day/],
    ['text where a page is needed', ['detect', txt], /not an HTML file/],
    ['an address that is none', ['detect', planPage, '--url', 'plan'], /not a web address/],
    ['no plan', ['match', txt], /needs --plan/],
    ['an unknown plan', ['match', txt, '--plan', '../package'], /no such plan/],
  ];
  it.each(cases)('%s', (_, args, says) => {
    const { status, stdout, stderr } = jiannuo(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^jiannuo: [^\n]+\n$/);
  });
});

it('--help tells every command, also behind one', () => {
  for (const args of [['--help'], ['match', '--help']]) {
    const { status, stdout } = jiannuo(args);
    expect(status).toBe(0);
    for (const name of ['extract', 'detect', 'match']) expect(stdout).toContain(`jiannuo ${name} `);
  }
});

it('is quiet when its reader has seen enough', async () => {
  const long = file('long.txt', text.repeat(20_000));
  const main = fileURLToPath(new URL('../../lib/cli/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'extract', long], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, said }).toEqual({ status: 0, said: '' });
});
