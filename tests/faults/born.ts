import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { rowsOf } from '../e2e/stored-rows.ts';

/** The name that the database was given when it was made (lib/store/birth.ts). Another one says that it was made anew, and no single record lost. */
export async function birthOf(page: Page): Promise<string> {
  let born: string | undefined;
  await expect(async () => {
    born = (await rowsOf<{ key: string; value: string }>(page, 'meta')).find(({ key }) => key === 'born')?.value;
    expect(born).toBeTruthy();
  }).toPass({ timeout: 20_000 });
  return String(born);
}
