import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { viewCard } from '../../lib/background/card.ts';
import { seedPlans } from '../../lib/background/seed.ts';
import type { CardView, PageReading } from '../../lib/messages/calls.ts';
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

/** A page that speaks of both commitments of the plan, of one twice, of one result, and has its headings. */
export function reading(parts: Partial<PageReading> = {}): PageReading {
  return {
    title: '教育工作计划',
    // Later than the plan, so that its result could be one of the plan's.
    publishedOn: '2021-02-01',
    text: [
      '2020年教育工作计划',
      '1.建幼儿园。全年新建幼儿园67所。',
      '2.培训教师。全年完成教师培训500人。',
      '去年已建成幼儿园50所。今年确保新建幼儿园67所，推出改革8项。',
    ].join('\n'),
    ...parts,
  };
}

/** What the card of the tab shows; throws when it asks for a target instead. */
export async function shownCard(): Promise<CardView> {
  const shown = await viewCard(null, CARD);
  if ('near' in shown) throw new Error('the card asks what the words speak of');
  return shown;
}
