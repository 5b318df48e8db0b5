import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReviewDraft } from '../../lib/core/model/review.ts';
import type { Store } from '../../lib/store/database.ts';
import { addReview, reviewsOfPage } from '../../lib/store/reviews.ts';
import { freshStore, moment } from './records.ts';

const URL = 'http://www.example.gov.cn/report.html';

let db: Store;
beforeEach(() => {
  db = freshStore();
});

function decision(parts: Partial<ReviewDraft> = {}): ReviewDraft {
  return {
    planId: 'p',
    page: { url: URL, title: '总结', textHash: 'sha256:0', capturedAt: moment(0) },
    claim: {
      selectors: [{ type: 'TextQuoteSelector', exact: '61所', prefix: '建成幼儿园', suffix: '。' }],
      subject: '幼儿园',
      quantity: { value: 61, unit: '所', comparator: '=' },
    },
    commitmentId: 'p/1/schools',
    computed: { verdict: 'short', reason: 'below' },
    decision: 'confirmed',
    opinion: '',
    reviewer: '乙某',
    ...parts,
  };
}

const opinions = async (url = URL) => (await reviewsOfPage(url, db)).items.map(({ opinion }) => opinion).sort();

describe('decisions of a page', () => {
  test('are those made there against any plan, over http and https alike', async () => {
    await addReview(decision({ opinion: '甲' }), moment(1), db);
    await addReview(decision({ opinion: '别的计划', planId: 'q' }), moment(2), db);
    await addReview(decision({ opinion: '别页', page: { ...decision().page, url: `${URL}?id=2` } }), moment(3), db);
    expect(await opinions('https://www.example.gov.cn/report.html#top')).toEqual(['别的计划', '甲']);
  });

  test('are without those that a later one replaced, whichever came in first', async () => {
    const first = await addReview(decision({ opinion: '甲' }), moment(1), db);
    await addReview(decision({ opinion: '乙', supersedes: first.id }), moment(2), db);
    expect(await opinions()).toEqual(['乙']);
    expect(await db.reviews.count()).toBe(2);
  });

  test('are without those that were withdrawn, and all stay stored', async () => {
    const first = await addReview(decision({ opinion: '甲' }), moment(1), db);
    const withdrawn = await addReview(decision({ decision: 'withdrawn', supersedes: first.id }), moment(2), db);
    expect(await opinions()).toEqual([]);
    await addReview(decision({ opinion: '丙', supersedes: withdrawn.id }), moment(3), db);
    expect(await opinions()).toEqual(['丙']);
    expect(await db.reviews.count()).toBe(3);
  });

  test('that cannot be read are counted, and the others are there', async () => {
    await addReview(decision({ opinion: '甲' }), moment(1), db);
    await db.reviews.add({ id: 'review:broken', pageKey: 'www.example.gov.cn/report.html' } as never);
    const { items, damaged } = await reviewsOfPage(URL, db);
    expect([items.length, damaged.map(({ key }) => key)]).toEqual([1, ['review:broken']]);
  });
});

test('a decision is a record: made twice it is one, and nothing changes it', async () => {
  const one = await addReview(decision(), moment(1), db);
  expect(await addReview(decision(), moment(1), db)).toEqual(one);
  expect(one.id).toMatch(/^review:[0-9a-f]{64}$/);
  expect(await db.reviews.count()).toBe(1);
  await expect(db.reviews.put({ ...one, opinion: '改', pageKey: 'x' })).rejects.toMatchObject({ name: 'RecordsAreImmutable' });
  await expect(db.reviews.delete(one.id)).rejects.toThrow();
});

const refused: [name: string, parts: Partial<ReviewDraft>][] = [
  ['a dismissal without a reason', { decision: 'dismissed', opinion: ' ' }],
  ['a correction that corrects nothing', { decision: 'corrected' }],
  ['a confirmation that corrects', { corrected: { verdict: 'met' } }],
  ['a withdrawal of nothing', { decision: 'withdrawn' }],
  ['a claim without its words', { claim: { ...decision().claim, selectors: [] } }],
];
test.each(refused)('%s is refused', async (_, parts) => {
  await expect(addReview(decision(parts), moment(1), db)).rejects.toMatchObject({ name: 'ReviewRefused' });
  expect(await db.reviews.count()).toBe(0);
});
