import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { PACE_PRESETS } from '../../lib/core/pace-presets.ts';
import { PACE } from '../../lib/i18n/domain.ts';
import { PACE_CHOICE } from '../../lib/i18n/pace-choice.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { plan } from '../store/records.ts';
import { test } from './extension-test.ts';
import { rowsOf } from './stored-rows.ts';

const words = PACE_CHOICE['zh-CN'];
const word = (code: keyof typeof PACE) => PACE[code].words['zh-CN'];

test('the standard by which a plan is judged is chosen with a name and a reason, counts everywhere at once, and every choice stays', async ({
  extension,
}, info) => {
  const page = await extension.openPage('workbench.html');
  await page.waitForFunction(
    async (plan) => (await chrome.runtime.sendMessage({ jiannuo: 'adoptPlan', payload: { plan } }))?.ok,
    plan({ period: { start: '2020-01-01', end: '2099-12-31' } }),
  );
  // 3 of 67 after 6 of 80 years: three points behind.
  const draft = {
    planId: 'p',
    taskId: 'p/1',
    commitmentId: 'p/1/schools',
    asOf: '2026-01-01',
    author: '张三',
    office: '基建科',
    declared: 'on',
    value: 3,
    valueKind: 'cumulative',
    body: '',
    evidence: [],
    visibility: 'internal',
  };
  const profile = { author: '', office: '' };
  await page.evaluate((payload) => chrome.runtime.sendMessage({ jiannuo: 'saveNote', payload }), {
    draft,
    profile,
    recordedAt: new Date().toJSON(),
  });
  await page.evaluate(() => localStorage.setItem('plan', 'p'));
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: '幼儿园' });
  await expect(row).toContainText(word('slow'));

  await page.getByRole('tab', { name: zhCN.tabs.settings }).click();
  const box = page.getByRole('region', { name: words.title });
  await expect(box.getByText(words.none)).toBeVisible();
  // By keys alone: from the standard in force one further.
  await box.getByRole('radio', { name: words.names.linear }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(box.getByRole('radio', { name: words.names.lenient })).toBeChecked();
  const choose = box.getByRole('button', { name: words.choose });
  await box.getByLabel(words.author).fill('');
  await choose.press('Enter');
  await expect(box.getByText(words.authorMissing)).toBeVisible();
  await box.getByLabel(words.author).fill('张局');
  await box.getByLabel(words.reason).fill('年底集中完工');
  expect((await new AxeBuilder({ page }).include('.pace-box').analyze()).violations).toEqual([]);
  await box.screenshot({ path: info.outputPath('pace.png') });
  await choose.press('Enter');
  await expect(box.getByText(words.chosen(words.names.lenient))).toBeVisible();
  await expect(box.getByRole('listitem')).toHaveText([/张局选定“从宽”：年底集中完工$/]);
  await page.getByRole('tab', { name: zhCN.tabs.overview }).click();
  await expect(row).toContainText(word('even'));

  await page.getByRole('tab', { name: zhCN.tabs.settings }).click();
  await box.getByRole('radio', { name: words.names.strict }).check();
  await box.getByLabel(words.author).fill('李局');
  await choose.click();
  await expect(box.getByRole('listitem')).toHaveText([/李局选定“从严”$/, /张局选定“从宽”：年底集中完工$/]);
  await page.getByRole('tab', { name: zhCN.tabs.overview }).click();
  await expect(row).toContainText(word('slow'));
  const stored = await rowsOf<{ id: string; name: string; preset: object }>(page, 'paces');
  expect(stored.map(({ name, preset }) => ({ name, preset })).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'lenient', preset: PACE_PRESETS.lenient },
    { name: 'strict', preset: PACE_PRESETS.strict },
  ]);
});
