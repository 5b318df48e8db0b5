import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Handlers, serve } from '../../lib/messages/serve.ts';
import { plan, report } from '../store/records.ts';
import { call, deliver, PAGE_URL, SENDERS, TAB } from './senders.ts';

/** Payloads that each call takes. */
const PAYLOADS: { [Name in keyof Handlers]: Parameters<Handlers[Name]>[0] } = {
  policyPageFound: null,
  viewPage: { title: '计划', publishedOn: null, text: '新建幼儿园67所' },
  matchesHidden: { matches: [0] },
  attentionHere: null,
  pageLeft: null,
  frameMarked: null,
  readingPaused: null,
  pointAt: { taskId: 'p/1', commitmentId: 'p/1/schools', at: { start: 0, end: 3 }, selection: null, selected: null },
  showSpan: { tabId: TAB, start: 0, end: 3 },
  placeNote: { tabId: TAB, noteId: `note:${'0'.repeat(64)}`, part: 'origin', at: 'gone' },
  checkAgainst: { tabId: TAB, planIds: ['p', 'q'] },
  checkPage: { tabId: TAB },
  reviewClaim: {
    tabId: TAB,
    textHash: 'sha256:0',
    planId: 'p',
    at: { start: 0, end: 3 },
    decision: 'confirmed',
    opinion: '',
    reviewer: '甲某',
  },
  withdrawLost: { tabId: TAB, reviewId: 'review:0', reviewer: '甲某' },
  selectedSpan: { tabId: TAB },
  noteSelection: { selection: '建成67所', selected: null, near: [{ taskId: 'p/1', commitmentId: 'p/1/schools' }], use: 'evidence' },
  pageTools: null,
  setToolHere: { tool: 'minimap', on: false },
  chooseTarget: { taskId: 'p/1' },
  setTool: { tool: 'offer', site: null, on: false },
  openPanel: { taskId: 'p/1' },
  viewCard: null,
  keepDraft: { draft: null, target: { taskId: 'p/1' } },
  saveNote: { draft: report(), profile: { author: '', office: '' }, recordedAt: '2020-10-09T02:00:00.000Z' },
  closeCard: null,
  sizeCard: { height: 300 },
  showOnPage: { tabId: TAB, target: { taskId: 'p/1' }, openCard: false },
  readAgain: { tabId: TAB },
  changeVisibility: { id: 'note:1', visibility: 'public' },
  readForPlan: { tabId: TAB },
  adoptPlan: { plan: plan() },
  readMarked: { tabId: TAB },
  importNotes: { notes: [] },
  stageReports: { importId: 'i', part: 0, parts: 1, records: 1, drafts: [report()], recordedAt: '2020-10-09T02:00:00.000Z' },
  writeImport: { importId: 'i', parts: 1 },
  dropImport: { importId: 'i' },
  acknowledgeChanges: { url: PAGE_URL },
  choosePace: { planId: 'p', name: 'strict', reason: '', author: '张局' },
  recordsRestored: null,
  recordPublication: {
    feed: {
      schema: 'jiannuo/1',
      feedId: 'f',
      seq: 1,
      issued: '2020-10-09T02:00:00.000Z',
      issuedOn: '2020-10-09',
      expires: '2021-01-09',
      asOf: null,
      plan: {
        id: 'p',
        title: '',
        shortTitle: '',
        issuer: '',
        period: { start: '2020-01-01', end: '2020-12-31' },
        publishedOn: '2020-02-01',
        sources: [],
        sections: [],
        tasks: [],
      },
      items: [],
      notes: [],
    },
    approvedBy: '张局',
  },
};
const SHARING: (keyof Handlers)[] = [
  'readMarked',
  'importNotes',
  'acknowledgeChanges',
  'choosePace',
  'recordsRestored',
  'stageReports',
  'writeImport',
  'dropImport',
];
const NAMES = Object.keys(PAYLOADS) as (keyof Handlers)[];

