import { useMemo } from 'preact/hooks';
import { Overview } from '../../components/board/overview.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../components/language.ts';
import { useLive } from '../../components/use-live.ts';
import { linesOf } from '../../lib/core/line.ts';
import type { Profile } from '../../lib/core/model/form-draft.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { desk } from '../../lib/desk/desk.ts';

/** 总览, over the live states of the plan. */
export function OverviewPage({ plan, profile, today }: { plan: Plan; profile: Profile; today: string }) {
  const { words } = useWords();
  const states = useLive(desk.states(plan.id), plan.id);
  const lines = useMemo(() => states.value && linesOf(plan, states.value, today), [plan, states.value, today]);
  if (states.error !== undefined) throw states.error;
  return lines ? <Overview {...{ desk, lines, plan, profile, today }} /> : <EmptyState text={words.app.loading} />;
}
