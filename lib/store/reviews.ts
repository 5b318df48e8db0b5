import { problemsOf } from '../core/model/problems.ts';
import { Review, type ReviewDraft } from '../core/model/review.ts';
import { pageKey } from '../core/page-key.ts';
import { type Found, readRows } from './damaged.ts';
import { type ReviewRow, type Store, store } from './database.ts';
import { recordId } from './record-id.ts';
import { withStore } from './unavailable.ts';

/** The decision cannot be kept: it is malformed, a dismissal without a reason, a correction or a withdrawal of nothing. */
export class ReviewRefused extends Error {
  override name = 'ReviewRefused';
}

/** The decisions that nothing replaces on a page, and how many more records there are than are read. */
export interface ReviewsOfPage extends Found<Review> {
  more: number;
}

/** So many records of one page are read; each standing one costs a search in the page. */
export const MOST_REVIEWS = 4_000;

/** Keeps a decision; resolves when it is on disk. `recordedAt` is an ISO instant with milliseconds. Throws {@link ReviewRefused}. */
export async function addReview(draft: ReviewDraft, recordedAt: string, db: Store = store): Promise<Review> {
  if (draft.decision === 'dismissed' && draft.opinion.trim() === '') throw new ReviewRefused('a dismissal says why');
  if ((draft.decision === 'corrected') !== (draft.corrected !== undefined)) throw new ReviewRefused('a correction says what is right');
  if (draft.decision === 'withdrawn' && draft.supersedes === undefined) throw new ReviewRefused('a withdrawal says of what');
  const body = { ...draft, recordedAt };
  const parsed = Review.safeParse({ ...body, id: await recordId('review', body) });
  if (!parsed.success) throw new ReviewRefused(problemsOf(parsed.error));
  const row: ReviewRow = { ...parsed.data, pageKey: pageKey(draft.page.url) };
  await withStore(() =>
    db.transaction('rw', db.reviews, async () => {
      if ((await db.reviews.get(row.id)) === undefined) await db.reviews.add(row);
    }),
  );
  return parsed.data;
}

/** What was decided about the page of this address, against whatever plan, without what later decisions replaced or withdrew. */
export async function reviewsOfPage(url: string, db: Store = store): Promise<ReviewsOfPage> {
  const here = () => db.reviews.where('pageKey').equals(pageKey(url));
  const [rows, count] = await Promise.all([withStore(() => here().limit(MOST_REVIEWS).toArray()), withStore(() => here().count())]);
  const { items, damaged } = readRows<Review>(rows, Review);
  const replaced = new Set(items.map(({ supersedes }) => supersedes));
  const standing = items.filter((review) => review.decision !== 'withdrawn' && !replaced.has(review.id));
  return { items: standing, damaged, more: count - rows.length };
}
