import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../../lib/core/note-on-page.ts';
import type { ClaimDecision, PageCheck } from '../../lib/core/page-check.ts';
import type { TabPage } from '../../lib/messages/calls.ts';
import { ask } from '../../lib/messages/send.ts';

/** The check of the tab's page, asked for anew whenever the page was read again; null until there is one. */
export function usePageCheck(tabId: number | null, page: TabPage | null) {
  const [state, setState] = useState<{ url: string; check: PageCheck | null; failed: boolean } | null>(null);
  const [tries, setTries] = useState(0);
  const url = page && page.failed === undefined ? page.url : null;
  const isUnknown = page?.planId === null;

  useEffect(() => {
    if (tabId === null || url === null) return;
    let stopped = false;
    const set = (check: PageCheck | null, failed: boolean) => stopped || setState({ url, check, failed });
    // A page that speaks of no plan is checked only when a reader chose one for it.
    const isNothing = (error: unknown) => isUnknown && error instanceof Error && error.name === 'NothingToCheck';
    ask('checkPage', { tabId }).then(
      (check) => set(check, false),
      (error) => set(null, !isNothing(error)),
    );
    return () => {
      stopped = true;
    };
  }, [tabId, url, isUnknown, page, tries]);

  /** Rejects with a named error; what the page says by now is checked all the same. */
  async function decide({ planId, ...at }: Span & { planId: string }, decision: ClaimDecision): Promise<void> {
    if (tabId === null || !state?.check) return;
    const { textHash } = state.check;
    await answered(ask('reviewClaim', { tabId, textHash, planId, at, ...decision }));
  }

  /** Takes back a decision whose sentence is gone; rejects as `decide` does. */
  async function withdrawLost(reviewId: string, reviewer: string): Promise<void> {
    if (tabId !== null) await answered(ask('withdrawLost', { tabId, reviewId, reviewer }));
  }

  async function answered(asked: Promise<PageCheck | null>): Promise<void> {
    if (url === null) return;
    try {
      setState({ url, check: await asked, failed: false });
    } catch (error) {
      setTries((before) => before + 1);
      throw error;
    }
  }

  /** Other plans to check the page against; none: those it speaks of. */
  async function choosePlans(planIds: string[]): Promise<void> {
    if (tabId === null || url === null) return;
    try {
      setState({ url, check: await ask('checkAgainst', { tabId, planIds }), failed: false });
    } catch {
      setState({ url, check: null, failed: true });
    }
  }

  const known = state?.url === url ? state : null;
  return {
    check: known?.check ?? null,
    failed: known?.failed ?? false,
    nothing: known !== null && known.check === null && !known.failed,
    retry: () => setTries((before) => before + 1),
    decide,
    withdrawLost,
    choosePlans,
  };
}
