import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { madePdf } from './made-pdf.ts';
import { jiannuo, rowsOf, temporaryFolder } from './run-jiannuo.ts';

// Each case starts a process; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 90_000 });

const { folder, file } = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const PLAN =
  '青禾县2023年工作要点\n2023年2月10日\n一、主要任务\n1.办好学前教育。新建公办幼儿园10所，普惠性幼儿园覆盖率达到90%以上。\n2.办好养老。新增养老床位400张。\n';
const REPORT = [
  '青禾县2023年工作总结',
  '2024年1月15日',
  '一、2023年工作情况',
  '新建公办幼儿园9所，普惠性幼儿园覆盖率91.3%。接待来访群众320批。',
];
const plan = file('plan.txt', PLAN);
const text = file('report.txt', `${REPORT.join('\n')}\n`);
const html = file('report.html', `<html><body><div id="zoom">${REPORT.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`);
const pdf = file('report.pdf', madePdf(REPORT));

const VERDICTS = [
  ['9所', 'short', '目标 ≥10所（推定），填报 9所，低于目标 1 所'],
  ['91.3%', 'exceeded', '目标 ≥90%，填报 91.3%，超出 1.3 个百分点'],
  ['320批', 'not-comparable', '未找到对应目标，填报 320批，计划中没有对应目标'],
];

function verdicts(stdout: string): unknown[] {
  return rowsOf(stdout).map(({ claim, verdict, arithmetic }) => [(claim as { text: string }).text, verdict, arithmetic]);
}

describe('jiannuo check', () => {
  it.each([
    ['a text', text],
    ['a page', html],
    ['a PDF', pdf],
  ])('reads %s and says what each claim makes of its target', (_, report) => {
    const { status, stdout, stderr } = jiannuo(['check', report, '--plan', plan]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(verdicts(stdout)).toEqual(VERDICTS);
    const [first] = rowsOf(stdout);
    expect(first).toMatchObject({ file: report, commitmentId: '青禾县2023年工作要点/1/公办幼儿园', reason: 'below', rule: 'value' });
    expect(first?.target).toMatchObject({ subject: '公办幼儿园', quote: '新建公办幼儿园10所' });
  });

  it('reads a Word document', async () => {
    const made = new Document({ sections: [{ children: REPORT.map((line) => new Paragraph(line)) }] });
    const report = file('report.docx', await Packer.toBuffer(made));
    expect(verdicts(jiannuo(['check', report, '--plan', plan]).stdout)).toEqual(VERDICTS);
  });

  it('takes a plan as data, too', () => {
    const data = file('plan.json', jiannuo(['plan', plan]).stdout);
    expect(verdicts(jiannuo(['check', text, '--plan', data]).stdout).map((row) => (row as string[])[1])).toEqual(
      VERDICTS.map(([, verdict]) => verdict),
    );
  });

  it('goes on after a broken file, says so, and shows how far it is', () => {
    const broken = file('broken.docx', 'no such thing');
    const { status, stdout, stderr } = jiannuo(['check', broken, text, `${folder}/none.pdf`, '--plan', plan]);
    expect(status).toBe(1);
    expect(verdicts(stdout)).toEqual(VERDICTS);
    expect(stderr).toMatch(/cannot read .*broken\.docx/);
    expect(stderr).toMatch(/no such file: .*none\.pdf/);
    expect(stderr).toMatch(/\[2\/3\] .*report\.txt: 3/);
  });

  it('ends with 3 when a claim contradicts', () => {
    const report = file('bad.txt', `${REPORT.slice(0, 3).join('\n')}\n新建公办幼儿园9所，超额完成8所的年度目标。\n`);
    const { status, stdout } = jiannuo(['check', report, '--plan', plan]);
    expect(status).toBe(3);
    expect(rowsOf(stdout)[0]).toMatchObject({ verdict: 'contradicts', reason: 'target-restated' });
  });

  it('judges for the day that is asked for', () => {
    expect(rowsOf(jiannuo(['check', text, '--plan', plan, '--as-of', '2023-08-01']).stdout)[0]).toMatchObject({ verdict: 'in-progress' });
  });

  it('writes a table, a workbook and a document', async () => {
    const main = fileURLToPath(new URL('../../lib/cli/main.ts', import.meta.url));
    const written = (format: string) =>
      spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'check', text, '--plan', plan, '--format', format], {
        maxBuffer: 1e8,
        env: { ...process.env, npm_lifecycle_event: '' },
      }).stdout;
    expect(written('table').toString('utf8')).toContain('目标 ≥90%，填报 91.3%，超出 1.3 个百分点');
    const rows = await readSheet(written('xlsx'));
    expect(rows.find(([first]) => first === '序号')).toEqual([
      '序号',
      '任务',
      '指标',
      '目标',
      '报告表述',
      '结论',
      '计算依据',
      '核对意见',
      '核对人',
      '日期',
    ]);
    expect(rows.find(([, , indicator]) => indicator === '普惠性幼儿园覆盖率')?.slice(3, 7)).toEqual([
      '≥90%',
      '新建公办幼儿园9所，普惠性幼儿园覆盖率91.3%',
      '↑ 超额',
      '目标 ≥90%，填报 91.3%，超出 1.3 个百分点',
    ]);
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: written('docx') });
    for (const words of [
      '核对表',
      '目标 ≥90%，填报 91.3%，超出 1.3 个百分点',
      'sha256:',
      '新增养老床位'.slice(2),
      '报告提及目标 2 项，共 3 项',
    ])
      expect(value).toContain(words);
  });

  it.each([
    ['no plan', ['check', text], /--plan/],
    ['an unknown format', ['check', text, '--plan', plan, '--format', 'pdf'], /no such format/],
    ['a day that is none', ['check', text, '--plan', plan, '--as-of', '2023-02-30'], /not a day/],
    ['a plan that is none', ['check', text, '--plan', 'nowhere'], /no such plan/],
    ['data that are no plan', ['check', text, '--plan', file('other.json', '{"a":1}')], /not a plan/],
    ['no file', ['check', '--plan', plan], /at least one file/],
  ])('refuses %s with one line and exit code 2', (_, args, says) => {
    const { status, stdout, stderr } = jiannuo(args as string[]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});
