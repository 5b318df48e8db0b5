import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { sampleFeed } from '../widget/sample-feed.ts';
import { board, test, told } from './widget-test.ts';

/** Bytes that a reader's browser may have taken when the widget gives up: it asks for at most 1 MiB, and a browser on a busy machine buffers some tens more. */
const MOST_SENT = 64 << 20;

/** Writes pieces until the reader goes away, and counts what went out. */
function pour(response: ServerResponse, pieces: number, piece: Buffer): { sent: () => number; closed: () => boolean } {
  let left = pieces;
  let closed = false;
  response.on('close', () => (closed = true));
  const next = () => {
    while (left > 0 && !closed) {
      left -= 1;
      if (!response.write(piece)) return response.once('drain', next);
    }
    if (left === 0) response.end();
    return response;
  };
  next();
  return { sent: () => response.socket?.bytesWritten ?? 0, closed: () => closed };
}

const MIB = Buffer.alloc(1 << 20, ' ');

test('a body of 1 GB, an endless one and a gzip bomb are cut off, and the table stays', async ({ server, open }) => {
  let stream: ReturnType<typeof pour> | null = null;
  const bombs: [string, (response: ServerResponse) => void][] = [
    ['1 GB', (response) => (stream = pour(response.writeHead(200, { 'content-length': `${1 << 30}` }), 1024, MIB))],
    ['endless', (response) => (stream = pour(response, Number.POSITIVE_INFINITY, MIB))],
    ['gzip', (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 << 20, ' ')))],
  ];
  for (const [what, answer] of bombs) {
    stream = null;
    server.answers.set('/feed.json', (_, response) => answer(response));
    const { page, seen } = await open();
    await told(seen).toBe('jiannuo-error');
    expect((await seen()).events, what).toEqual([['jiannuo-error', { name: 'FeedTooLarge', message: expect.stringMatching(/^\d+$/) }]]);
    await expect(page.locator('jiannuo-status > table')).toContainText('新建幼儿园');
    await expect(page.getByRole('status')).toContainText('暂未能更新');
    const { sent, closed } = (stream as ReturnType<typeof pour> | null) ?? { sent: () => 0, closed: () => true };
    await expect.poll(closed, what).toBe(true);
    expect(sent(), what).toBeLessThan(MOST_SENT);
    await page.context().close();
  }
});

test('one byte a second is given up after eight seconds', async ({ server, open }) => {
  server.answers.set('/feed.json', (_, response) => {
    const drip = setInterval(() => response.write(' '), 1000);
    response.on('close', () => clearInterval(drip));
  });
  const { page, seen } = await open();
  await expect
    .poll(async () => (await seen()).events.at(-1), { timeout: 20_000 })
    .toEqual(['jiannuo-error', { name: 'FeedTimeout', message: expect.any(String) }]);
  await expect(page.getByRole('status')).toContainText('暂未能更新');
});

const json = JSON.stringify(sampleFeed());
const GBK = Buffer.from([0xc8, 0xab, 0xb2, 0xbf]);

const ANSWERS: [string, string, (response: ServerResponse) => void][] = [
  ['500', 'FeedHttpError', (response) => response.writeHead(500).end(json)],
  ['304 with nothing kept', 'FeedHttpError', (response) => response.writeHead(304).end()],
  ['204', 'FeedNotJson|TypeError', (response) => response.writeHead(204).end()],
  ['an empty body', 'FeedNotJson', (response) => response.end()],
  [
    'GBK bytes in place of JSON',
    'FeedNotJson',
    (response) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(GBK),
  ],
  ['ten thousand brackets', 'FeedInvalid|FeedNotJson|RangeError', (response) => response.end('['.repeat(10_000) + ']'.repeat(10_000))],
];

test('other answers are told by their name, and the table stays', async ({ server, open }) => {
  for (const [what, names, answer] of ANSWERS) {
    server.answers.set('/feed.json', (_, response) => answer(response));
    const { page, seen } = await open();
    await told(seen).toBe('jiannuo-error');
    expect((await seen()).events[0]?.[1].name, what).toMatch(new RegExp(`^(${names})$`));
    await expect(page.locator('jiannuo-status > table')).toContainText('新建幼儿园');
    expect((await seen()).shift).toBe(0);
    await page.context().close();
  }
});

test('a byte order mark is no part of the feed, and GBK labelled UTF-8 shows its marks, never a wrong word', async ({ server, open }) => {
  server.answers.set('/feed.json', (_, response) => response.end(`\ufeff${json}`));
  const marked = await open();
  await told(marked.seen).toBe('jiannuo-load');
  const [before = '', after = ''] = json.split('扩大学位供给');
  server.answers.set('/feed.json', (_, response) =>
    response
      .setHeader('content-type', 'application/json; charset=utf-8')
      .end(Buffer.concat([Buffer.from(before), GBK, Buffer.from(after)])),
  );
  const { page, seen } = await open();
  await told(seen).toBe('jiannuo-load');
  await expect(board(page)).toContainText('新建幼儿园');
  await board(page)
    .getByRole('button', { name: /^任务 1 / })
    .click();
  await expect(board(page)).toContainText('\ufffd');
});
