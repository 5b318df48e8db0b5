import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Review } from '../../components/adopt/adopt-screen.tsx';
import { dayOf } from '../../lib/core/day.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { buildPlan, type PlanDraft } from '../../lib/core/outline/build-plan.ts';
import { startReview } from '../../lib/core/outline/edit-draft.ts';
import { editionOf } from '../../lib/core/outline/reviewed-plan.ts';
import type { PageText } from '../../lib/messages/calls.ts';
import { ask } from '../../lib/messages/send.ts';

/** A review lives as long as its tab: a reload, or a source page that was closed meanwhile, does not end it. */
const KEY = 'adopting';

interface Kept {
  tabId: number;
  page: PageText;
  review: Review | null;
}

function kept(tabId: number): Kept | null {
  const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
  return found?.tabId === tabId ? found : null;
}

export function forgetAdoption(): void {
  sessionStorage.removeItem(KEY);
}

function draftOf({ url, title, issuer, docNumber, publishedOn, text, shape }: PageText): PlanDraft {
  return buildPlan(text, {
    referenceDate: publishedOn ?? dayOf(new Date()),
    shape,
    known: {
      url,
      ...(title && { title }),
      ...(issuer && { issuer }),
      ...(docNumber && { docNumber }),
      ...(publishedOn && { publishedOn }),
    },
  });
}

/** The page of a tab as a plan under review; `unread` when there is no such page. Null until it is read. */
export function useAdoption(tabId: number, plans: readonly Plan[]) {
  const [page, setPage] = useState<PageText | 'unread' | null>(null);
  const [changed, setChanged] = useState<Review | null>(null);
  useEffect(() => {
    let stale = false;
    const before = kept(tabId);
    setPage(before?.page ?? null);
    setChanged(before?.review ?? null);
    if (!before)
      ask('readForPlan', { tabId }).then(
        (read) => stale || setPage(read),
        () => stale || setPage('unread'),
      );
    return () => {
      stale = true;
    };
  }, [tabId]);
  const draft = useMemo(() => (page === null || page === 'unread' ? null : draftOf(page)), [page]);
  const fresh = useMemo((): Review | null => {
    if (!draft || page === null || page === 'unread') return null;
    const { title, issuer, region, publishedOn, period } = draft;
    const replacesId = editionOf(plans, { url: page.url, title })?.id ?? null;
    return { items: startReview(draft), facts: { title, issuer, region, publishedOn, period }, replacesId };
  }, [draft]);
  const review = changed ?? fresh;
  if (page === 'unread') return page;
  if (!page || !draft || !review) return null;
  return {
    text: page.text,
    draft,
    review,
    change(next: Review): void {
      setChanged(next);
      sessionStorage.setItem(KEY, JSON.stringify({ tabId, page, review: next } satisfies Kept));
    },
  };
}
