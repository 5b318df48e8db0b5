import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { signFeed } from '../../lib/signing/sign-feed.ts';
import { makeKey, pinned } from '../../lib/signing/signing-key.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import type { WidgetServer } from './widget-server.ts';

/** What a page saw of one way in which the widget was shown. */
export interface Step {
  name: string;
  /** The event that it ended with: `load`, or the error's name. */
  event: string;
  /** Rows of the board; 0 while the static table shows. */
  rows: number;
  /** Whether the static table is to be seen. */
  table: boolean;
  /** What the element says of its data. */
  said: string;
}

export interface Walk {
  agent: string;
  steps: Step[];
  inline: { badges: number; sameText: boolean; restored: boolean };
  refused: string[];
}

const ARTICLE = `<div id="zoom"><h2>（一）聚焦资源供给，实施扩容工程</h2><p><b>1.扩大学位供给。</b>计划新增学位3万个以上，<i>新建幼儿园</i>40所。</p>
<p>2.提升办学条件。普惠园覆盖面力争达到<em>90</em>%，建设创新实验室12个。</p></div>`;
const MIB = Buffer.alloc(1 << 20, ' ');

/** The page's own script, in the words of Chromium 86: an element for each case, one after the other; what it saw goes to `/walked`. */
const WALK = `
addEventListener('DOMContentLoaded', async () => {
  await customElements.whenDefined('jiannuo-status');
  const refused = [];
  document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI));
  const first = document.querySelector('jiannuo-status');
  const zoom = document.querySelector('#zoom');
  const [text, html] = [zoom.textContent, zoom.outerHTML];
  const later = (ms) => new Promise((passed) => setTimeout(passed, ms));
  async function show(name, attributes) {
    const element = first.cloneNode(true);
    for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
    const event = new Promise((done) => {
      element.addEventListener('jiannuo-load', () => done('load'));
      element.addEventListener('jiannuo-error', ({ detail }) => done(detail.name));
    });
    first.after(element);
    const step = { name, event: await event };
    const tree = element.shadowRoot;
    step.rows = tree.querySelectorAll('.row').length;
    step.table = element.querySelector('table').getClientRects().length > 0;
    step.said = Array.from(tree.querySelectorAll('.stale span, header .k'), (one) => one.textContent).join(' ');
    return { element, step };
  }
  const steps = [];
  for (const [name, attributes] of await (await fetch('cases.json')).json()) {
    const { element, step } = await show(name, attributes);
    steps.push(step);
    element.remove();
  }
  const { element } = await show('inline', { feed: 'case?fresh', view: 'inline', target: '#zoom' });
  const inline = { badges: zoom.querySelectorAll('jiannuo-badge').length, sameText: zoom.textContent === text };
  element.restore();
  await later(100);
  inline.restored = zoom.outerHTML === html;
  await fetch('walked', { method: 'POST', body: JSON.stringify({ agent: navigator.userAgent, steps, inline, refused }) });
});
`;

/** Serves every case and the page that walks through them, at `/walk.html`; resolves with what the page saw. */
export async function serveWalk(server: WidgetServer): Promise<{ walked: Promise<Walk>; cases: string[] }> {
  const text = JSON.stringify(sampleFeed());
  const { key } = await makeKey('一句足够长的测试口令啊啊');
  const signed = await signFeed(new TextEncoder().encode(text), key.privateKey, key.kid);
  const keys = pinned([key]);
  const endless = (response: ServerResponse) => {
    const pour = () => {
      while (!response.destroyed && response.write(MIB));
    };
    response.on('drain', pour);
    pour();
  };
  const drip = (response: ServerResponse) => {
    const timer = setInterval(() => response.write(' '), 1000);
    response.on('close', () => clearInterval(timer));
  };
  const cases: Record<string, { attributes?: Record<string, string>; answer?: (response: ServerResponse) => unknown }> = {
    fresh: {},
    task: { attributes: { view: 'task', task: 'sample/t1' } },
    unknownTask: { attributes: { view: 'task', task: '9' } },
    dark: { attributes: { theme: 'dark large' } },
    signed: { attributes: { keys }, answer: (response) => response.end(signed) },
    forged: { attributes: { keys }, answer: (response) => response.end(signed.replace(/"payload":"(.{40})./, '"payload":"$1A')) },
    unsigned: { attributes: { keys } },
    stale: { answer: (response) => response.end(JSON.stringify(sampleFeed({ expires: '2020-12-31' }))) },
    bom: { answer: (response) => response.end(`\ufeff${text}`) },
    404: { answer: (response) => response.writeHead(404).end() },
    500: { answer: (response) => response.writeHead(500).end(text) },
    304: { answer: (response) => response.writeHead(304).end() },
    html: { answer: (response) => response.end('<!doctype html><title>登录</title>') },
    half: { answer: (response) => response.end(text.slice(0, 500)) },
    version: { answer: (response) => response.end('{"schema":"jiannuo/2"}') },
    redirect: { answer: (response) => response.writeHead(302, { location: '/feed.json' }).end() },
    closed: { answer: (response) => response.destroy() },
    endless: { answer: endless },
    bomb: { answer: (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 << 20, ' '))) },
    drip: { answer: drip },
  };
  server.answers.set('/walk.js', (_, response) => response.setHeader('content-type', 'text/javascript').end(WALK));
  server.answers.set('/cases.json', (_, response) =>
    response.end(JSON.stringify(Object.entries(cases).map(([name, { attributes }]) => [name, { feed: `case?${name}`, ...attributes }]))),
  );
  server.answers.set('/case', ({ url }, response) => {
    const { answer } = cases[url?.split('?')[1] as string] ?? {};
    if (answer) answer(response);
    else response.end(text);
  });
  server.host('/walk.html', {
    head: '<script src="walk.js"></script>',
    article: ARTICLE,
    change: (element) => element.replace(' feed="feed.json"', ''),
  });
  const walked = new Promise<Walk>((resolve) => {
    server.answers.set('/walked', async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      response.end();
      resolve(JSON.parse(Buffer.concat(parts).toString()));
    });
  });
  return { walked, cases: Object.keys(cases) };
}
