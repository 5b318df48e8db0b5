import { matchHeadings } from '../../core/match/headings.ts';
import { indexPlan } from '../../core/match/plan-index.ts';
import { matchMentions } from '../../core/match.ts';
import type { Feed } from '../../core/model/feed.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { Heading } from '../../core/outline/outline.ts';
import { planOfFeed } from './plan-of-feed.ts';

/** A figure that states a commitment's target, or the heading of a task: UTF-16 offsets into the article's text. */
export interface Place {
  start: number;
  end: number;
  /** A commitment's id, or a task's. */
  itemId: string;
  isTask: boolean;
}

/**
 * Where the plan's commitments and tasks stand in a text, in its order. A figure that was changed since is none of the plan's (the number
 * lock of `matchMentions`), and results are left alone: they state no target.
 */
export function findPlaces(feed: Feed, { mentions, headings }: { mentions: Mention[]; headings: Heading[] }): Place[] {
  const plan = planOfFeed(feed);
  const places: Place[] = [];
  for (const { mention: at, commitmentId } of matchMentions(mentions, indexPlan(plan), { publishedOn: null })) {
    const mention = mentions[at];
    if (commitmentId === null || mention?.kind !== 'commitment') continue;
    places.push({ start: mention.start, end: mention.end, itemId: commitmentId, isTask: false });
  }
  for (const { heading: at, taskId } of matchHeadings(headings, plan)) {
    const heading = headings[at];
    if (heading) places.push({ start: heading.titleStart, end: heading.titleEnd, itemId: taskId, isTask: true });
  }
  return places.sort((a, b) => a.end - b.end || b.start - a.start);
}
