import { FeedRefused } from '../core/feed-reader.ts';
import type { Feed } from '../core/model/feed.ts';

/** What an element takes for its own feed; null leaves it open. */
export interface Pins {
  /** Public keys, `kid:base64url` with commas between: only a feed signed by one of them. */
  keys: string | null;
  /** Only this plan's feed. */
  feedId: string | null;
  /** The least issue that is taken. */
  seq: string | null;
}

/** The latest issue of each feed that this page has shown. */
const latest = new Map<string, number>();

/** Lets no other plan's feed and no earlier issue take the place of the one that is meant. Throws {@link FeedRefused} named `FeedReplayed`. */
export function guardFeed(feed: Feed, { feedId, seq }: Pins): Feed {
  const least = Math.max(Number(seq) || 0, latest.get(feed.feedId) || 0);
  if ((feedId && feedId !== feed.feedId) || feed.seq < least) throw new FeedRefused('FeedReplayed', feed.feedId);
  latest.set(feed.feedId, feed.seq);
  return feed;
}
