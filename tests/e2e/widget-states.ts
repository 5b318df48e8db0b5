import type { Page } from '@playwright/test';
import { sampleFeed } from '../widget/sample-feed.ts';
import type { WidgetServer } from './widget-server.ts';
import { type Opened, told } from './widget-test.ts';

const ARTICLE = '<div id="zoom"><p>1.扩大学位供给。计划新增学位3万个以上，新建幼儿园40所。</p></div>';
export const VIEWS = { board: 'view="board"', task: 'view="task" task="1"', inline: 'view="inline" target="#zoom"' };
export type View = keyof typeof VIEWS;

const json = (value: unknown) => (server: WidgetServer) =>
  server.answers.set('/feed.json', (_, response) => response.end(JSON.stringify(value)));
const empty = { ...sampleFeed(), items: [], notes: [], asOf: null, plan: { ...sampleFeed().plan, tasks: [], sections: [] } };

/** How things may stand when a page is opened, and the event that it ends with. */
export const STATES: Record<string, { event: string; make: (server: WidgetServer) => unknown }> = {
  fresh: { event: 'jiannuo-load', make: () => {} },
  failed: { event: 'jiannuo-error', make: (server) => server.answers.set('/feed.json', (_, response) => response.writeHead(500).end()) },
  stale: { event: 'jiannuo-load', make: json({ ...sampleFeed(), expires: '2020-12-31' }) },
  // It pins keys, and the feed there is not signed.
  refused: { event: 'jiannuo-error', make: () => {} },
  empty: { event: 'jiannuo-load', make: json(empty) },
};

/** Opens a page with the element in a view, as things stand in a state, once it has drawn what it can. */
export async function show(
  server: WidgetServer,
  open: (path: string, options: object) => Promise<Opened>,
  view: View,
  state: string,
  width = 1280,
): Promise<Page> {
  const { event, make } = STATES[state] as (typeof STATES)[string];
  server.answers.clear();
  make(server);
  server.host('/view.html', {
    article: ARTICLE,
    change: (element) => element.replace('view="board"', `${VIEWS[view]}${state === 'refused' ? ' keys="a:b"' : ''}`),
  });
  const { page, seen } = await open('/view.html', { viewport: { width, height: 900 } });
  await told(seen).toBe(event);
  return page;
}
