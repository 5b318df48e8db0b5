import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { csvText } from '../../lib/core/csv.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import { amount } from './amount.ts';
import { killBrowser, launchOn, send } from './browser.ts';
import { burstOver, startBurst, TARGET } from './burst.ts';
import { test } from './fault-test.ts';
import { checkStored } from './stored.ts';

const words = TABLES['zh-CN'];
const OWN = 15;
/** A row a day of as many indicators as it takes. */
const ROWS = amount(4_000, 20_000);
const DAYS = 2_000;
const PART = 1000;

function table(): Buffer {
  const seed = JSON.parse(readFileSync(new URL('../../seeds/taizhou-2020.json', import.meta.url), 'utf8')) as Plan;
  // Not the one that the records saved before speak of: rows of their day would be about one of several.
  const counted = seed.commitments.filter(
    ({ id, quantity }) => id !== TARGET.commitmentId && ['所', '个'].includes(quantity?.unit ?? '') && (quantity?.value ?? 0) >= 10,
  );
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const day = new Date(Date.UTC(2020, 0, 1 + (at % DAYS))).toISOString().slice(0, 10);
    return [
      counted[Math.floor(at / DAYS)]?.id ?? '',
      1 + (at % 5),
      '正常推进',
      `第${at}天：${'工'.repeat((at * 31) % 300)}`,
      '基建科',
      '张三',
      day,
    ];
  });
  const head = ['指标号', '完成值', '进度状态', '推进情况', '责任单位', '填报人', '填报日期'];
  return Buffer.from(csvText([head, ...rows]));
}

/** Has the file judged and begins to write it; comes back when the bar has come so far. Its first half is keeping aside, its second writing. */
async function startWriting(page: Page, share: number): Promise<void> {
  await page.getByLabel(words.choose).setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: table() });
  const write = page.getByRole('button', { name: words.write(ROWS) });
  await write.waitFor({ timeout: 120_000 });
  await write.click();
  await barAt(page, share);
}

function barAt(page: Page, share: number): Promise<unknown> {
  const isThere = (share: number) => {
    const bar = document.querySelector<HTMLProgressElement>('.work progress');
    return bar !== null && bar.max > 1 && bar.value / bar.max >= share;
  };
  return page.waitForFunction(isThere, share, { polling: 10 });
}

test(`an import of a table of ${ROWS} rows that is cut off at any place loses nothing, writes nothing by halves, and says where it stopped`, async ({
  profile,
  recorder,
}) => {
  test.setTimeout(300_000);
  const first = await launchOn(profile);
  const page = await first.openPage('workbench.html#/tables');
  await startBurst(page, recorder.url, OWN, 'own');
  await burstOver(page);
  await recorder.reached(OWN);
  const nothingMore = async (on: Page) => expect(await checkStored(on, recorder.acknowledged)).toBe(OWN);
  const parts = Math.ceil(ROWS / PART);

  // The tab crashes when a part of the rows is kept aside: what is missing is in the file alone.
  await startWriting(page, 1 / (2 * parts));
  const crashed = page.waitForEvent('crash');
  send(await first.context.newCDPSession(page), 'Page.crash').catch(() => {});
  await crashed;
  const next = await first.openPage('workbench.html#/tables');
  await nothingMore(next);
  const told = next.getByRole('alert').filter({ has: next.getByRole('button', { name: words.drop }) });
  const stoppedAt = Array.from({ length: parts }, (_, staged) => words.pendingCut(staged, parts));
  await expect(told).toBeVisible();
  // The last part may have arrived while the tab crashed.
  const text = (await told.textContent()) ?? '';
  expect([...stoppedAt, words.pending(ROWS)].filter((one) => text.includes(one))).toHaveLength(1);
  await told.getByRole('button', { name: words.drop }).click();
  await expect(told).toHaveCount(0);

  // The background is stopped while all are being written.
  await startWriting(next, 0.5);
  const session = await first.context.newCDPSession(next);
  await send(session, 'ServiceWorker.enable');
  await send(session, 'ServiceWorker.stopAllWorkers');
  await expect(told).toContainText(words.pending(ROWS));
  await nothingMore(next);

  // The whole browser is killed while they are being written once more.
  await told.getByRole('button', { name: words.writePending }).click();
  await barAt(next, 0.1).catch(() => {});
  await killBrowser(first.context);
  const second = await launchOn(profile);
  try {
    const again = await second.openPage('workbench.html#/tables');
    const left = again.getByRole('alert').filter({ has: again.getByRole('button', { name: words.drop }) });
    await expect(left).toContainText(words.pending(ROWS));
    expect(await checkStored(again, recorder.acknowledged)).toBe(OWN);
    await left.getByRole('button', { name: words.writePending }).click();
    await again.getByText(words.written(ROWS)).waitFor({ timeout: 120_000 });
    expect(await checkStored(again, recorder.acknowledged)).toBe(OWN + ROWS);
    await expect(left).toHaveCount(0);
  } finally {
    await second.close();
  }
});
