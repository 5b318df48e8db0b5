import { readFileSync } from 'node:fs';
import { FEED_LIMITS } from '../core/feed-limits.ts';
import { Feed } from '../core/model/feed.ts';
import { problemsOf } from '../core/model/problems.ts';
import { openSigned } from '../signing/open-signed.ts';
import { type Command, Refusal, UsageError } from './command.ts';

/** Milliseconds until a server is given up, body included: the widget's own patience. */
const PATIENCE = 8000;

export const feedVerifyCommand: Command = {
  usage: 'feed verify FILE|URL [--keys KID:KEY,...] [--feed-id ID] [--seq N]',
  about: 'is this feed one that the widget takes: its format, and with --keys its signature; exit code 3 when not',
  options: { keys: { type: 'string' }, 'feed-id': { type: 'string' }, seq: { type: 'string' } },
  async run(file, options) {
    const least = Number(options.seq ?? 1);
    if (!Number.isSafeInteger(least) || least < 1) throw new UsageError(`--seq is no issue's number: ${options.seq}`);
    const { text, verified } = await opened(await textOf(file), options.keys);
    const feed = read(text);
    const { feedId, seq, issued, expires, asOf, items, notes } = feed;
    if (options['feed-id'] !== undefined && feedId !== options['feed-id']) throw new Refusal(`${file}: the feed of ${feedId}`);
    if (seq < least) throw new Refusal(`${file}: issue ${seq}, older than ${least}`);
    return [{ file, verified, feedId, seq, issued, expires, asOf, items: items.length, notes: notes.length }];
  },
};

async function opened(text: string, keys: string | undefined): Promise<{ text: string; verified: boolean }> {
  if (keys === undefined) return { text, verified: false };
  try {
    return await openSigned(text, keys);
  } catch (error) {
    const unsigned = error instanceof Error && error.name === 'FeedUnsigned';
    throw new Refusal(unsigned ? 'not a signed feed' : 'the signature does not fit: changed, or signed with another key');
  }
}

function read(text: string): Feed {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal(`not JSON: ${text.slice(0, 40)}`);
  }
  const parsed = Feed.safeParse(json);
  if (!parsed.success) throw new Refusal(`not a feed: ${problemsOf(parsed.error)}`);
  return parsed.data;
}

async function textOf(file: string): Promise<string> {
  const bytes = /^https?:\/\//.test(file) ? await fetched(file) : onDisk(file);
  if (bytes.length > FEED_LIMITS.bytes) throw new Refusal(`${file}: more than ${FEED_LIMITS.bytes} bytes`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${file}: not UTF-8`);
  }
}

function onDisk(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** As the widget fetches: no redirect, and no further than a feed may be long. */
async function fetched(url: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      parts.push(part);
      size += part.length;
      if (size > FEED_LIMITS.bytes) break;
    }
    return Buffer.concat(parts);
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { message?: string } };
    throw new Refusal(`${url} cannot be had: ${cause?.message ?? message}`);
  }
}
