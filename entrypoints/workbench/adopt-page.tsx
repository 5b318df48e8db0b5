import { useMemo, useState } from 'preact/hooks';
import { AdoptScreen } from '../../components/adopt/adopt-screen.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../components/language.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { ask } from '../../lib/messages/send.ts';
import type { PlanRow } from '../../lib/store/database.ts';
import { forgetAdoption, useAdoption } from './use-adoption.ts';

/** 收录计划, over the page of a tab. `onEnd` hears which plan was stored, or null when the review was given up. */
export function AdoptPage({ tabId, rows, onEnd }: { tabId: number; rows: readonly PlanRow[]; onEnd: (planId: string | null) => void }) {
  const { lang } = useWords();
  const words = ADOPT[lang];
  const plans = useMemo(() => rows.map(({ plan }) => plan), [rows]);
  const stored = useMemo(
    () => rows.map(({ plan, vanished }) => ({ plan, used: [...vanished.tasks, ...vanished.commitments].map(({ id }) => id) })),
    [rows],
  );
  const adoption = useAdoption(tabId, plans);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  if (adoption === 'unread') {
    return (
      <EmptyState text={words.notRead}>
        <p>{words.notReadDo}</p>
      </EmptyState>
    );
  }
  if (!adoption) return <EmptyState text={words.reading} />;

  function end(planId: string | null): void {
    forgetAdoption();
    onEnd(planId);
  }

  async function store(plan: Plan): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await ask('adoptPlan', { plan });
      end(plan.id);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  }

  return <AdoptScreen {...adoption} {...{ stored, busy, failure }} onStore={(plan) => void store(plan)} onDiscard={() => end(null)} />;
}
