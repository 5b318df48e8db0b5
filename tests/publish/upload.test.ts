import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KitFile } from '../../lib/publish/kit.ts';
import { addressesOf, type UploadFailed, uploadKit } from '../../lib/publish/upload.ts';

const kitOf = (seq: number): KitFile[] =>
  Object.entries({
    'feed.jws.json': `{"payload":"${seq}"}`,
    'feed.json': `{"seq":${seq}}`,
    'jiannuo-widget.js': 'widget',
    'status.html': `<p>${seq}</p>`,
  }).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));

const ORDER = ['jiannuo-widget.js', 'status.html', 'feed.json', 'feed.jws.json'];

describe('addresses', () => {
  const names = (address: string) => addressesOf(kitOf(1), address).map(({ url }) => url);

  it('are those of a folder, the feeds last, with the query that a store signs by', () => {
    expect(names('https://www.example.gov.cn/jiannuo')).toEqual(ORDER.map((name) => `https://www.example.gov.cn/jiannuo/${name}`));
    expect(names(' https://store.test/c/?sig=a%2Fb&x=1 ')).toEqual(ORDER.map((name) => `https://store.test/c/${name}?sig=a%2Fb&x=1`));
  });

  it('may be given for each file', () => {
    expect(names('feed.json https://store.test/f?sig=1\nstatus.html   https://store.test/s?sig=2')).toEqual([
      'https://store.test/s?sig=2',
      'https://store.test/f?sig=1',
    ]);
  });

  it.each(['', 'jiannuo/', 'ftp://a.test/', 'javascript:alert(1)', 'feed.json file:///etc/passwd'])('%j is none', (address) => {
    expect(() => names(address)).toThrow(TypeError);
  });
});

