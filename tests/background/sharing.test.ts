import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importNotes } from '../../lib/background/import-notes.ts';
import { readMarked } from '../../lib/background/marked-page.ts';
import { tabPage } from '../../lib/background/tab-pages.ts';
import { matchesHidden, viewPage } from '../../lib/background/view-page.ts';
import { store } from '../../lib/store/database.ts';
import { makeNote } from '../../lib/store/notes.ts';
import { acknowledgeChanges, readingOf } from '../../lib/store/sightings.ts';
import { moment, report } from '../store/records.ts';
import { asked, freshWorker, PAGE, reading } from './worker.ts';

beforeEach(freshWorker);

/** The tab's annotator hands out this text. */
function showsText(text: string): void {
  const page = { url: PAGE.url, title: '计划', issuer: null, docNumber: null, publishedOn: '2021-02-01', text };
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: page } as never);
}

test('a page is handed out with its places in the text as it stands now, whatever was drawn before', async () => {
  await viewPage(reading(), PAGE);
  const text = `前言。\n${reading().text}`;
  showsText(text);
  const { matches, tasks, headings } = await readMarked({ tabId: PAGE.tabId });
  expect(matches.map(({ start, end, commitmentId }) => [text.slice(start, end), commitmentId])).toEqual([
    ['67所', 'p/1/schools'],
    ['500人', 'p/2/teachers'],
    ['67所', 'p/1/schools'],
  ]);
  expect(tasks.map(({ start, end }) => text.slice(start, end))).toEqual(['1.', '2.']);
  expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual(['1.建幼儿园', '2.培训教师']);
});

test('places that the page does not show are left out', async () => {
  await viewPage(reading(), PAGE);
  await matchesHidden({ matches: [0] }, PAGE);
  showsText(reading().text);
  expect((await readMarked({ tabId: PAGE.tabId })).matches.map(({ commitmentId }) => commitmentId)).toEqual([
    'p/2/teachers',
    'p/1/schools',
  ]);
});

test('records of a file come in for targets of plans kept here, and open pages follow', async () => {
  await viewPage(reading(), PAGE);
  const good = await makeNote(report({ declared: 'late' }), moment(0));
  const strange = await makeNote(report({ commitmentId: 'p/1/none' }), moment(1));
  const ofOtherPlan = await makeNote(report({ planId: 'q' }), moment(2));
  const ofTomorrow = await makeNote(report(), new Date(Date.now() + 2 * 86_400_000).toISOString());
  expect(await importNotes({ notes: [good, strange, ofOtherPlan, ofTomorrow] })).toEqual({
    added: 1,
    known: 0,
    refused: [
      { id: strange.id, reason: 'no-target' },
      { id: ofOtherPlan.id, reason: 'no-target' },
      { id: ofTomorrow.id, reason: 'not-yet' },
    ],
  });
  expect(await store.notes.count()).toBe(1);
  await vi.waitFor(() => expect(asked).toContainEqual([7, 'statusChanged', { commitmentId: 'p/1/schools', status: 'late' }]));
});

test('a page that says something else than at the last visit is told of, until the reader has seen it', async () => {
  const changes = async () => (await readingOf(PAGE.url))?.changes.map(({ kind, before, after }) => [kind, before, after]);
  await viewPage(reading(), { ...PAGE, documentId: 'one' });
  await vi.waitFor(async () => expect(await changes()).toEqual([]));
  const text = reading().text.replace('全年完成教师', '全年力争完成教师');
  await viewPage(reading({ text }), { ...PAGE, documentId: 'two' });
  await vi.waitFor(async () => expect(await changes()).toEqual([['changed', '全年完成教师培训500人。', '全年力争完成教师培训500人。']]));
  // Nothing of it is in what the page or session storage gets.
  expect(JSON.stringify(await tabPage(PAGE.tabId))).not.toContain('全年');
  await acknowledgeChanges(PAGE.url, new Date().toISOString());
  expect(await changes()).toEqual([]);
});

test('a page that speaks of the plan no more is held against what it said before', async () => {
  await viewPage(reading(), { ...PAGE, documentId: 'one' });
  await vi.waitFor(async () => expect(await readingOf(PAGE.url)).not.toBeNull());
  await viewPage(reading({ text: '本页已下线。' }), { ...PAGE, documentId: 'one' });
  expect((await viewPage(reading({ text: '本页已下线。' }), { ...PAGE, documentId: 'two' })).planId).toBeNull();
  await vi.waitFor(async () => expect((await readingOf(PAGE.url))?.changes.map(({ kind }) => kind)).toEqual(['gone', 'gone', 'gone']));
});

test('a page of no plan leaves no reading', async () => {
  await viewPage(reading({ text: '本页没有数字。' }), PAGE);
  await new Promise((resume) => setTimeout(resume, 20));
  expect(await store.readings.count()).toBe(0);
});
