import type { StatusCode } from '../core/status.ts';
import { askTab } from '../messages/send.ts';
import { showBadge } from './badge.ts';
import { changeTabPages } from './tab-pages.ts';

/** Redraws a commitment in every open tab that shows it. A tab that does not answer is closing or gone. */
export async function pushStatus(commitmentId: string, status: StatusCode): Promise<void> {
  const changed = await changeTabPages((page) => {
    if (!page.matches.some((match) => match.commitmentId === commitmentId)) return null;
    return { ...page, matches: page.matches.map((match) => (match.commitmentId === commitmentId ? { ...match, status } : match)) };
  });
  await Promise.allSettled(
    [...changed].flatMap(([tabId, page]) => [askTab(tabId, 'statusChanged', { commitmentId, status }), showBadge(tabId, page)]),
  );
}
