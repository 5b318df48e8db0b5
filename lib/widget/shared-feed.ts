import type { Feed } from '../core/model/feed.ts';
import { fetchFeed } from './fetch-feed.ts';

interface Load {
  feed: Promise<Feed>;
  abort: AbortController;
  waiting: number;
}

const loads = new Map<string, Load>();

/**
 * The feed at an address, fetched once for all elements of the page. A failed attempt is forgotten, so that the next
 * call tries again; an attempt that nobody waits for any longer is aborted. Rejects when `signal` aborts.
 */
export function sharedFeed(url: string, signal: AbortSignal): Promise<Feed> {
  const load = loads.get(url) ?? start(url);
  load.waiting++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      load.waiting--;
      if (!load.waiting) load.abort.abort();
      reject(new Error('left'));
    };
    signal.addEventListener('abort', leave);
    const settled = () => signal.removeEventListener('abort', leave);
    load.feed.then(settled, settled);
    load.feed.then(resolve, reject);
  });
}

function start(url: string): Load {
  const abort = new AbortController();
  const load: Load = { feed: fetchFeed(url, abort.signal), abort, waiting: 0 };
  const forget = () => {
    if (loads.get(url) === load) loads.delete(url);
  };
  loads.set(url, load);
  abort.signal.addEventListener('abort', forget);
  load.feed.catch(forget);
  return load;
}
