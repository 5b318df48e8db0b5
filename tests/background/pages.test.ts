import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepFailure } from '../../lib/background/keep-page.ts';
import { contentOf, forgetContent } from '../../lib/background/page-texts.ts';
import { seedPlans } from '../../lib/background/seed.ts';
import { tabPage } from '../../lib/background/tab-pages.ts';
import { listenToTabs } from '../../lib/background/tabs.ts';
import { matchesHidden, viewPage } from '../../lib/background/view-page.ts';
import { dismissTrouble } from '../../lib/desk/trouble.ts';
import type { TabPage } from '../../lib/messages/calls.ts';
import { shownMatches } from '../../lib/messages/shown-matches.ts';
import { store } from '../../lib/store/database.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { moment, plan, report } from '../store/records.ts';
import { freshWorker, PAGE, reading } from './worker.ts';

beforeEach(freshWorker);

const badge = () => fakeBrowser.action.getBadgeText({ tabId: PAGE.tabId });

describe('a page of the plan', () => {
  test('answers its promises with their status, and no results; its headings with their tasks', async () => {
    await addNote(await makeNote(report({ declared: 'late' }), moment(0)));
    expect(await viewPage(reading(), PAGE)).toEqual({
      planId: 'p',
      matches: [
        { start: 26, end: 29, text: '67所', subject: '幼儿园', commitmentId: 'p/1/schools', taskId: 'p/1', status: 'late' },
        { start: 46, end: 50, text: '500人', subject: '教师培训', commitmentId: 'p/2/teachers', taskId: 'p/2', status: 'none' },
        { start: 73, end: 76, text: '67所', subject: '幼儿园', commitmentId: 'p/1/schools', taskId: 'p/1', status: 'late' },
      ],
      tasks: [
        { start: 12, end: 14, taskId: 'p/1' },
        { start: 31, end: 33, taskId: 'p/2' },
      ],
    });
  });

  test('is kept for the side panel with its own address and title', async () => {
    const view = await viewPage(reading(), PAGE);
    expect(await tabPage(PAGE.tabId)).toEqual({ ...view, url: PAGE.url, title: '教育工作计划' });
  });

  test('has its commitments, each once, on the badge, and the rest in words', async () => {
    await addNote(await makeNote(report({ declared: 'late' }), moment(0)));
    await viewPage(reading(), PAGE);
    await vi.waitFor(async () => expect(await badge()).toBe('2'));
    const title = () => fakeBrowser.action.getTitle({ tabId: PAGE.tabId });
    await vi.waitFor(async () => expect(await title()).toBe('践诺：本页2项承诺指标，1项滞后，1项无填报'));
    await fakeBrowser.storage.local.set({ settings: { language: 'en' } });
    await viewPage(reading(), PAGE);
    await vi.waitFor(async () => expect(await title()).toBe('Jiannuo: 2 commitments on this page, 1 behind, 1 without a report'));
  });
});

test('tasks that a list numbers are marked by their titles, and their figures belong to them', async () => {
  const text = ['2020年教育工作计划', '建幼儿园。全年新建幼儿园67所。', '培训教师，全年完成教师培训500人。'].join('\n');
  const listed = [12, 29].map((at, index) => ({ printed: `${index + 1}.`, value: index + 1, depth: 0, at }));
  const { tasks } = await viewPage(reading({ text, listed }), PAGE);
  expect(tasks.map(({ start, end, taskId }) => [text.slice(start, end), taskId])).toEqual([
    ['建幼儿园', 'p/1'],
    ['培训教师', 'p/2'],
  ]);
  const { mentions } = await contentOf(PAGE.tabId, reading({ text, listed }));
  expect(mentions.filter(({ task }) => task).map((one) => [one.text, one.task])).toEqual([
    ['67所', '1'],
    ['500人', '2'],
  ]);
  // The same words with other numbers beside them are another page.
  expect((await viewPage(reading({ text }), PAGE)).tasks).toEqual([]);
});

test('a page of no plan shows nothing, and is known as such', async () => {
  const view = await viewPage(reading({ text: '本页没有数字。' }), PAGE);
  expect(view).toEqual({ planId: null, matches: [], tasks: [] });
  expect(await tabPage(PAGE.tabId)).toMatchObject({ planId: null, url: PAGE.url });
  expect(await badge()).toBe('');
});

test('a page that is read while the plans are being stored waits for them', async () => {
  await store.plans.clear();
  const seeded = seedPlans([plan()]);
  expect((await viewPage(reading(), PAGE)).planId).toBe('p');
  await seeded;
});

test('a newer edition is what the next page is matched with', async () => {
  await viewPage(reading(), PAGE);
  const { commitments } = plan();
  await seedPlans([plan({ edition: 2, commitments: commitments.map((one) => ({ ...one, id: `${one.id}-2` })) })]);
  expect((await viewPage(reading(), PAGE)).matches[0]?.commitmentId).toBe('p/1/schools-2');
});

