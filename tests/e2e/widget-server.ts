import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Feed } from '../../lib/core/model/feed.ts';
import { buildKit, type KitParts } from '../../lib/publish/kit.ts';
import { BESIDE_WIDGET, WIDGET_SCRIPT } from '../../lib/publish/widget-files.ts';

/** The strictest policy that the widget promises to work under. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const TYPES: Record<string, string> = {
  json: 'application/json',
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  txt: 'text/plain',
  ts: 'text/plain',
};

export interface WidgetServer {
  origin: string;
  /** Answers that stand in front of the kit's files, by path. */
  answers: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** A page with an article before the element, to be asked for at `path`. `change` may alter the element's tag. */
  host(path: string, parts: { head?: string; article?: string; change?: (element: string) => string }): void;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** A bureau's page with the kit's snippet in it; `head` stands before the script, `elements` replaces the one element. */
export function hostPage(embed: string, head = '', elements?: (element: string) => string, article = ''): string {
  const [, script = '', element = ''] =
    /(<script src="jiannuo-widget.js"[^>]*><\/script>)\n(<jiannuo-status.*<\/jiannuo-status>)/.exec(embed) ?? [];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>栏目</title>${head}${script}</head><body><main><h1>栏目</h1>${article}${elements ? elements(element) : element}<p id="after">后文</p></main></body></html>`;
}

const builtUrl = (name: string) => new URL(`../../.output/widget/${name}`, import.meta.url);

/** Serves a kit of this feed and a host page `/page.html` on loopback, everything under the strict policy. */
export async function serveKit(feed: Feed, signing?: KitParts['signing']): Promise<WidgetServer> {
  const beside = BESIDE_WIDGET.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(builtUrl(name))) }));
  const parts = { feed, widgetJs: await readFile(builtUrl(WIDGET_SCRIPT), 'utf8'), beside: await Promise.all(beside), signing };
  const files = new Map((await buildKit(parts)).map(({ name, bytes }) => [`/${name}`, bytes]));
  const embed = new TextDecoder().decode(files.get('/embed.html'));
  files.set('/page.html', new TextEncoder().encode(hostPage(embed)));
  const answers: WidgetServer['answers'] = new Map();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://a').pathname;
    if (path !== '/favicon.ico') asked.push(path);
    response.setHeader('content-security-policy', POLICY);
    const answer = answers.get(path);
    const file = files.get(path);
    if (answer) answer(request, response);
    else if (file) response.setHeader('content-type', `${TYPES[path.split('.').pop() ?? '']}; charset=utf-8`).end(file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    asked,
    host: (path, { head, article, change }) => files.set(path, new TextEncoder().encode(hostPage(embed, head, change, article))),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
