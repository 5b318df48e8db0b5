import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { STATUS } from '../../lib/i18n/domain.ts';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { cardOf } from '../e2e/card.ts';
import type { RunningExtension } from '../e2e/extension.ts';
import { clickHighlight, highlightsOn, waitForHighlights } from '../e2e/page-highlights.ts';
import { putKitOnSite } from './kit.ts';
import type { PageServer } from './serve.ts';

/** The demo bureau's own host; the manifest knows it as any other of `*.gov.cn`. */
export const PLAN_PAGE = 'http://jyj.demo.gov.cn/plan.html';
/** The bureau's page with the widget. */
const WIDGET_PAGE = 'http://jyj.demo.gov.cn/status.html';

/** The commitment of the walk, as the plan page prints it, and what is reported on it. */
const FIGURE = '67所';
const SUBJECT = '二级以上标准幼儿园';
const REPORT = {
  value: '44',
  status: 'on',
  asOf: '2020-09-30',
  body: '演示记录：数值是虚构的。',
  office: '演示处',
  author: '演示员',
} as const;

export interface Journey {
  extension: RunningExtension;
  server: PageServer;
  /** Folder for screenshots, feed and kit. */
  out: string;
  /** Told after each step: what was seen, and the name of its screenshot. */
  saw(step: string, text: string, picture?: string): void;
}

