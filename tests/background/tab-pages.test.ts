import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { arrive, changeTabPage, changeTabPages, forgetTabPage, setTabPage, tabPage } from '../../lib/background/tab-pages.ts';
import type { StatusCode } from '../../lib/core/status.ts';
import type { TabPage } from '../../lib/messages/calls.ts';

const page: TabPage = {
  url: 'http://jyj.example.gov.cn/plan.html',
  title: '',
  planId: 'p',
  matches: ['a', 'b'].map((commitmentId, at) => ({ start: at, end: at + 1, text: '1', commitmentId, taskId: 'p/1', status: 'none' })),
  tasks: [],
};
const set = (commitmentId: string, status: StatusCode) => (before: TabPage) => ({
  ...before,
  matches: before.matches.map((match) => (match.commitmentId === commitmentId ? { ...match, status } : match)),
});

beforeEach(() => fakeBrowser.reset());

test('two changes at once are both kept', async () => {
  await setTabPage(7, page);
  await Promise.all([changeTabPages(set('a', 'late')), changeTabPages(set('b', 'done'))]);
  expect((await tabPage(7))?.matches.map(({ status }) => status)).toEqual(['late', 'done']);
});

test('a change that fails does not hold up the next', async () => {
  await setTabPage(7, page);
  const failing = changeTabPages(() => {
    throw new TypeError('mine');
  });
  await expect(failing).rejects.toThrow('mine');
  expect([...(await changeTabPages(set('a', 'late'))).keys()]).toEqual([7]);
});

test('other things in session storage are left alone', async () => {
  await fakeBrowser.storage.session.set({ 'point:7': { target: { taskId: 'p/1' }, selection: null } });
  expect(await changeTabPages((before) => before)).toEqual(new Map());
});

test('a page that is being kept is found by whoever asks meanwhile, changed and forgotten after it came', async () => {
  let goOn = () => {};
  const kept = arrive(7, async () => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await setTabPage(7, page);
  });
  const [asked, changed] = [tabPage(7), changeTabPage(7, set('a', 'late'))];
  // Another tab does not wait.
  expect(await tabPage(8)).toBeNull();
  goOn();
  await kept;
  expect((await asked)?.planId).toBe('p');
  expect((await changed)?.matches[0]?.status).toBe('late');
  const left = arrive(7, () => setTabPage(7, page));
  await forgetTabPage(7);
  await left;
  expect(await tabPage(7)).toBeNull();
});

test('a page that could not be kept does not hold up the next', async () => {
  await expect(arrive(7, () => Promise.reject(new TypeError('mine')))).rejects.toThrow('mine');
  await arrive(7, () => setTabPage(7, page));
  expect(await tabPage(7)).toEqual(page);
});
