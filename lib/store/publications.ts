import { Feed } from '../core/model/feed.ts';
import { type Store, store } from './database.ts';
import { withStore } from './unavailable.ts';

/** The issue cannot be kept: its number was used already, or a later one is out. */
export class PublicationRefused extends Error {
  override name = 'PublicationRefused';
}

/** The last issue of a plan's feed that was exported here. `feed` is null when it is damaged: its number is taken all the same. */
export interface LastIssue {
  seq: number;
  feed: Feed | null;
  /** Who approved it; null for issues of before it was asked. */
  approvedBy: string | null;
}

const issuesOf = (planId: string, db: Store) => db.publications.where('[planId+seq]').between([planId], [planId, []]);

/** The last issue of a plan's feed, or null before the first. */
export async function lastPublication(planId: string, db: Store = store): Promise<LastIssue | null> {
  const row = await withStore(() => issuesOf(planId, db).last());
  return row === undefined ? null : { seq: row.seq, feed: Feed.safeParse(row.feed).data ?? null, approvedBy: row.approvedBy ?? null };
}

/** Keeps an exported feed. Its number must be higher than the last one's; throws {@link PublicationRefused}. */
export function addPublication(feed: Feed, approvedBy: string, db: Store = store): Promise<void> {
  return withStore(() =>
    db.transaction('rw', db.publications, async () => {
      const planId = feed.plan.id;
      const last = await issuesOf(planId, db).last();
      if (last !== undefined && last.seq >= feed.seq) throw new PublicationRefused(`issue ${last.seq} is out already`);
      await db.publications.add({ planId, seq: feed.seq, issued: feed.issued, feed, approvedBy });
    }),
  );
}