let heard: [name: string, payload: unknown, caller: unknown][];
let stop: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  heard = [];
  const entries = NAMES.map((name) => [
    name,
    (payload: unknown, caller: unknown) => {
      heard.push([name, payload, caller]);
      return 'done';
    },
  ]);
  stop = serve(Object.fromEntries(entries) as unknown as Handlers);
});
afterEach(() => stop());

describe('who may call what', () => {
  const may: Record<keyof typeof SENDERS, (keyof Handlers)[]> = {
    page: [
      'policyPageFound',
      'viewPage',
      'matchesHidden',
      'attentionHere',
      'pageLeft',
      'frameMarked',
      'readingPaused',
      'pointAt',
      'noteSelection',
      'pageTools',
      'setToolHere',
    ],
    card: ['viewCard', 'chooseTarget', 'keepDraft', 'saveNote', 'openPanel', 'closeCard', 'sizeCard'],
    sidepanel: [
      'saveNote',
      'keepDraft',
      'showOnPage',
      'showSpan',
      'placeNote',
      'checkPage',
      'checkAgainst',
      'reviewClaim',
      'withdrawLost',
      'selectedSpan',
      'changeVisibility',
      'recordPublication',
      'readForPlan',
      'adoptPlan',
      'readAgain',
      'setTool',
      ...SHARING,
    ],
    workbench: [
      'saveNote',
      'keepDraft',
      'showOnPage',
      'showSpan',
      'placeNote',
      'checkPage',
      'checkAgainst',
      'reviewClaim',
      'withdrawLost',
      'selectedSpan',
      'changeVisibility',
      'recordPublication',
      'readForPlan',
      'adoptPlan',
      'readAgain',
      'setTool',
      ...SHARING,
    ],
  };
  const rows = Object.entries(may).flatMap(([who, calls]) =>
    NAMES.map((name) => [who as keyof typeof SENDERS, name, calls.includes(name)] as const),
  );
  test.each(rows)('%s: %s → %s', async (who, name, allowed) => {
    const reply = await call(name, PAYLOADS[name], SENDERS[who]);
    if (allowed) expect(reply).toEqual({ ok: true, value: 'done' });
    else expect(reply).toMatchObject({ ok: false, error: { name: 'NotAllowed' } });
    expect(heard.map(([called]) => called)).toEqual(allowed ? [name] : []);
  });

  const strangers: [name: string, sender: object][] = [
    ['another extension', { ...SENDERS.card, id: 'other' }],
    ['nobody', {}],
    ['a frame inside the page', { ...SENDERS.page, frameId: 3 }],
    ['a page without a tab', { ...SENDERS.page, tab: undefined }],
    [
      'a page whose address begins like ours',
      { ...SENDERS.page, url: `chrome-extension://${fakeBrowser.runtime.id}.evil/card.html`, frameId: 2 },
    ],
    ['a card without a tab', { ...SENDERS.card, tab: undefined }],
  ];
  test.each(strangers)('%s may call nothing at all', async (_, sender) => {
    for (const name of NAMES) expect(await call(name, PAYLOADS[name], sender)).toMatchObject({ ok: false, error: { name: 'NotAllowed' } });
    expect(heard).toEqual([]);
  });

  test('a page that names our card in its own address is a page', async () => {
    const sender = { ...SENDERS.page, url: `${PAGE_URL}?chrome-extension://${fakeBrowser.runtime.id}/card.html` };
    expect(await call('saveNote', PAYLOADS.saveNote, sender)).toMatchObject({ ok: false, error: { name: 'NotAllowed' } });
  });

  test('the handler learns who called, and from which tab', async () => {
    await call('viewPage', PAYLOADS.viewPage, { ...SENDERS.page, documentId: 'D1' });
    await call('viewCard', null, SENDERS.card);
    await call('saveNote', PAYLOADS.saveNote, SENDERS.sidepanel);
    expect(heard.map(([, , caller]) => caller)).toEqual([
      { kind: 'page', tabId: TAB, url: PAGE_URL, documentId: 'D1' },
      { kind: 'card', tabId: TAB },
      { kind: 'panel' },
    ]);
  });
});

