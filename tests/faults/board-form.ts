import type { Locator, Page } from 'playwright';
import { zhCN } from '../../lib/i18n/zh-cn.ts';

/** Fills the form of a commitment beside the workbench's table, and leaves it there unsaved. */
export async function fillBoardForm(page: Page, value: string): Promise<Locator> {
  // In a low window the form is folded.
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.getByRole('searchbox').fill('老年');
  await page.getByRole('button', { name: '老年学位' }).click();
  const form = page.getByRole('complementary');
  await form.getByLabel(zhCN.form.value).fill(value);
  await form.getByLabel(zhCN.form.status, { exact: true }).selectOption('late');
  return form;
}