describe('a seed that is refused', () => {
  const trouble = async () => (await fakeBrowser.storage.session.get('trouble')).trouble;

  test('keeps neither the other seeds out nor what is stored, and is told of once', async () => {
    await addNote(await makeNote(report(), moment(0)));
    await seedPlans([{ schema: 'jiannuo-plan/9' }, plan({ id: 'other', sections: [], tasks: [], commitments: [] })]);
    expect(await trouble()).toMatchObject({ name: 'PlanRefused' });
    expect(await store.plans.toCollection().primaryKeys()).toEqual(['other', 'p']);
    expect(await store.notes.count()).toBe(1);
    await seedPlans([plan()]);
    expect(await trouble()).toBeUndefined();
  });

  test('or a plan that is stored damaged, leaves the other plans to be matched, and is told of', async () => {
    await store.plans.add({ id: 'broken', plan: { commitments: null } } as never);
    await seedPlans([plan()]);
    expect(await viewPage(reading(), PAGE)).toMatchObject({ planId: 'p' });
    expect(await trouble()).toMatchObject({ name: 'PlanDamaged', message: expect.stringMatching(/^broken: /) });
    expect(await store.plans.count()).toBe(2);
  });

  test('is not told of again at the next start once somebody has read it, but another one is', async () => {
    await seedPlans([{ schema: 'jiannuo-plan/9' }]);
    const told = (await trouble()) as { name: string; message: string };
    await dismissTrouble(told);
    await seedPlans([{ schema: 'jiannuo-plan/9' }]);
    expect(await trouble()).toEqual({ ...told, dismissed: true });
    await seedPlans([plan({ id: 'twice', sections: [...plan().sections, ...plan().sections] })]);
    expect(await trouble()).toEqual({ name: 'PlanRefused', message: expect.stringContaining('p/s1') });
  });
});

describe('a page that could not be read', () => {
  const title = () => fakeBrowser.action.getTitle({ tabId: PAGE.tabId });
  const refused = () => Object.assign(new Error('closed'), { name: 'StoreUnavailable' });
  beforeEach(() => void vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ title: '教育工作计划' } as never));

  test('is known as such, with a mark on the toolbar and the reason in words; reading it again takes both away', async () => {
    await keepFailure(PAGE, refused());
    const page = { planId: null, matches: [], tasks: [], url: PAGE.url, title: '教育工作计划', failed: 'StoreUnavailable' };
    expect(await tabPage(PAGE.tabId)).toEqual(page);
    await vi.waitFor(async () => expect(await badge()).toBe('!'));
    expect(await title()).toMatch(/^这一页没能读出来：本机数据没有打开。/);
    await viewPage(reading(), PAGE);
    expect((await tabPage(PAGE.tabId))?.failed).toBeUndefined();
    await vi.waitFor(async () => expect(await badge()).toBe('2'));
  });

  test('shows on the toolbar also where nothing more can be kept', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('Session storage quota bytes exceeded'));
    await keepFailure(PAGE, new Error('quota'));
    await vi.waitFor(async () => expect(await badge()).toBe('!'));
    expect(await title()).toContain('处理时出错');
  });

  test('because a later reading took its place has not failed', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map((at) => viewPage({ ...reading(), title: `第${at}次` }, PAGE)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await keepFailure(PAGE, (outcomes[1] as PromiseRejectedResult).reason);
    expect(await tabPage(PAGE.tabId)).toMatchObject({ planId: 'p', title: '第3次' });
  });
});

test('of a page that names a commitment without end, 5,000 places are drawn and kept', async () => {
  const { text } = reading();
  const { matches } = await viewPage(reading({ text: text + '\n今年确保新建幼儿园67所。'.repeat(6_000) }), PAGE);
  expect(matches).toHaveLength(5_000);
  expect((await tabPage(PAGE.tabId))?.matches).toHaveLength(5_000);
});

describe('matches that the page does not show', () => {
  const title = () => fakeBrowser.action.getTitle({ tabId: PAGE.tabId });

  test('are not counted, and are again when the page shows them', async () => {
    await viewPage(reading(), PAGE);
    await matchesHidden({ matches: [1] }, PAGE);
    await vi.waitFor(async () => expect(await badge()).toBe('1'));
    expect(shownMatches((await tabPage(PAGE.tabId)) as TabPage).map(({ start }) => start)).toEqual([26, 73]);
    await matchesHidden({ matches: [] }, PAGE);
    await vi.waitFor(async () => expect(await title()).toContain('本页2项'));
  });

  test('of a page that was forgotten meanwhile make no new one', async () => {
    await matchesHidden({ matches: [0] }, PAGE);
    expect(await tabPage(PAGE.tabId)).toBeNull();
  });
});

