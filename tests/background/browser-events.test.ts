import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToAction } from '../../lib/background/action.ts';
import { listenToCommands } from '../../lib/background/commands.ts';
import { injectAnnotator, shownDocument } from '../../lib/background/inject.ts';
import { openPanel, showOnPage } from '../../lib/background/panel.ts';
import { policyPageFound } from '../../lib/background/policy-page-found.ts';

interface Injection {
  target: { tabId: number; frameIds: number[] };
  func?: () => unknown;
  files?: string[];
  injectImmediately?: boolean;
}

/** Files that were injected; functions run in the one document. */
let injected: Injection[];
const open = vi.fn(() => Promise.resolve());
const commands: ((command: string, tab?: { id?: number }) => void)[] = [];
const clicks: ((tab: { id?: number }) => void)[] = [];
const sendMessage = vi.fn(async () => ({ ok: true, value: { found: true } }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  injected = [];
  commands.length = 0;
  clicks.length = 0;
  delete (globalThis as { jiannuoAnnotator?: true }).jiannuoAnnotator;
  const executeScript = async (injection: Injection) => {
    if (!injection.files) return [{ result: injection.func?.() }];
    injected.push(injection);
    // The annotator marks its document itself.
    (globalThis as { jiannuoAnnotator?: true }).jiannuoAnnotator = true;
    return [{}];
  };
  Object.assign(fakeBrowser, {
    scripting: { executeScript },
    sidePanel: { open },
    commands: { onCommand: { addListener: (listener: (typeof commands)[0]) => commands.push(listener) } },
  });
  vi.spyOn(fakeBrowser.action.onClicked, 'addListener').mockImplementation(((listener: (typeof clicks)[0]) =>
    clicks.push(listener)) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(sendMessage as never);
});

describe('the annotator', () => {
  test('of a page that was found is injected at once, without asking what the page shows', async () => {
    await policyPageFound(null, { tabId: 7 });
    expect(injected).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/content-scripts/annotator.js'], injectImmediately: true }]);
  });

  test('that the reader asks for waits for the document', async () => {
    await injectAnnotator(7);
    expect(injected).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/content-scripts/annotator.js'], injectImmediately: false }]);
  });

  test('is known by its document, and is nowhere where nothing may run', async () => {
    expect(await shownDocument(7)).toEqual({ annotated: false });
    await injectAnnotator(7);
    expect(await shownDocument(7)).toEqual({ annotated: true });
    Object.assign(fakeBrowser.scripting, { executeScript: () => Promise.reject(new Error('Cannot access')) });
    expect(await shownDocument(7)).toBeNull();
  });

  test('that could not start tells its caller', async () => {
    Object.assign(fakeBrowser.scripting, { executeScript: () => Promise.reject(new Error('The tab was closed')) });
    await expect(policyPageFound(null, { tabId: 7 })).rejects.toThrow('closed');
  });
});

describe('the toolbar button', () => {
  test('opens the panel within the click, and starts the annotator', async () => {
    listenToAction();
    clicks[0]?.({ id: 7 });
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    await vi.waitFor(() => expect(injected).toHaveLength(1));
  });

  test('on a page where nothing may run still opens the panel', async () => {
    Object.assign(fakeBrowser.scripting, { executeScript: () => Promise.reject(new Error('Cannot access a chrome:// URL')) });
    listenToAction();
    clicks[0]?.({ id: 7 });
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('opening the panel from the card', () => {
  test('starts within the click and says what it was opened for', async () => {
    const opening = openPanel({ taskId: 'p/1' }, { tabId: 7 });
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    await opening;
    expect(await fakeBrowser.storage.session.get('panelTarget')).toEqual({ panelTarget: { tabId: 7, target: { taskId: 'p/1' } } });
  });

  test('that the browser refuses is told by name, and leaves nothing for a panel that opens later', async () => {
    open.mockRejectedValueOnce(new Error('may only be called in response to a user gesture'));
    await expect(openPanel({ taskId: 'p/1' }, { tabId: 7 })).rejects.toMatchObject({ name: 'PanelNotOpened' });
    expect(await fakeBrowser.storage.session.get('panelTarget')).toEqual({});
  });

  test('uses the sidebar where there is no side panel', async () => {
    const sidebar = vi.fn(() => Promise.resolve());
    Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: { open: sidebar } });
    await openPanel({ taskId: 'p/1' }, { tabId: 7 });
    expect(sidebar).toHaveBeenCalledTimes(1);
    Object.assign(fakeBrowser, { sidebarAction: undefined });
  });
});

describe('keyboard commands', () => {
  const cases: [command: string, message: unknown][] = [
    ['next-commitment', { jiannuo: 'step', payload: 1 }],
    ['previous-commitment', { jiannuo: 'step', payload: -1 }],
    ['next-attention', { jiannuo: 'stepAttention', payload: 1 }],
    ['previous-attention', { jiannuo: 'stepAttention', payload: -1 }],
    ['open-card', { jiannuo: 'openHere', payload: null }],
  ];
  test.each(cases)('%s', (command, message) => {
    listenToCommands();
    commands[0]?.(command, { id: 7 });
    expect(sendMessage).toHaveBeenCalledWith(7, message, { frameId: 0 });
  });

  test('open-panel opens it within the key press', () => {
    listenToCommands();
    commands[0]?.('open-panel', { id: 7 });
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
  });

  test.each([
    ['toString', { id: 7 }],
    ['next-commitment', undefined],
    ['next-commitment', {}],
  ])('%s in %j does nothing', (command, tab) => {
    listenToCommands();
    commands[0]?.(command, tab);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

test('a page that no annotator answers for has not found the target', async () => {
  const target = { taskId: 'p/1' };
  expect(await showOnPage({ tabId: 7, target, openCard: true })).toEqual({ found: true });
  sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'));
  expect(await showOnPage({ tabId: 7, target, openCard: true })).toEqual({ found: false });
});