describe('what a payload must be', () => {
  const draft = (parts: object) => ({ ...PAYLOADS.saveNote, draft: { ...report(), ...parts } });
  const page = (parts: object) => ({ ...PAYLOADS.viewPage, ...parts });
  const link = (url: string) => draft({ evidence: [{ url, title: '', capturedAt: '2020-10-09T02:00:00.000Z' }] });
  const malformed: [name: string, call: keyof Handlers, payload: unknown, who: keyof typeof SENDERS][] = [
    ['nothing', 'saveNote', undefined, 'card'],
    ['null', 'saveNote', null, 'card'],
    ['a text', 'viewPage', 'x', 'page'],
    ['an array', 'viewPage', [], 'page'],
    ['something where nothing is due', 'viewCard', { taskId: 'p/1' }, 'card'],
    ['a javascript: link as evidence', 'saveNote', link('javascript:alert(1)'), 'card'],
    ['a data: link', 'saveNote', link('data:text/html,x'), 'card'],
    ['a link behind white space', 'saveNote', link(' https://example.org'), 'card'],
    ['a link with a second line', 'saveNote', link('https://example.org\njavascript:alert(1)'), 'card'],
    ['a text as value', 'saveNote', draft({ value: '41' }), 'card'],
    ['NaN as value', 'saveNote', draft({ value: Number.NaN }), 'card'],
    ['an unknown status', 'saveNote', draft({ declared: 'finished' }), 'card'],
    ['an unknown visibility', 'saveNote', draft({ visibility: 'everyone' }), 'card'],
    ['an endless text', 'saveNote', draft({ body: '长'.repeat(5001) }), 'card'],
    [
      'a thousand links',
      'saveNote',
      draft({ evidence: Array(1000).fill({ url: 'https://a', title: '', capturedAt: '2020-10-09T02:00:00.000Z' }) }),
      'card',
    ],
    ['a day that is none', 'saveNote', draft({ asOf: '30.9.2020' }), 'card'],
    ['a negative height', 'sizeCard', { height: -1 }, 'card'],
    ['an endless height', 'sizeCard', { height: Number.POSITIVE_INFINITY }, 'card'],
    ['a fraction of a tab', 'showOnPage', { ...PAYLOADS.showOnPage, tabId: 1.5 }, 'sidepanel'],
    ['an endless page', 'viewPage', page({ text: '长'.repeat(2_000_001) }), 'page'],
    ['an endless title', 'viewPage', page({ title: '长'.repeat(2_001) }), 'page'],
    ['a page without words', 'viewPage', page({ text: undefined }), 'page'],
    ['a date that is none', 'viewPage', page({ publishedOn: '昨天' }), 'page'],
    ['a match before the first', 'matchesHidden', { matches: [-1] }, 'page'],
    ['half a match', 'matchesHidden', { matches: [0.5] }, 'page'],
    ['endless matches', 'matchesHidden', { matches: Array(5_001).fill(0) }, 'page'],
    ['an instant without a time', 'saveNote', { ...PAYLOADS.saveNote, recordedAt: '2020-10-09' }, 'card'],
    ['a target without a task', 'pointAt', { ...PAYLOADS.pointAt, taskId: undefined }, 'page'],
    ['a figure that ends before it starts', 'pointAt', { ...PAYLOADS.pointAt, at: { start: 3, end: 3 } }, 'page'],
    ['a part that no note has', 'placeNote', { ...PAYLOADS.placeNote, part: 20 }, 'sidepanel'],
    ['a place of no kind', 'placeNote', { ...PAYLOADS.placeNote, at: 'somewhere' }, 'sidepanel'],
    ['a feed of another schema', 'recordPublication', { feed: { schema: 'jiannuo/9' } }, 'workbench'],
  ];
  test.each(malformed)('%s in %s is refused', async (_, name, payload, who) => {
    expect(await call(name, payload, SENDERS[who])).toMatchObject({ ok: false, error: { name: 'InvalidMessage' } });
    expect(heard).toEqual([]);
  });

  test('the refusal names the places, never the contents', async () => {
    const reply = await call('saveNote', draft({ declared: '机密', body: 7 }), SENDERS.card);
    expect(reply).toMatchObject({ error: { message: expect.stringMatching(/draft\.declared.*draft\.body/) } });
    expect(JSON.stringify(reply)).not.toContain('机密');
  });

  test('keys that would reach a prototype do not', async () => {
    const evil = JSON.parse(
      '{"taskId":"p/1","at":null,"selection":null,"selected":null,"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
    );
    expect(await call('pointAt', evil, SENDERS.page)).toMatchObject({ ok: true });
    const [, payload] = heard[0] as [string, object, unknown];
    expect(Object.keys(payload)).toEqual(['taskId', 'at', 'selection', 'selected']);
    expect(Object.getPrototypeOf(payload)).toBe(Object.prototype);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('keys that no schema knows are dropped', async () => {
    await call('saveNote', draft({ id: 'note:forged', recordedAt: '1999-01-01T00:00:00.000Z' }), SENDERS.card);
    const [, payload] = heard[0] as [string, { draft: object }, unknown];
    expect(payload.draft).toEqual(report());
  });
});

describe('messages', () => {
  test.each(['__proto__', 'constructor', 'toString', 'deleteEverything', ''])('a call named %j is not allowed', async (name) => {
    for (const sender of Object.values(SENDERS))
      expect(await call(name, null, sender)).toMatchObject({ ok: false, error: { name: 'NotAllowed' } });
  });

  const notOurs = [null, undefined, 'jiannuo', 7, {}, { type: 'ping' }, [], Object.create({ jiannuo: 'viewCard' })];
  test.each(notOurs)('%j is none of ours and is left alone', async (message) => {
    expect(await deliver(message, SENDERS.card)).toBeUndefined();
  });

  test('a failing handler answers its error by name, without a stack', async () => {
    stop();
    class StoreUnavailable extends Error {
      override name = 'StoreUnavailable';
    }
    const failing = { viewCard: () => Promise.reject(new StoreUnavailable('closed')) } as unknown as Handlers;
    stop = serve(failing);
    expect(await call('viewCard', null, SENDERS.card)).toEqual({ ok: false, error: { name: 'StoreUnavailable', message: 'closed' } });
  });

  test('whoever listens for failures hears of a handler’s, of a refused payload, and of nothing that went well', async () => {
    stop();
    const failed: unknown[] = [];
    const viewPage = ({ title }: { title: string }) => {
      if (title === '') throw new TypeError('mine');
    };
    stop = serve({ viewPage } as unknown as Handlers, (name, caller, error) => failed.push([name, caller.kind, (error as Error).name]));
    await call('viewPage', PAYLOADS.viewPage, SENDERS.page);
    expect(await call('viewPage', { ...PAYLOADS.viewPage, title: '' }, SENDERS.page)).toMatchObject({ error: { name: 'TypeError' } });
    expect(await call('viewPage', null, SENDERS.page)).toMatchObject({ error: { name: 'InvalidMessage' } });
    await call('viewPage', null, SENDERS.card);
    expect(failed).toEqual([
      ['viewPage', 'page', 'TypeError'],
      ['viewPage', 'page', 'InvalidMessage'],
    ]);
  });

  test('the handler starts in the sender’s gesture, before anything is awaited', () => {
    fakeBrowser.runtime.onMessage.trigger({ jiannuo: 'openPanel', payload: { taskId: 'p/1' } }, SENDERS.card, () => {});
    expect(heard).toHaveLength(1);
  });

  test('the disposer stops the listening', async () => {
    stop();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });
});
