import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { cardOf } from './card.ts';
import { launchWithExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { clickHighlight, highlightsOn, waitForHighlights } from './page-highlights.ts';

const PLAN = 'http://jyj.demo.gov.cn/plan.html';

async function openCard(page: Page, figure: string) {
  await waitForHighlights(page);
  await clickHighlight(page, figure);
  const card = await cardOf(page);
  await card.getByLabel(zhCN.form.value).waitFor();
  return card;
}

async function paintOf(page: Page, figure: string): Promise<string[]> {
  return (await highlightsOn(page)).filter(({ name, text }) => text === figure && name !== 'jn-here').map(({ name }) => name);
}

test('a saved note changes the figure in every open tab, and is there when the browser starts again', async ({ server }, info) => {
  const profile = info.outputPath('profile');
  const first = await launchWithExtension({ port: server.port, profile });
  const other = await first.context.newPage();
  await other.goto(PLAN);
  await waitForHighlights(other);
  // The tab that is typed in is the one in front, as it must be for a person.
  const one = await first.context.newPage();
  await one.goto(PLAN);
  const card = await openCard(one, '67所');
  await card.getByLabel(zhCN.form.value).fill('20');
  await card.getByLabel(zhCN.form.status, { exact: true }).selectOption('late');
  await card.getByLabel(zhCN.form.office).fill('演示处');
  await card.getByLabel(zhCN.form.author).fill('演示员');
  await card.getByLabel(zhCN.form.value).press('Control+Enter');
  await expect(card.getByText(zhCN.card.saved('').trim())).toBeVisible();
  for (const page of [one, other]) await expect.poll(() => paintOf(page, '67所')).toEqual(['jn-late']);
  await first.close();

  const second = await launchWithExtension({ port: server.port, profile });
  const again = await second.context.newPage();
  await again.goto(PLAN);
  await waitForHighlights(again);
  await expect.poll(() => paintOf(again, '67所')).toEqual(['jn-late']);
  await second.close();
});

test('a half-typed note survives closing the card, the tab and the browser', async ({ server }, info) => {
  const profile = info.outputPath('profile');
  const first = await launchWithExtension({ port: server.port, profile });
  let page = await first.context.newPage();
  await page.goto(PLAN);
  let card = await openCard(page, '22所');
  await card.getByLabel(zhCN.form.value).fill('7');
  await card.getByLabel(zhCN.form.body, { exact: true }).fill('写了一半');
  await card.getByLabel(zhCN.form.value).press('Escape');
  await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/card.html'))).toBe(false);

  card = await openCard(page, '22所');
  await expect(card.getByLabel(zhCN.form.value)).toHaveValue('7');
  await page.close();
  page = await first.context.newPage();
  await page.goto(PLAN);
  card = await openCard(page, '22所');
  await expect(card.getByLabel(zhCN.form.body, { exact: true })).toHaveValue('写了一半');
  await first.close();

  const second = await launchWithExtension({ port: server.port, profile });
  page = await second.context.newPage();
  await page.goto(PLAN);
  card = await openCard(page, '22所');
  await expect(card.getByLabel(zhCN.form.value)).toHaveValue('7');
  await expect(card.getByLabel(zhCN.form.body, { exact: true })).toHaveValue('写了一半');
  await second.close();
});

const MISTAKES = [
  { name: 'a percentage over 100', figure: '90%', value: '101', asOf: '2020-09-30', says: zhCN.problem.valueOver('100%') },
  { name: 'text in a number field', figure: '67所', value: '四十', asOf: '2020-09-30', says: zhCN.problem.valueNotNumber('四十') },
  { name: 'a day after today', figure: '67所', value: '4', asOf: '2999-01-01', says: zhCN.problem.dateFuture('').slice(0, 3) },
];

for (const { name, figure, value, asOf, says } of MISTAKES) {
  test(`${name} gets an inline message and loses nothing`, async ({ extension }) => {
    const page = await extension.context.newPage();
    await page.goto(PLAN);
    const card = await openCard(page, figure);
    await card.getByLabel(zhCN.form.value).fill(value);
    await card.getByLabel(zhCN.form.asOf, { exact: true }).fill(asOf);
    await card.getByLabel(zhCN.form.status, { exact: true }).selectOption('on');
    await card.getByLabel(zhCN.form.body, { exact: true }).fill('保留');
    await card.getByLabel(zhCN.form.office).fill('演示处');
    await card.getByLabel(zhCN.form.author).fill('演示员');
    await card.getByLabel(zhCN.form.value).press('Control+Enter');
    await expect(card.getByText(says)).toBeVisible();
    await expect(card.getByLabel(zhCN.form.value)).toHaveValue(value);
    await expect(card.getByLabel(zhCN.form.body, { exact: true })).toHaveValue('保留');
    expect(await paintOf(page, figure)).not.toContain('jn-on');
  });
}