/** Where the walk stopped and why, in one line. */
export class StepFailed extends Error {
  override name = 'StepFailed';
  constructor(step: string, cause: unknown) {
    super(`${step} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function must(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** From the plan page to the widget on the bureau's own page, once, as a person would. Throws {@link StepFailed}. */
export async function walkJourney({ extension, server, out, saw }: Journey): Promise<void> {
  await mkdir(out, { recursive: true });
  let pictures = 0;
  const picture = async (page: Page, name: string) => {
    pictures += 1;
    const file = `${pictures}-${name}.png`;
    await page.screenshot({ path: join(out, file) });
    return file;
  };
  const step = async (name: string, act: () => Promise<[text: string, picture?: string]>) => {
    try {
      saw(name, ...(await act()));
    } catch (error) {
      throw new StepFailed(name, error);
    }
  };

  extension.context.setDefaultTimeout(10_000);
  const page = await extension.context.newPage();

  await step('plan page', async () => {
    await page.goto(PLAN_PAGE);
    return [`${PLAN_PAGE}, ${await page.title()}`];
  });

  await step('highlights', async () => {
    await waitForHighlights(page);
    const all = await highlightsOn(page);
    const commitments = all.filter(({ name }) => name !== 'jn-task');
    must(commitments.length >= 30, `only ${commitments.length} commitments are highlighted`);
    must(
      commitments.every(({ name }) => name === 'jn-none'),
      'a status is shown before anything was reported',
    );
    return [`${commitments.length} commitments and ${all.length - commitments.length} task numbers`, await picture(page, 'highlights')];
  });

  await step('toolbar badge', async () => {
    const worker = await extension.worker();
    const badge = await worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      return chrome.action.getBadgeText({ tabId: tab?.id as number });
    }, PLAN_PAGE);
    must(Number(badge) >= 30, `the badge reads “${badge}”`);
    return [badge];
  });

  await step('card', async () => {
    await clickHighlight(page, FIGURE);
    const card = await cardOf(page);
    await card.getByLabel(zhCN.form.value).fill(REPORT.value);
    await card.getByLabel(zhCN.form.status, { exact: true }).selectOption({ label: STATUS[REPORT.status].words['zh-CN'] });
    await card.getByLabel(zhCN.form.asOf, { exact: true }).fill(REPORT.asOf);
    await card.getByLabel(zhCN.form.body, { exact: true }).fill(REPORT.body);
    await card.getByLabel(zhCN.form.office).fill(REPORT.office);
    await card.getByLabel(zhCN.form.author).fill(REPORT.author);
    const heading = await card.getByRole('heading').first().innerText();
    return [`${heading}: ${REPORT.value} and ${STATUS[REPORT.status].words['zh-CN']} typed`, await picture(page, 'card')];
  });

  await step('saved', async () => {
    const card = await cardOf(page);
    await card.getByLabel(zhCN.form.value).press('Control+Enter');
    const saved = card.getByText(new RegExp(zhCN.card.saved('').trim())).first();
    await saved.waitFor({ timeout: 10_000 });
    return [await saved.innerText(), await picture(page, 'saved')];
  });

  await step('highlight changed', async () => {
    const wanted = `jn-${REPORT.status}`;
    await page.waitForFunction((name) => (CSS.highlights.get(name)?.size ?? 0) > 0, wanted, { timeout: 5_000 });
    const changed = (await highlightsOn(page)).filter(({ name }) => name === wanted);
    must(changed.length === 1 && changed[0]?.text === FIGURE, `${JSON.stringify(changed)} changed`);
    await page.keyboard.press('Escape');
    return [`${FIGURE} is now ${wanted}`, await picture(page, 'highlight')];
  });

  await step('side panel', async () => {
    const panel = await extension.openPage('sidepanel.html');
    await panel.setViewportSize({ width: 400, height: 800 });
    const reached = panel.getByText(`${REPORT.value} / 67`).first();
    await reached.waitFor();
    const listed = await picture(panel, 'side-panel');
    await panel.getByRole('tab', { name: zhCN.tabs.records }).click();
    await panel.getByText(REPORT.body).first().waitFor();
    const line = await reached.innerText().catch(() => `${REPORT.value} / ${FIGURE}`);
    await panel.close();
    return [`${line}, and the record reads “${REPORT.body}”`, listed];
  });

  const words = PUBLISH['zh-CN'];
  const workbench = await extension.openPage('workbench.html');

  await step('publish', async () => {
    await workbench.getByRole('tab', { name: zhCN.tabs.publish }).click();
    await workbench.getByRole('heading', { name: words.title(1) }).waitFor();
    const box = workbench.getByRole('checkbox', { name: words.show(`${SUBJECT} ${REPORT.asOf}`) });
    must(!(await box.isChecked()), 'the note is public before anybody said so');
    await box.click();
    await workbench.getByText(words.openNotes(1, 1)).waitFor();
    const shown = await picture(workbench, 'publish');
    await workbench.getByLabel(words.reviewed).check();
    await workbench.getByLabel(words.approver).fill('张局');
    const [download] = await Promise.all([
      workbench.waitForEvent('download'),
      workbench.getByRole('button', { name: words.export, exact: true }).click(),
    ]);
    const files = await putKitOnSite(download, join(out, 'kit'));
    const feed = await readFile(join(out, 'kit', 'feed.json'), 'utf8');
    await writeFile(join(out, 'feed.json'), feed);
    must(!feed.includes(REPORT.author), "the feed holds the reporter's name");
    return [`${download.suggestedFilename()}: ${files.join(' ')}`, shown];
  });

  await step('widget', async () => {
    server.mount('/kit/', join(out, 'kit'));
    const site = await extension.context.newPage();
    await site.goto(WIDGET_PAGE);
    const widget = site.locator('jiannuo-status');
    // Where a page keeps little room free for it, the board begins with a few rows and a button for the others.
    await widget.getByRole('button', { name: /^显示其余/ }).click();
    const item = widget.getByText(SUBJECT).first();
    await item.waitFor();
    const text = await site.evaluate(() => {
      const { shadowRoot } = document.querySelector('jiannuo-status') as Element;
      return (shadowRoot as ShadowRoot).textContent ?? '';
    });
    must(text.includes(REPORT.value), `the widget does not show ${REPORT.value}`);
    await item.scrollIntoViewIfNeeded();
    return [`${WIDGET_PAGE} shows ${SUBJECT} with ${REPORT.value}`, await picture(site, 'widget')];
  });

  await step('static page', async () => {
    // The page for readers without scripts: read as text, as they would.
    const text = (await readFile(join(out, 'kit', 'status.html'), 'utf8')).replace(/<[^>]*>/g, ' ');
    must(text.includes(SUBJECT) && text.includes(REPORT.value), 'status.html does not show the report');
    return [`status.html shows ${SUBJECT} with ${REPORT.value} without a script`];
  });
}