/** A store that keeps what is put, with strong entity tags and preconditions as RFC 9110 has them. */
class Store {
  readonly files = new Map<string, string>();
  readonly asked: string[] = [];
  /** Takes an answer over; what it returns is the status. */
  fault: ((method: string, path: string) => number | 'hang' | null) | null = null;
  readonly server: Server = createServer(async (request, answer) => {
    const [method, path] = [request.method as string, request.url as string];
    this.asked.push(`${method} ${path}`);
    const fault = this.fault?.(method, path);
    if (fault === 'hang') return;
    if (fault) return answer.writeHead(fault, fault === 302 ? { location: '/elsewhere' } : {}).end();
    const text = this.files.get(path);
    const tag = text === undefined ? null : `"${Buffer.from(text).toString('base64url')}"`;
    if (method === 'GET') return tag === null ? answer.writeHead(404).end() : answer.writeHead(200, { etag: tag }).end(text);
    const { 'if-match': match, 'if-none-match': none } = request.headers;
    if ((match !== undefined && match !== tag) || (none === '*' && tag !== null)) return answer.writeHead(412).end();
    this.files.set(path, await bodyOf(request));
    answer.writeHead(tag === null ? 201 : 204).end();
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

const quiet = () => {};
const never = new AbortController().signal;
const problem = (upload: Promise<unknown>) =>
  upload.then(
    () => 'sent',
    (error: UploadFailed) => [error.problem, error.file, error.message].filter(Boolean).join(' '),
  );

describe('a store', () => {
  let store: Store;
  let address: string;
  const upload = (seq: number, signal = never) => uploadKit(kitOf(seq), seq, { address, authorization: 'Basic x' }, quiet, signal);

  beforeEach(async () => {
    store = new Store();
    await new Promise<void>((listening) => store.server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(store.server.address() as AddressInfo).port}/j/`;
  });
  afterEach(() => {
    store.server.closeAllConnections();
    store.server.close();
  });

  it('gets every file, the feeds after all others, and only what changed the next time', async () => {
    expect(await upload(1)).toBe(4);
    expect(store.asked.filter((line) => line.startsWith('PUT'))).toEqual(ORDER.map((name) => `PUT /j/${name}`));
    store.asked.length = 0;
    expect(await upload(1)).toBe(0);
    expect(store.asked.filter((line) => line.startsWith('PUT'))).toEqual([]);
    expect(await upload(2)).toBe(3);
    expect(store.files.get('/j/feed.json')).toBe('{"seq":2}');
  });

  it('keeps the old feed until everything else is there, and goes on where it broke off', async () => {
    await upload(1);
    store.fault = (method, path) => (method === 'PUT' && path.endsWith('/feed.json') ? 507 : null);
    expect(await problem(upload(2))).toBe('refused feed.json 507');
    expect(store.files.get('/j/status.html')).toBe('<p>2</p>');
    expect(store.files.get('/j/feed.json')).toBe('{"seq":1}');
    store.fault = null;
    store.asked.length = 0;
    expect(await upload(2)).toBe(2);
    expect(store.asked.filter((line) => line.startsWith('PUT'))).toEqual(['PUT /j/feed.json', 'PUT /j/feed.jws.json']);
  });

  it('keeps a later issue', async () => {
    await upload(3);
    expect(await problem(upload(2))).toBe('newer feed.json 3');
    expect(store.files.get('/j/status.html')).toBe('<p>3</p>');
  });

  it('keeps what somebody else put there meanwhile', async () => {
    await upload(1);
    let looks = 0;
    store.fault = (method, path) => {
      // After our look at it and before our PUT.
      if (path.endsWith('/status.html') && method === 'GET' && ++looks === 1) setImmediate(() => store.files.set(path, '<p>theirs</p>'));
      return null;
    };
    expect(await problem(upload(2))).toBe('changed status.html 412');
    expect(store.files.get('/j/status.html')).toBe('<p>theirs</p>');
  });

  it('that lets us write and not read gets the files without a comparison', async () => {
    store.fault = (method) => (method === 'GET' ? 403 : null);
    expect(await upload(1)).toBe(4);
  });

  it.each<[string, number, string]>([
    ['a wrong password', 401, 'refused jiannuo-widget.js 401'],
    ['a redirect, which would take the password along', 302, 'unreachable'],
  ])('%s', async (_, status, told) => {
    store.fault = (method) => (method === 'PUT' || status === 302 ? status : null);
    expect(await problem(upload(1))).toContain(told);
    expect(store.asked.some((line) => line.includes('elsewhere'))).toBe(false);
  });

  it('can be left while it does not answer', async () => {
    store.fault = (method) => (method === 'PUT' ? 'hang' : null);
    const leave = new AbortController();
    const going = problem(upload(1, leave.signal));
    setTimeout(() => leave.abort(), 50);
    expect(await going).toContain('cancelled');
  });

  it('that is not there', async () => {
    address = 'http://127.0.0.1:9/';
    expect(await problem(upload(1))).toContain('unreachable');
  });
});

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) => existsSync(path));
if (!NGINX) console.warn('nginx is absent: the upload is not tried against its DAV module.');

describe.skipIf(!NGINX)('nginx with its DAV module', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-nginx-'));
  const port = 20_000 + (process.pid % 20_000);
  let nginx: ReturnType<typeof spawn>;

  beforeAll(async () => {
    for (const name of ['www', 'www/jiannuo', 'tmp', 'logs']) mkdirSync(join(folder, name));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/tmp/${name};`);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/logs/error; events {}
http { access_log off; ${temporary.join(' ')} server { listen 127.0.0.1:${port}; root ${folder}/www; client_max_body_size 4m;
  location / { dav_methods PUT; create_full_put_path on; dav_access user:rw group:r all:r; } } }`,
    );
    nginx = spawn(NGINX as string, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error')]);
    for (let attempt = 0; attempt < 50; attempt += 1) {
      try {
        await fetch(`http://127.0.0.1:${port}/`);
        return;
      } catch {
        await new Promise((next) => setTimeout(next, 100));
      }
    }
    throw new Error(
      `nginx did not start: ${existsSync(join(folder, 'logs/error')) ? readFileSync(join(folder, 'logs/error'), 'utf8') : ''}`,
    );
  }, 20_000);
  afterAll(() => {
    nginx.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds the kit afterwards, byte for byte, and the next issue over it', async () => {
    const place = { address: `http://127.0.0.1:${port}/jiannuo/`, authorization: null };
    expect(await uploadKit(kitOf(1), 1, place, quiet, never)).toBe(4);
    expect(await uploadKit(kitOf(2), 2, place, quiet, never)).toBe(3);
    for (const { name, bytes } of kitOf(2)) expect(readFileSync(join(folder, 'www/jiannuo', name))).toEqual(Buffer.from(bytes));
    expect(await problem(uploadKit(kitOf(1), 1, place, quiet, never))).toBe('newer feed.json 2');
  });

  it('is one that has the module', () => {
    expect(execFileSync('sh', ['-c', `${NGINX} -V 2>&1`], { encoding: 'utf8' })).toContain('http_dav_module');
  });
});
