import type { PageCheck } from '../core/page-check.ts';
import { selectorsAt } from '../core/resolve/selectors-at.ts';
import type { PanelCalls } from '../messages/calls.ts';
import { readProfile, rememberProfile } from '../store/profile.ts';
import { addReview } from '../store/reviews.ts';
import { checkedPage, checkPage } from './check-page.ts';
import { anchorsIn } from './page-texts.ts';

/** The page is not the one that was decided on: it has changed since, or there is no claim there. */
export class ClaimChanged extends Error {
  override name = 'ClaimChanged';
}

/** As much as a record keeps of a page's title and of an indicator's name; half of a rare character cannot be stored. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/**
 * Keeps a reviewer's decision on a claim as a record that replaces the one before, and answers the check with it. Throws {@link ClaimChanged},
 * NothingToCheck, ReviewRefused.
 */
export async function reviewClaim({ tabId, textHash, at, ...decided }: Parameters<PanelCalls['reviewClaim']>[0]): Promise<PageCheck> {
  const { content, answer } = await checkedPage(tabId);
  const claim = answer.claims.find(({ start, end }) => start === at.start && end === at.end);
  if (answer.textHash !== textHash || !claim) throw new ClaimChanged('the page has changed since it was checked');
  const { row, review, outdated } = claim;
  const before = review ?? outdated?.review;
  const reviewer = decided.reviewer.trim();
  await addReview(
    {
      planId: answer.planId,
      page: { url: answer.url, title: cut(answer.title, 300), textHash, capturedAt: answer.capturedAt },
      claim: {
        selectors: selectorsAt(anchorsIn(content), at.start, at.end, { planId: answer.planId }),
        subject: cut(row.claim.subject, 300),
        quantity: row.claim.quantity,
      },
      ...(row.commitment ? { commitmentId: row.commitment.id } : {}),
      computed: { verdict: row.verdict, reason: row.reason },
      decision: decided.decision,
      ...(decided.corrected ? { corrected: decided.corrected } : {}),
      opinion: decided.opinion.trim(),
      reviewer,
      ...(before ? { supersedes: before.id } : {}),
    },
    new Date().toISOString(),
  );
  const profile = await readProfile();
  if (reviewer !== '' && reviewer !== profile.author) await rememberProfile({ ...profile, author: reviewer });
  return checkPage({ tabId });
}
