import { bondWith } from '../core/match/bond.ts';
import type { PlacedReading } from '../core/match/choose-plan.ts';
import { matchHeadings } from '../core/match/headings.ts';
import type { PlanIndex } from '../core/match/plan-index.ts';
import { matchMentions } from '../core/match.ts';
import type { PageReading } from '../messages/calls.ts';
import type { PageContent } from './page-texts.ts';

/** What a page says of itself beside its text. */
export type PageSaid = Pick<PageReading, 'title' | 'publishedOn'> & { url: string };

/** What one plan makes of a page. */
export function readWith(index: PlanIndex, { mentions, headings }: PageContent, { url, title, publishedOn }: PageSaid): PlacedReading {
  const { id, region, period, commitments } = index.plan;
  return {
    planId: id,
    region,
    period,
    bond: bondWith(index.plan, { url, title }),
    size: commitments.length,
    matches: matchMentions(mentions, index, { publishedOn }),
    headings: matchHeadings(headings, index.plan),
  };
}
