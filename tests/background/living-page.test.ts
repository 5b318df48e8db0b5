import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { attentionHere } from '../../lib/background/attention-here.ts';
import { forgetPage } from '../../lib/background/forget-page.ts';
import { listenToPermissions } from '../../lib/background/granted-sites.ts';
import { toggleHighlights } from '../../lib/background/highlights-shown.ts';
import { keepPaused } from '../../lib/background/keep-page.ts';
import { tabPage } from '../../lib/background/tab-pages.ts';
import { matchesHidden, viewPage } from '../../lib/background/view-page.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { moment, report } from '../store/records.ts';
import { asked, freshWorker, PAGE, reading } from './worker.ts';

beforeEach(freshWorker);

describe('what needs attention', () => {
  test('is on the page, in its order, and not what was reported as done', async () => {
    await viewPage(reading(), PAGE);
    expect(await attentionHere(PAGE.tabId)).toEqual(['p/1/schools', 'p/2/teachers']);
    await addNote(await makeNote(report({ declared: 'done' }), moment(0)));
    expect(await attentionHere(PAGE.tabId)).toEqual(['p/2/teachers']);
  });

  test('is not what the page hides, and nothing on a page that is not known', async () => {
    await viewPage(reading(), PAGE);
    await matchesHidden({ matches: [1] }, PAGE);
    expect(await attentionHere(PAGE.tabId)).toEqual(['p/1/schools']);
    expect(await attentionHere(99)).toEqual([]);
  });
});

test('marks that are switched off stay off on every page until they are switched on', async () => {
  expect(await viewPage(reading(), PAGE)).not.toHaveProperty('undrawn');
  await toggleHighlights();
  expect(asked).toContainEqual([PAGE.tabId, 'showHighlights', false]);
  expect(await viewPage(reading(), PAGE)).toHaveProperty('undrawn', true);
  // The panel and the badge count all the same.
  expect(await tabPage(PAGE.tabId)).not.toHaveProperty('undrawn');
  await toggleHighlights();
  expect(asked).toContainEqual([PAGE.tabId, 'showHighlights', true]);
  expect(await viewPage(reading(), PAGE)).not.toHaveProperty('undrawn');
});

test('a page that keeps changing is known as such until it is read again', async () => {
  await viewPage(reading(), PAGE);
  const { getBadgeText, getTitle } = fakeBrowser.action;
  const toolbar = async () => [await getBadgeText({ tabId: PAGE.tabId }), await getTitle({ tabId: PAGE.tabId })];
  await keepPaused(PAGE.tabId);
  expect(await tabPage(PAGE.tabId)).toHaveProperty('paused', true);
  await vi.waitFor(async () => expect(await toolbar()).toEqual(['‖2', expect.stringMatching(/^践诺：本页2项.*已暂停跟随/)]));
  await viewPage(reading(), PAGE);
  expect(await tabPage(PAGE.tabId)).not.toHaveProperty('paused');
  await vi.waitFor(async () => expect(await toolbar()).toEqual(['2', expect.not.stringContaining('暂停')]));
});

test('a page that is none any more leaves nothing behind', async () => {
  await viewPage(reading(), PAGE);
  await forgetPage(PAGE.tabId);
  expect(await tabPage(PAGE.tabId)).toBeNull();
  expect(await fakeBrowser.action.getBadgeText({ tabId: PAGE.tabId })).toBe('');
});

test('a site that was taken back is left, and no other', async () => {
  const removed: ((change: { origins?: string[] }) => void)[] = [];
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => ({ origins: [] }),
      onAdded: { addListener: () => {} },
      onRemoved: { addListener: (listener: (typeof removed)[0]) => removed.push(listener) },
    },
    scripting: { getRegisteredContentScripts: async () => [] },
  });
  const other = { ...PAGE, tabId: 8, url: 'http://other.test/plan.html' };
  await viewPage(reading(), PAGE);
  await viewPage(reading(), other);
  listenToPermissions();
  removed[0]?.({ origins: ['http://other.test/*'] });
  await vi.waitFor(async () => expect(await tabPage(8)).toBeNull());
  expect(asked.filter(([, call]) => call === 'end')).toEqual([[8, 'end', null]]);
  expect(await tabPage(PAGE.tabId)).not.toBeNull();
});
