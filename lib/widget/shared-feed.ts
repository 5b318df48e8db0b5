import type { Pins } from './feed-guard.ts';
import { fetchFeed, type LoadedFeed } from './fetch-feed.ts';

const loads = new Map<string, Promise<LoadedFeed>>();

/**
 * The feed at an address, fetched once for all elements of the page that pin the same. A failed attempt is forgotten, so that the next call
 * tries again.
 */
export function sharedFeed(url: string, pins: Pins): Promise<LoadedFeed> {
  const name = url + JSON.stringify(pins);
  const load = loads.get(name) ?? fetchFeed(url, pins);
  loads.set(name, load);
  load.catch(() => loads.delete(name));
  return load;
}
