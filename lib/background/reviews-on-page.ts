import type { Review } from '../core/model/review.ts';
import type { Span } from '../core/note-on-page.ts';
import type { ClaimOnPage, LostReview, OutdatedReview } from '../core/page-check.ts';
import { sameQuantity } from '../core/resolve/lock.ts';
import { type Resolution, resolve } from '../core/resolve.ts';
import { anchorsIn, type PageContent } from './page-texts.ts';
import { quotedIn } from './quoted.ts';

/** A claim before anybody has decided on it. */
type Undecided = Omit<ClaimOnPage, 'review' | 'outdated'>;

/**
 * Gives every claim the decision that was made on it. Only a sentence that says the same, read the same and judged the same, has its
 * decision still; of any other the decision is told as one that was made on something else.
 */
export function reviewsOnPage(
  claims: readonly Undecided[],
  reviews: readonly Review[],
  content: PageContent,
): { claims: ClaimOnPage[]; lost: LostReview[] } {
  const answered = claims.map((claim): ClaimOnPage => ({ ...claim, review: null, outdated: null }));
  const lost: LostReview[] = [];
  if (reviews.length === 0) return { claims: answered, lost };
  const ordered = [...reviews].sort((a, b) => (a.recordedAt < b.recordedAt || (a.recordedAt === b.recordedAt && a.id < b.id) ? -1 : 1));
  const found = resolve(
    anchorsIn(content),
    ordered.map(({ claim }) => claim.selectors),
  );
  // Decisions made on two computers at once: the later one counts, so it is given last.
  for (const [at, review] of ordered.entries()) {
    const resolution = found[at] as Resolution;
    const claim = 'start' in resolution ? answered.find((one) => one.start < resolution.end && resolution.start < one.end) : undefined;
    if (!claim || !('start' in resolution)) {
      const state = resolution.state === 'ambiguous' || resolution.state === 'skipped' ? resolution.state : 'orphaned';
      lost.push({ review, quote: quotedIn(review.claim.selectors), found: state });
      continue;
    }
    const outdated = outdatedBy(claim, review, resolution);
    Object.assign(claim, outdated ? { review: null, outdated } : { review, outdated: null });
  }
  return { claims: answered, lost };
}

function outdatedBy({ row }: Undecided, review: Review, resolution: Extract<Resolution, Span>): OutdatedReview | null {
  const told = (changes: OutdatedReview['changes'], figures: Pick<OutdatedReview, 'stored' | 'now'>): OutdatedReview => ({
    review,
    changes,
    ...figures,
    quote: quotedIn(review.claim.selectors),
  });
  if (resolution.state === 'value-changed') return told(resolution.changes, { stored: resolution.stored, now: resolution.now });
  const [stored, now] = [review.claim.quantity, row.claim.quantity];
  if (!sameQuantity(stored, now)) return told(['value'], { stored, now });
  const { verdict, reason } = review.computed;
  const isSame = verdict === row.verdict && reason === row.reason && review.commitmentId === row.commitment?.id;
  return isSame ? null : told(['verdict'], { stored: null, now: null });
}
