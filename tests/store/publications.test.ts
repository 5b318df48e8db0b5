import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Feed } from '../../lib/core/model/feed.ts';
import { addPublication, lastPublication, PublicationRefused } from '../../lib/store/publications.ts';
import { freshStore, plan } from './records.ts';

function issue(seq: number, planId = 'p'): Feed {
  const { title, shortTitle, issuer, period, publishedOn } = plan();
  return {
    schema: 'jiannuo/1',
    feedId: 'f',
    seq,
    issued: '2020-10-09T02:00:00.000Z',
    issuedOn: '2020-10-09',
    expires: '2021-01-09',
    asOf: null,
    plan: { id: planId, title, shortTitle, issuer, period, publishedOn, sources: [], sections: [], tasks: [] },
    items: [],
    notes: [],
  };
}

test('the last issue of each plan', async () => {
  const db = freshStore();
  expect(await lastPublication('p', db)).toBeNull();
  for (const seq of [1, 2, 10]) await addPublication(issue(seq), '张局', db);
  await addPublication(issue(3, 'q'), '张局', db);
  expect(await lastPublication('p', db)).toEqual({ seq: 10, feed: issue(10), approvedBy: '张局' });
  expect(await lastPublication('q', db)).toEqual({ seq: 3, feed: issue(3, 'q'), approvedBy: '张局' });
});

test.each([1, 2])('an issue numbered %i after the second is refused', async (seq) => {
  const db = freshStore();
  await addPublication(issue(2), '张局', db);
  await expect(addPublication(issue(seq), '张局', db)).rejects.toThrow(PublicationRefused);
  expect(await db.publications.count()).toBe(1);
});

test('a damaged last issue still has its number, and the next one follows it', async () => {
  const db = freshStore();
  await addPublication(issue(1), '张局', db);
  await db.publications.add({ planId: 'p', seq: 2, issued: '', feed: { ...issue(2), items: 'gone' } as never });
  expect(await lastPublication('p', db)).toEqual({ seq: 2, feed: null, approvedBy: null });
  await expect(addPublication(issue(2), '张局', db)).rejects.toThrow(PublicationRefused);
  await addPublication(issue(3), '张局', db);
  expect(await lastPublication('p', db)).toEqual({ seq: 3, feed: issue(3), approvedBy: '张局' });
});
