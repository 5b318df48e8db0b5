import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { signFeed } from '../../lib/signing/sign-feed.ts';
import { makeKey, pinned } from '../../lib/signing/signing-key.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import type { WidgetServer } from './widget-server.ts';

/** How a page saw one way in which the widget was shown. */
interface Step {
  name: string;
  /** The event that it ended with: `load`, or the error's name. */
  event: string;
  /** Whether rows of the board are to be seen, and whether the static table is. */
  board: boolean;
  table: boolean;
  /** What the element says of its data. */
  said: string;
}

export interface Walk {
  steps: Step[];
  inline: { badges: number; sameText: boolean; restored: boolean };
  /** What the page's policy had to refuse. */
  refused: string[];
}

interface Case {
  attributes?: Record<string, string>;
  answer?: ((response: ServerResponse) => unknown) | undefined;
  /** The event that it must end with; without one it loads. */
  event?: string;
  /** What is said behind the date of the data, or of the signature. */
  said?: string;
  /** The board does not show: the static table does. */
  without?: true;
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
    step.board = tree.querySelectorAll('.row').length > 0;
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
  await fetch('walked', { method: 'POST', body: JSON.stringify({ steps, inline, refused }) });
});
`;

/** Serves every case and the page that walks through them, at `/walk.html`; `walked` is what the page saw, `expected` what it must have seen. */
export async function serveWalk(server: WidgetServer): Promise<{ walked: Promise<Walk>; expected: Walk }> {
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
  const failing = (event: string, answer: Case['answer'], said = '暂未能更新'): Case => ({ event, said, answer, without: true });
  const cases: Record<string, Case> = {
    fresh: {},
    task: { attributes: { view: 'task', task: 'sample/t1' } },
    unknownTask: { attributes: { view: 'task', task: '9' }, said: '没有这一任务或正文', without: true },
    dark: { attributes: { theme: 'dark large' } },
    signed: { attributes: { keys }, answer: (response) => response.end(signed), said: '已验证' },
    forged: {
      ...failing(
        'FeedForged',
        (response) => response.end(signed.replace(/"payload":"(.{40})./, (_, start) => `"payload":"${start}A`)),
        '已拒绝（内容被改动）',
      ),
      attributes: { keys },
    },
    unsigned: { ...failing('FeedUnsigned', undefined, '已拒绝（没有签名）'), attributes: { keys } },
    stale: {
      answer: (response) => response.end(JSON.stringify(sampleFeed({ expires: '2020-12-31' }))),
      said: '2020-12-31后未更新，可能较旧',
    },
    bom: { answer: (response) => response.end(`\ufeff${text}`) },
    404: failing('FeedHttpError', (response) => response.writeHead(404).end()),
    500: failing('FeedHttpError', (response) => response.writeHead(500).end(text)),
    304: failing('FeedHttpError', (response) => response.writeHead(304).end()),
    html: failing('FeedNotJson', (response) => response.end('<!doctype html><title>登录</title>')),
    half: failing('FeedNotJson', (response) => response.end(text.slice(0, 500))),
    version: failing('FeedVersionUnknown', (response) => response.end('{"schema":"jiannuo/2"}'), '新版数据读不了'),
    redirect: failing('TypeError', (response) => response.writeHead(302, { location: '/feed.json' }).end()),
    closed: failing('TypeError', (response) => response.destroy()),
    endless: failing('FeedTooLarge', endless),
    bomb: failing('FeedTooLarge', (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 << 20, ' '))),
    ),
    drip: failing('FeedTimeout', drip),
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
  const steps = Object.entries(cases).map(([name, { event = 'load', said = '', without = false }]) => {
    // A signature is told without a date.
    const dated = said && said !== '已验证' ? `数据截至2030-09-30，${said}` : said;
    return { name, event, board: !without, table: without, said: dated };
  });
  // Two headings and three figures.
  return { walked, expected: { steps, inline: { badges: 5, sameText: true, restored: true }, refused: [] } };
}
