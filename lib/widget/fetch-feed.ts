import { FeedRefused, readFeed } from '../core/feed-reader.ts';
import type { Feed } from '../core/model/feed.ts';
import { openSigned } from '../signing/open-signed.ts';
import { guardFeed, type Pins } from './feed-guard.ts';

/** Milliseconds until an attempt is given up, body included. */
const PATIENCE = 8000;
/** The limit of feed-limits.ts, written out because bytes count here. */
const MOST_BYTES = 1 << 20;

/** A feed, and whether its signature was shown to be right: null where none was asked for, false where the page cannot verify. */
export interface LoadedFeed {
  feed: Feed;
  verified: boolean | null;
}

/**
 * Fetches and reads a feed, and lets through only what is pinned: no cookies, no referrer, no redirects, at most 1 MiB and 8 seconds.
 * Throws {@link FeedRefused}, or what `fetch` throws.
 */
export async function fetchFeed(url: string, pins: Pins): Promise<LoadedFeed> {
  // AbortSignal.timeout and AbortSignal.any are younger than the browsers that this must run in.
  const attempt = new AbortController();
  const timer = setTimeout(() => attempt.abort(), PATIENCE);
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-cache',
      signal: attempt.signal,
    });
    if (!answer.ok) throw new FeedRefused('FeedHttpError', `${answer.status}`);
    const file = await readCapped(answer);
    const { text, verified } = pins.keys === null ? { text: file, verified: null } : await openSigned(file, pins.keys);
    return { feed: guardFeed(readFeed(parse(text)), pins), verified };
  } catch (error) {
    // Nothing else has ended it by now.
    throw attempt.signal.aborted ? new FeedRefused('FeedTimeout', url) : error;
  } finally {
    clearTimeout(timer);
    attempt.abort();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedRefused('FeedNotJson', text.slice(0, 40));
  }
}

/** Reads a body as UTF-8 (a byte order mark is dropped) and stops as soon as it is larger than a feed may be. */
async function readCapped(answer: Response): Promise<string> {
  // Only an answer that says "no content" has no body, and then this throws.
  const reader = (answer.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    size += value.length;
    if (size > MOST_BYTES) throw new FeedRefused('FeedTooLarge', `${size}`);
    parts.push(value);
  }
}
