import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Folders by the path prefix they are served under; the longest prefix wins. */
const MOUNTS: Record<string, string> = {
  '/seed/': join(root, '../shared/seed/pages'),
  '/': join(root, 'tests/fixtures/site'),
};

export interface PageServer {
  port: number;
  /** Every address that was asked for, in order, with the host that the browser named: `http://jyj.demo.gov.cn/plan.html`. */
  requested: string[];
  /** Serves a folder under a path prefix (`/kit/`) from now on. */
  mount(prefix: string, folder: string): void;
  /** Serves a single page from now on. */
  serve(path: string, page: string): void;
  close(): Promise<void>;
}

/** The file an address speaks of, or null when the path would leave its folder. */
function fileFor(path: string, mounts: Record<string, string>): string | null {
  const prefix = Object.keys(mounts)
    .sort((a, b) => b.length - a.length)
    .find((one) => path.startsWith(one));
  if (prefix === undefined) return null;
  const folder = resolve(mounts[prefix] as string);
  const file = normalize(join(folder, path.slice(prefix.length) || 'index.html'));
  return file.startsWith(folder + sep) ? file : null;
}

/** Serves the demo bureau's pages on a free port of 127.0.0.1, whatever host the browser names; `pages` adds single pages by path. */
export async function servePages(given: Record<string, string> = {}): Promise<PageServer> {
  const mounts = { ...MOUNTS };
  const pages = { ...given };
  const requested: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    requested.push(url.href);
    const path = decodeURIComponent(url.pathname);
    const page = pages[path];
    const file = fileFor(path, mounts);
    try {
      if (page === undefined && !file) throw new Error('outside');
      const body = page ?? (await readFile(file as string));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? TYPES['.html'], 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('not found');
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    requested,
    mount: (prefix, folder) => {
      mounts[prefix] = folder;
    },
    serve: (path, page) => {
      pages[path] = page;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
