import type { Quantity } from '../core/model/quantity.ts';
import type { Review, ReviewDraft } from '../core/model/review.ts';
import type { Span } from '../core/note-on-page.ts';
import type { ClaimOnPage, Decided, FindingOnPage, PageCheck } from '../core/page-check.ts';
import { quantityOf } from '../core/quantity-of.ts';
import { selectorsAt } from '../core/resolve/selectors-at.ts';
import type { PanelCalls } from '../messages/calls.ts';
import { readProfile, rememberProfile } from '../store/profile.ts';
import { addReview } from '../store/reviews.ts';
import { checkedPage, checkOrNothing, checkPage } from './check-page.ts';
import { anchorsIn, type PageContent } from './page-texts.ts';

/** The page is not the one that was decided on: it has changed since, or there is no claim there. */
export class ClaimChanged extends Error {
  override name = 'ClaimChanged';
}

/** What a record says of what was decided on, and the decision that it replaces. */
type Reviewed = Pick<ReviewDraft, 'commitmentId' | 'computed' | 'finding'> & {
  subject: string;
  quantity: Quantity;
  before: Review | undefined;
};

function claimToReview(claim: ClaimOnPage | undefined): Reviewed | null {
  if (!claim) return null;
  const { verdict, reason, commitment, claim: said } = claim.row;
  const { subject, quantity } = said;
  const computed = { verdict, reason };
  return { subject, quantity, before: standing(claim), computed, ...(commitment ? { commitmentId: commitment.id } : {}) };
}

function findingToReview(finding: FindingOnPage | undefined, { mentions }: PageContent): Reviewed | null {
  const mention = finding && mentions[finding.mention];
  if (!mention) return null;
  const { kind, expected } = finding;
  const computed = { verdict: 'contradicts' as const, reason: kind };
  return {
    subject: mention.subject ?? '',
    quantity: quantityOf(mention),
    before: standing(finding),
    computed,
    finding: { kind, expected },
  };
}

const standing = ({ review, outdated }: Decided) => review ?? outdated?.review;

/** As much as a record keeps of a page's title and of an indicator's name; half of a rare character cannot be stored. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/**
 * Keeps a reviewer's decision on a claim as a record that replaces the one before, and answers the check with it. Throws {@link ClaimChanged},
 * NothingToCheck, ReviewRefused.
 */
export async function reviewClaim(reviewed: Parameters<PanelCalls['reviewClaim']>[0]): Promise<PageCheck> {
  const { tabId, textHash, planId, at, ...decided } = reviewed;
  const { content, answer } = await checkedPage(tabId);
  const isHere = ({ start, end }: Span) => start === at.start && end === at.end;
  const on = decided.finding
    ? findingToReview(
        answer.findings.find((finding) => finding.kind === decided.finding && isHere(finding)),
        content,
      )
    : claimToReview(answer.claims.find((claim) => claim.planId === planId && isHere(claim)));
  if (answer.textHash !== textHash || !on) throw new ClaimChanged('the page has changed since it was checked');
  const { subject, quantity, before, ...judged } = on;
  const reviewer = decided.reviewer.trim();
  await addReview(
    {
      planId,
      page: { url: answer.url, title: cut(answer.title, 300), textHash, capturedAt: answer.capturedAt },
      claim: {
        selectors: selectorsAt(anchorsIn(content), at.start, at.end, { planId }),
        subject: cut(subject, 300),
        quantity,
      },
      ...judged,
      decision: decided.decision,
      ...(decided.corrected ? { corrected: decided.corrected } : {}),
      opinion: decided.opinion.trim(),
      reviewer,
      ...(before ? { supersedes: before.id } : {}),
    },
    new Date().toISOString(),
  );
  await rememberReviewer(reviewer);
  return checkPage({ tabId });
}

/**
 * Takes back a decision whose sentence is not on the page in the tab any more, by a record that replaces it, and answers the check without it.
 * Throws {@link ClaimChanged} when nothing of the kind is lost there (its sentence is back, or somebody was faster), NothingToCheck, ReviewRefused.
 */
export async function withdrawLost({ tabId, reviewId, reviewer }: Parameters<PanelCalls['withdrawLost']>[0]): Promise<PageCheck | null> {
  const { answer } = await checkedPage(tabId);
  const lost = answer.lost.find(({ review }) => review.id === reviewId)?.review;
  if (!lost) throw new ClaimChanged('the decision is not among those that have lost their sentence');
  const { id, recordedAt: _at, corrected: _corrected, ...said } = lost;
  const name = reviewer.trim();
  await addReview({ ...said, decision: 'withdrawn', opinion: '', reviewer: name, supersedes: id }, new Date().toISOString());
  await rememberReviewer(name);
  return checkOrNothing(tabId);
}

async function rememberReviewer(reviewer: string): Promise<void> {
  const profile = await readProfile();
  if (reviewer !== '' && reviewer !== profile.author) await rememberProfile({ ...profile, author: reviewer });
}
