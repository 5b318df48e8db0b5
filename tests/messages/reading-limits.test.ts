import { expect, test } from 'vitest';
import { boundedReading } from '../../lib/messages/reading-limits.ts';
import { PAYLOADS } from '../../lib/messages/schemas.ts';

test('the beginning of an endless page is what the background takes, and it is told so', () => {
  const endless = { title: '长'.repeat(5_000), publishedOn: null, text: '文'.repeat(2_000_010) };
  expect(PAYLOADS.viewPage.safeParse(endless).success).toBe(false);
  const reading = boundedReading(endless);
  expect(reading).toEqual({ title: '长'.repeat(2_000), publishedOn: null, text: '文'.repeat(2_000_000), cut: true });
  expect(PAYLOADS.viewPage.safeParse(reading).error).toBeUndefined();
});

test('a page of usual size is left as it is', () => {
  const usual = { title: '计划', publishedOn: '2021-02-01', text: '新建幼儿园67所' };
  expect(boundedReading(usual)).toEqual(usual);
});
