import { FEED_LIMITS } from '../core/feed-limits.ts';
import { FeedRefused, readFeed } from '../core/feed-reader.ts';
import type { Feed } from '../core/model/feed.ts';

/** Milliseconds until an attempt is given up, body included. */
const PATIENCE = 8000;

/**
 * Fetches and reads a feed: no cookies, no referrer, no redirects, at most 1 MiB and 8 seconds.
 * Throws {@link FeedRefused}, or what `fetch` throws.
 */
export async function fetchFeed(url: string, signal: AbortSignal): Promise<Feed> {
  // AbortSignal.timeout and AbortSignal.any are younger than the browsers that this must run in.
  const attempt = new AbortController();
  let late = false;
  const stop = () => attempt.abort();
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, PATIENCE);
  signal.addEventListener('abort', stop);
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-cache',
      signal: attempt.signal,
    });
    if (!answer.ok) throw new FeedRefused('FeedHttpError', `${answer.status}`);
    return readFeed(parse(await readCapped(answer)));
  } catch (error) {
    throw late ? new FeedRefused('FeedTimeout', url) : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
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
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > FEED_LIMITS.bytes) throw new FeedRefused('FeedTooLarge', `${size}`);
    text += decoder.decode(value, { stream: true });
  }
}
