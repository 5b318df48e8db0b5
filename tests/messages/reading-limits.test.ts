import { expect, test } from 'vitest';
import type { PageReading } from '../../lib/messages/calls.ts';
import { boundedReading } from '../../lib/messages/reading-limits.ts';
import { PAYLOADS } from '../../lib/messages/schemas.ts';

const LONG = '长'.repeat(5000);
const mention = (start: number): PageReading['mentions'][number] => ({
  start,
  end: start + 3,
  text: LONG,
  kind: 'commitment',
  value: 67,
  unit: LONG,
  comparator: '=',
  subject: LONG,
  verb: LONG,
  hedge: LONG,
  deadline: LONG,
  deadlineInherited: LONG,
  place: Array(50).fill(LONG),
  task: LONG,
});
const endless: PageReading = {
  title: LONG,
  publishedOn: null,
  mentions: Array.from({ length: 10_010 }, (_, at) => mention(at)),
  headings: Array.from({ length: 5_010 }, (_, start) => ({ label: LONG, title: LONG, start, end: start + 2 })),
};

test('the beginning of an endless page is what the background takes', () => {
  expect(PAYLOADS.viewPage.safeParse(endless).success).toBe(false);
  const reading = boundedReading(endless);
  expect(reading.mentions).toHaveLength(10_000);
  expect(reading.headings).toHaveLength(5_000);
  expect(reading.mentions.at(-1)).toMatchObject({ start: 9_999, end: 10_002, value: 67 });
  expect(PAYLOADS.viewPage.safeParse(reading).error).toBeUndefined();
});

test('a page of usual size is left as it is', () => {
  const usual: PageReading = {
    title: '计划',
    publishedOn: '2021-02-01',
    mentions: [{ start: 0, end: 3, text: '67所', kind: 'commitment', value: 67, unit: '所', comparator: '=', place: ['某县'] }],
    headings: [{ label: '1', title: '建幼儿园', start: 0, end: 2 }],
  };
  expect(boundedReading(usual)).toEqual(usual);
});
