import type { Mention } from '../core/model/mention.ts';
import type { Review } from '../core/model/review.ts';
import type { Span } from '../core/note-on-page.ts';
import type { ClaimOnPage, Decided, FindingOnPage, LostReview, OutdatedReview } from '../core/page-check.ts';
import { quantityOf } from '../core/quantity-of.ts';
import { sameQuantity } from '../core/resolve/lock.ts';
import { type Resolution, resolve } from '../core/resolve.ts';
import { anchorsIn, type PageContent } from './page-texts.ts';
import { quotedIn } from './quoted.ts';

/** A claim, or a sum of the page, before anybody has decided on it. */
type Undecided<One> = Omit<One, keyof Decided>;
type Item = { of: 'claim'; one: ClaimOnPage } | { of: 'finding'; one: FindingOnPage };

/**
 * Gives every claim and every sum the decision that was made on it. Only a sentence that says the same, read the same and judged the same, has
 * its decision still; of any other the decision is told as one that was made on something else.
 */
export function reviewsOnPage(
  page: { claims: readonly Undecided<ClaimOnPage>[]; findings: readonly Undecided<FindingOnPage>[] },
  reviews: readonly Review[],
  content: PageContent,
): { claims: ClaimOnPage[]; findings: FindingOnPage[]; lost: LostReview[] } {
  const claims = page.claims.map((claim): ClaimOnPage => ({ ...claim, review: null, outdated: null }));
  const findings = page.findings.map((finding): FindingOnPage => ({ ...finding, review: null, outdated: null }));
  const lost: LostReview[] = [];
  if (reviews.length === 0) return { claims, findings, lost };
  const ordered = [...reviews].sort((a, b) => (a.recordedAt < b.recordedAt || (a.recordedAt === b.recordedAt && a.id < b.id) ? -1 : 1));
  const found = resolve(
    anchorsIn(content),
    ordered.map(({ claim }) => claim.selectors),
  );
  // Decisions made on two computers at once: the later one counts, so it is given last.
  for (const [at, review] of ordered.entries()) {
    const resolution = found[at] as Resolution;
    const item = 'start' in resolution ? itemAt(resolution, review, claims, findings) : null;
    if (!item || !('start' in resolution) || (resolution.state === 'value-changed' && isOfAnother(item, review))) {
      const state = resolution.state === 'ambiguous' || resolution.state === 'skipped' ? resolution.state : 'orphaned';
      lost.push({ review, quote: quotedIn(review.claim.selectors), found: state });
      continue;
    }
    const outdated = outdatedBy(item, review, resolution, content);
    Object.assign(item.one, outdated ? { review: null, outdated } : { review, outdated: null });
  }
  return { claims, findings, lost };
}

function itemAt(span: Span, { finding, planId }: Review, claims: readonly ClaimOnPage[], findings: readonly FindingOnPage[]): Item | null {
  const isHere = ({ start, end }: Span) => start < span.end && span.start < end;
  if (finding) {
    const one = findings.find((other) => other.kind === finding.kind && isHere(other));
    return one ? { of: 'finding', one } : null;
  }
  const one = claims.find((claim) => claim.planId === planId && isHere(claim));
  return one ? { of: 'claim', one } : null;
}

/** Where a figure was cut out of a sentence, the one beside it is no later version of it. */
function isOfAnother(item: Item, { claim, commitmentId }: Review): boolean {
  if (item.of === 'finding') return false;
  const { commitment, claim: said } = item.one.row;
  return said.subject !== claim.subject && (commitmentId === undefined || commitmentId !== commitment?.id);
}

function outdatedBy(item: Item, review: Review, resolution: Extract<Resolution, Span>, { mentions }: PageContent): OutdatedReview | null {
  const told = (changes: OutdatedReview['changes'], figures: Pick<OutdatedReview, 'stored' | 'now'>): OutdatedReview => ({
    review,
    changes,
    ...figures,
    quote: quotedIn(review.claim.selectors),
  });
  if (resolution.state === 'value-changed') return told(resolution.changes, { stored: resolution.stored, now: resolution.now });
  const stored = review.claim.quantity;
  const now = item.of === 'claim' ? item.one.row.claim.quantity : quantityOf(mentions[item.one.mention] as Mention);
  if (!sameQuantity(stored, now)) return told(['value'], { stored, now });
  return isJudgedAlike(item, review) ? null : told(['verdict'], { stored: null, now: null });
}

function isJudgedAlike(item: Item, { computed, commitmentId, finding }: Review): boolean {
  if (item.of === 'finding') return finding?.expected === item.one.expected;
  const { verdict, reason, commitment } = item.one.row;
  return computed.verdict === verdict && computed.reason === reason && commitmentId === commitment?.id;
}
