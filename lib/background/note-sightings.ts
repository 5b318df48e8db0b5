import type { Caller } from '../messages/caller.ts';
import type { PageMatch } from '../messages/calls.ts';
import { noteReading, readingOf } from '../store/sightings.ts';
import { planIndexes } from './plan-indexes.ts';

/** Where a browser does not tell documents apart, what a tab reads within a minute counts as one document. */
const MINUTE_MS = 60_000;

/** Readings are compared in the order in which they came. */
let turn: Promise<void> = Promise.resolve();

/**
 * Keeps how a page speaks of its commitments, so that the panel can tell what changed since it was read before. Without a plan it is held
 * against the one that it spoke of before: what was struck out may have been all of it. The page's view does not wait for it, and lives
 * without it when the store is full or closed.
 */
export function noteSightings(
  page: { tabId: number; url: string; documentId: Extract<Caller, { kind: 'page' }>['documentId'] | undefined },
  planId: string | null,
  text: string,
  matches: readonly PageMatch[],
): void {
  const now = new Date();
  const visit = page.documentId ?? `${page.tabId} ${Math.floor(now.getTime() / MINUTE_MS)}`;
  turn = turn
    .then(async () => {
      const before = planId === null ? await readingOf(page.url) : null;
      // In the document itself the text may only be away for a moment.
      if (before?.visit === visit) return;
      const plan = (await planIndexes()).find((index) => index.plan.id === (planId ?? before?.planId))?.plan;
      const reading = { url: page.url, visit, text, matches };
      if (plan) await noteReading({ ...reading, planId: plan.id, edition: plan.edition }, now.toISOString());
    })
    .catch(() => {});
}
