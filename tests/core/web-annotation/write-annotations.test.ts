import { expect, test } from 'vitest';
import { writeAnnotations } from '../../../lib/core/web-annotation/write-annotations.ts';
import { NOTES, PAGE, PLACES, TEXT } from './sample-notes.ts';

const { elsewhere: _, ...HERE } = NOTES;
const all = writeAnnotations(PAGE, PLACES, Object.values(NOTES), 'all');

test('every record about what stands on the page is there once, named by its hash, and no other', () => {
  expect(all.first.items.map(({ id }) => id)).toEqual(Object.values(HERE).map(({ id }) => `urn:jiannuo:${id}`));
  expect(all.total).toBe(6);
});

const targetsOf = (at: number) =>
  (JSON.parse(JSON.stringify([all.first.items[at]?.target].flat())) as { source: string; selector: Record<string, unknown>[] }[]).map(
    ({ source, selector }) => [source, ...selector.map(({ exact, start, end }) => exact ?? `${start}-${end}`)],
  );

test('a target that stands twice on the page is pointed to twice; the selectors are the text’s own words and offsets', () => {
  const address = 'http://jyj.example.gov.cn/plan.html';
  expect(targetsOf(1)).toEqual([
    [address, '67所', '14-17'],
    [address, '67所', '34-37'],
  ]);
  expect(TEXT.slice(14, 17) + TEXT.slice(34, 37)).toBe('67所67所');
  expect(JSON.stringify(all.first.items[1]?.target)).toContain(
    '"prefix":"一、学前教育\\n1.新建幼儿园","suffix":"，其中农村20所。\\n2.再建幼儿园67所。"',
  );
});

test('the passage that a record was made at is pointed to first, and alone when the target has no place on the page any more', () => {
  const passage = ['https://jyj.example.gov.cn/plan.html', '67所', '14-17'];
  expect(targetsOf(0)).toEqual([passage, expect.anything(), expect.anything()]);
  expect(targetsOf(5)).toEqual([passage]);
});

test('the public file holds what a feed would hold of the public records, and nothing else', () => {
  const file = JSON.stringify(writeAnnotations(PAGE, PLACES, Object.values(NOTES), 'public'));
  const { items } = writeAnnotations(PAGE, PLACES, Object.values(NOTES), 'public').first;
  expect(items.map(({ id }) => id).sort()).toEqual([NOTES.full.id, NOTES.ofTask.id].map((id) => `urn:jiannuo:${id}`).sort());
  for (const kept of ['六所<b>待</b>验收。', '基建科', '月度通报', 'https://jyj.example.gov.cn/a?b=1&c=2', '"jn:value":41'])
    expect(file, kept).toContain(kept);
  for (const gone of [
    '张三',
    '汛期',
    '补齐',
    '重复计数',
    '建成41所',
    '内部',
    '不便',
    'supersedes',
    '2020-10-08',
    NOTES.internal.id,
    NOTES.opening.id,
  ])
    expect(file, gone).not.toContain(gone);
});

test('a public record that was corrected internally is not public any more', () => {
  const { full, ...rest } = NOTES;
  const corrected = { ...full, visibility: 'internal' as const };
  const { items } = writeAnnotations(PAGE, PLACES, [...Object.values(rest), corrected], 'public').first;
  expect(items.map(({ id }) => id)).toEqual([`urn:jiannuo:${NOTES.ofTask.id}`]);
});
