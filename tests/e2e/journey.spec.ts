import { readdir } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { walkJourney } from '../demo/journey.ts';
import { test } from './extension-test.ts';

test('from the plan page to the widget on the own page, as `npm start` shows it', async ({ extension, server }, info) => {
  const steps: string[] = [];
  await walkJourney({ extension, server, out: info.outputPath('demo'), saw: (step, text) => steps.push(`${step}: ${text}`) });
  expect(steps.length).toBeGreaterThanOrEqual(6);
  expect((await readdir(info.outputPath('demo'))).filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(4);
  expect(extension.errors).toEqual([]);

  // Reading, noting and publishing ask nobody anything but the pages that were opened.
  const hosts = extension.asked.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host);
  expect([...new Set(hosts)]).toEqual(['jyj.demo.gov.cn']);
});
