import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seedPlans } from '../../lib/background/seed.ts';
import type { Mention } from '../../lib/core/model/mention.ts';
import type { PageReading } from '../../lib/messages/calls.ts';
import { store } from '../../lib/store/database.ts';
import { plan } from '../store/records.ts';

/** What the background asked of tabs: `[tabId, call, payload]`. */
export const asked: [tabId: number, call: string, payload: unknown][] = [];

/** A worker that has just started on an empty computer, with one plan. */
export async function freshWorker(): Promise<void> {
  fakeBrowser.reset();
  asked.length = 0;
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ action: { default_title: '践诺' } } as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (tabId: number, message: { jiannuo: string; payload: unknown }) => {
    asked.push([tabId, message.jiannuo, message.payload]);
    return { ok: true, value: null };
  }) as never);
  await store.delete();
  await store.open();
  await seedPlans([plan()]);
}

export const PAGE = { kind: 'page', tabId: 7, url: 'http://jyj.example.gov.cn/plan.html' } as const;
export const CARD = { kind: 'card', tabId: 7 } as const;

const mention = (parts: Partial<Mention>): Mention => ({
  start: 0,
  end: 3,
  text: '67所',
  kind: 'commitment',
  value: 67,
  unit: '所',
  comparator: '=',
  subject: '幼儿园',
  task: '1',
  ...parts,
});

/** A page that speaks of both commitments of the plan, of one result, and has its headings. */
export function reading(): PageReading {
  return {
    title: '教育工作计划',
    // Later than the plan, so that its result could be one of the plan's.
    publishedOn: '2021-02-01',
    mentions: [
      mention({ start: 10, end: 13 }),
      mention({ start: 20, end: 24, text: '500人', value: 500, unit: '人', subject: '教师培训', task: '2' }),
      mention({ start: 30, end: 33, text: '50所', value: 50, kind: 'result', task: '1' }),
      mention({ start: 40, end: 43, text: '67所' }),
      mention({ start: 50, end: 52, text: '8项', value: 8, unit: '项', subject: '改革' }),
    ],
    headings: [
      { label: '1', title: '建幼儿园', start: 5, end: 9 },
      { label: '2', title: '培训教师', start: 15, end: 19 },
    ],
  };
}
