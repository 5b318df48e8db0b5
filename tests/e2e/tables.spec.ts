import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { SEARCH } from '../../lib/i18n/search-words.ts';
import { TABLE } from '../../lib/i18n/table-words.ts';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { decodeText } from '../../lib/sheets/progress/read-file.ts';
import { test } from './extension-test.ts';

const words = TABLES['zh-CN'];
const fault = TABLE['zh-CN'].fault;

async function exported(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFile(await file.path());
}

const importFile = (page: Page, name: string, content: string | Buffer) =>
  page.getByLabel(words.choose).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

test('a table goes out, is filled in and comes back; what it says is shown before it is written, and the same file changes nothing more', async ({
  extension,
}) => {
  const page = await extension.openPage('workbench.html#/tables');
  const csv = decodeText(await exported(page, words.csv));
  const lines = csv.trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(20);
  expect(lines[0]).toContain('任务编号,目标任务,指标,目标值,单位,牵头单位,责任单位,完成时限,完成值,完成比例,进度状态');

  // Somebody fills in two rows and makes a mistake in a third.
  const numeric = lines.flatMap((line, at) => (/,所,,,2020-12-31,,,,/.test(line) ? [at] : []));
  const fill = (line: string, value: string) =>
    line.replace(/,,,2020-12-31,,,,,,,,,,/, `,,基建处,2020-12-31,${value},,正常推进,主体封顶,,,,张三,2020/9/30,`);
  const [first, second] = numeric as [number, number];
  expect(second).toBeGreaterThan(0);
  const filled = lines.map((line, at) => (at === first ? fill(line, '41') : at === second ? fill(line, '很多') : line)).join('\n');
  await importFile(page, '进展.csv', filled);
  await expect(page.getByText(words.counts.new(1))).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: fault['not-number'] });
  await expect(row.getByRole('cell').first()).toHaveText(String(second + 1));
  await expect(row).toContainText('完成值');
  await page.getByRole('button', { name: words.write(1) }).click();
  await expect(page.getByText(words.written(1))).toBeVisible();

  await importFile(page, '进展.csv', filled);
  await expect(page.getByText(words.counts.new(0))).toBeVisible();
  await expect(page.getByText(words.nothingToWrite)).toBeVisible();

  // What was written is found by its words, and opens as the story of its indicator.
  await page.getByRole('tab', { name: zhCN.tabs.records }).click();
  await page.getByRole('searchbox', { name: SEARCH['zh-CN'].label }).fill('封顶');
  const hit = page.getByRole('button', { name: /主体封顶/ });
  await hit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toContainText('基建处');
  await page.getByRole('tab', { name: words.tab }).click();

  // The workbook says the same, and comes back without a change.
  const workbook = await exported(page, words.excel);
  await importFile(page, '进展.xlsx', workbook);
  await expect(page.getByText(words.counts.unchanged(lines.length - 1))).toBeVisible();
  await expect(page.getByText(words.counts.bad(0))).toBeVisible();
});

test('the order of columns is changed by keyboard, kept, and is that of the file', async ({ extension }) => {
  const page = await extension.openPage('workbench.html#/tables');
  await page.getByText(words.columns).focus();
  await page.keyboard.press('Enter');
  const up = page.getByRole('button', { name: words.up('任务编号'), exact: true });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.reload();
  expect(decodeText(await exported(page, words.csv))).toMatch(/^任务编号,序号,目标任务,/);
});

test('a file that is none is refused with its reason', async ({ extension }) => {
  const page = await extension.openPage('workbench.html#/tables');
  await importFile(page, 'x.csv', '<html><script>alert(1)</script>');
  await expect(page.getByText(words.fileRefused(TABLE['zh-CN'].fileFault['no-header']))).toBeVisible();
});

test('an import that stopped before it was written tells where, and can be written or given up', async ({ extension }) => {
  const page = await extension.openPage('workbench.html#/tables');
  const stage = (importId: string, parts: number) =>
    page.evaluate(
      ([id, count]) => {
        const draft = {
          planId: 'taizhou-2020',
          taskId: 'taizhou-2020/1',
          asOf: '2020-06-30',
          author: '张三',
          office: '基建处',
          declared: 'on',
        };
        const rest = { valueKind: 'level', body: id, evidence: [], visibility: 'internal' };
        const payload = {
          importId: id,
          part: 0,
          parts: count,
          records: count,
          drafts: [{ ...draft, ...rest }],
          recordedAt: new Date().toISOString(),
        };
        return chrome.runtime.sendMessage({ jiannuo: 'stageReports', payload });
      },
      [importId, parts] as const,
    );
  await page.getByRole('button', { name: words.csv }).waitFor();
  expect(await stage('cut', 2)).toMatchObject({ ok: true });
  await page.reload();
  await expect(page.getByText(words.pendingCut(1, 2))).toBeVisible();
  await page.getByRole('button', { name: words.drop }).click();
  await expect(page.getByText(words.pendingCut(1, 2))).toBeHidden();

  expect(await stage('whole', 1)).toMatchObject({ ok: true });
  await expect(page.getByText(words.pending(1))).toBeVisible();
  await page.getByRole('button', { name: words.writePending }).click();
  await expect(page.getByText(words.written(1))).toBeVisible();
});
