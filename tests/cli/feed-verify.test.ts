import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signFeed } from '../../lib/signing/sign-feed.ts';
import { makeKey, pinned } from '../../lib/signing/signing-key.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { jiannuo, rowsOf, runJiannuo, temporaryFolder } from './run-jiannuo.ts';

const { file } = temporaryFolder();
const feed = { ...sampleFeed(), seq: 7 };
const plain = JSON.stringify(feed);
const [{ key }, other] = await Promise.all([makeKey('十二个字以上的口令才算长'), makeKey('另一个十二个字以上的口令')]);
const signed = await signFeed(new TextEncoder().encode(plain), key.privateKey, key.kid);
const keys = pinned([key]);

const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));

const said = {
  feedId: 'sample',
  seq: 7,
  issued: feed.issued,
  expires: feed.expires,
  asOf: feed.asOf,
  items: feed.items.length,
  notes: feed.notes.length,
};

describe('feed verify', () => {
  it('tells what a signed feed is, once its signature was found right', () => {
    const path = file('feed.jws.json', signed);
    const { status, stdout } = jiannuo([
      'feed',
      'verify',
      path,
      '--keys',
      `${keys},${pinned([other.key])}`,
      '--feed-id',
      'sample',
      '--seq',
      '7',
    ]);
    expect(rowsOf(stdout)).toEqual([{ file: path, verified: true, ...said }]);
    expect(status).toBe(0);
  });

  it('takes a key whose name begins with a hyphen, as one of 64 does', async () => {
    const path = file('hyphen.jws.json', await signFeed(new TextEncoder().encode(plain), key.privateKey, '-Qk'));
    const { status, stdout, stderr } = jiannuo(['feed', 'verify', path, '--keys', pinned([{ ...key, kid: '-Qk' }]), '--seq', '7']);
    expect(stderr).toBe('');
    expect(rowsOf(stdout)).toEqual([{ file: path, verified: true, ...said }]);
    expect(status).toBe(0);
  });

  it('tells what a plain feed is, and that nothing vouches for it', () => {
    const path = file('feed.json', plain);
    expect(rowsOf(jiannuo(['feed', 'verify', path]).stdout)).toEqual([{ file: path, verified: false, ...said }]);
  });

  it.each<[string, string, string[], RegExp]>([
    ['a changed byte', signed.replace('"payload":"e', '"payload":"f'), ['--keys', keys], /signature does not fit/],
    ['another key', signed, ['--keys', pinned([other.key])], /signature does not fit/],
    ['a plain feed where a signed one is due', plain, ['--keys', keys], /not a signed feed/],
    ['another plan', signed, ['--keys', keys, '--feed-id', 'another'], /the feed of sample/],
    ['an earlier issue', signed, ['--keys', keys, '--seq', '8'], /issue 7, older than 8/],
    ['a signed feed taken for a plain one', signed, [], /not a feed: /],
    ['no JSON', '<!doctype html>', [], /not JSON/],
    ['too long', `${' '.repeat(1 << 20)}${plain}`, [], /more than 1048576 bytes/],
  ])('%s is refused in one line with exit code 3', (_, content, options, reason) => {
    const { status, stdout, stderr } = jiannuo(['feed', 'verify', file('it.json', content), ...options]);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([3, '']);
  });

  it.each([
    ['no file', ['feed', 'verify', '/nowhere.json'], /cannot be read: ENOENT/],
    ['no number', ['feed', 'verify', 'x', '--seq', 'many'], /no issue's number/],
    ['no command', ['feed', 'sign'], /no such command: feed/],
  ])('%s is a wrong command line', (_, args, reason) => {
    const { status, stderr } = jiannuo(args);
    expect(stderr).toMatch(reason);
    expect(status).toBe(2);
  });
});

/** A process each, beside others that need the machine as well. */
describe('from a server', { timeout: 30_000 }, () => {
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer((request, answer) => {
      if (request.url === '/feed.jws.json') return answer.end(signed);
      if (request.url === '/moved') return answer.writeHead(302, { location: '/feed.jws.json' }).end();
      if (request.url === '/bomb') return answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      if (request.url === '/gbk') return answer.end(Buffer.from([0xbd, 0xcc, 0xd3, 0xfd]));
      answer.writeHead(404).end('<html>');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is read as the widget reads it', async () => {
    const { stdout } = await runJiannuo(['feed', 'verify', `${origin}/feed.jws.json`, '--keys', keys]);
    expect(rowsOf(stdout)[0]).toMatchObject({ verified: true, seq: 7 });
  });

  it.each([
    ['/moved', /cannot be had/],
    ['/missing', /status 404/],
    ['/bomb', /more than 1048576 bytes/],
    ['/gbk', /not UTF-8/],
  ])('%s is refused', async (path, reason) => {
    const { status, stderr } = await runJiannuo(['feed', 'verify', `${origin}${path}`]);
    expect(stderr).toMatch(reason);
    expect(status).toBe(3);
  });
});