test('a page too long to be read whole is known as such', async () => {
  await viewPage(reading({ cut: true }), PAGE);
  expect(await tabPage(PAGE.tabId)).toMatchObject({ planId: 'p', cut: true });
});

describe('what was found in a text', () => {
  test('is not looked for again while the text is the same, and is when it or its date is another', async () => {
    const first = await contentOf(7, reading());
    expect(await contentOf(7, reading({ title: '另一个标题' }))).toBe(first);
    expect(await contentOf(7, reading({ publishedOn: '2019-02-01' }))).not.toBe(first);
    expect((await contentOf(7, reading({ text: '今年新建幼儿园68所。' }))).mentions.map(({ value }) => value)).toEqual([68]);
  });

  test('goes with its tab', async () => {
    const first = await contentOf(7, reading());
    forgetContent(7);
    expect(await contentOf(7, reading())).not.toBe(first);
  });
});

describe('a page that has gone while it was matched', () => {
  const shows = (documentId: string | undefined) =>
    Object.assign(fakeBrowser, { scripting: { executeScript: async () => [{ result: true, documentId }] } });
  const FIRST = { ...PAGE, documentId: 'D1' };

  test.each([
    ['is not kept where the tab shows another document', 'D2', null],
    ['is kept where it is still there', 'D1', 'p'],
    ['is kept where the browser tells no documents apart', undefined, 'p'],
  ])('%s', async (_, shown, kept) => {
    shows(shown);
    await viewPage(reading(), FIRST);
    expect((await tabPage(PAGE.tabId))?.planId ?? null).toBe(kept);
  });

  test('leaves alone what is known of the next one', async () => {
    shows('D2');
    await viewPage(reading(), { ...PAGE, documentId: 'D2' });
    await viewPage({ ...reading(), title: '上一页' }, FIRST);
    expect(await tabPage(PAGE.tabId)).toMatchObject({ title: '教育工作计划', documentId: 'D2' });
  });
});

describe('leaving a page', () => {
  /** What the document of the tab says of itself; null where nothing may run. */
  let document: boolean | null;
  const update = (change: object) => fakeBrowser.tabs.onUpdated.trigger(PAGE.tabId, change as never, {} as never);
  beforeEach(async () => {
    const executeScript = vi.fn(async () => {
      if (document === null) throw new Error('Cannot access contents of the page');
      return [{ result: document }];
    });
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    listenToTabs();
    await viewPage(reading(), PAGE);
    await vi.waitFor(async () => expect(await badge()).toBe('2'));
  });

  const left: [name: string, document: boolean | null, change: object][] = [
    ['to another page', false, { status: 'loading', url: 'http://jyj.example.gov.cn/other.html' }],
    ['by a reload', false, { status: 'loading' }],
    ['to a site that we may not see', null, { status: 'complete' }],
  ];
  test.each(left)('%s forgets it and clears the badge', async (_, shown, change) => {
    document = shown;
    await update(change);
    await vi.waitFor(async () => expect(await tabPage(PAGE.tabId)).toBeNull());
    await vi.waitFor(async () => expect(await badge()).toBe(''));
    expect(await fakeBrowser.action.getTitle({ tabId: PAGE.tabId })).toBe('践诺');
  });

  const stays: [name: string, change: object][] = [
    ['a jump to a part of it', { status: 'loading', url: `${PAGE.url}#13` }],
    ['pushState', { status: 'loading', url: 'http://jyj.example.gov.cn/2' }],
    ['the end of loading', { status: 'complete' }],
  ];
  test.each(stays)('%s does not: the document is the same', async (_, change) => {
    document = true;
    await update(change);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await tabPage(PAGE.tabId)).toMatchObject({ planId: 'p' });
    expect(await badge()).toBe('2');
  });

  test('to another document, which the annotator has come to already, forgets the page that was', async () => {
    Object.assign(fakeBrowser, { scripting: { executeScript: async () => [{ result: true, documentId: 'D1' }] } });
    await viewPage(reading(), { ...PAGE, documentId: 'D1' });
    await update({ status: 'complete' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await tabPage(PAGE.tabId)).toMatchObject({ documentId: 'D1' });
    Object.assign(fakeBrowser, { scripting: { executeScript: async () => [{ result: true, documentId: 'D2' }] } });
    await update({ status: 'complete' });
    await vi.waitFor(async () => expect(await tabPage(PAGE.tabId)).toBeNull());
  });

  test('a page’s title and icon are of no concern', async () => {
    document = false;
    await update({ title: 'x' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await tabPage(PAGE.tabId)).toMatchObject({ planId: 'p' });
  });

  test('closing the tab forgets it', async () => {
    await fakeBrowser.tabs.onRemoved.trigger(PAGE.tabId, { windowId: 1, isWindowClosing: false });
    await vi.waitFor(async () => expect(await tabPage(PAGE.tabId)).toBeNull());
  });
});
