import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../components/language.ts';
import { PublishScreen } from '../../components/publish/publish-screen.tsx';
import type { Plan } from '../../lib/core/model/plan.ts';
import { usePublishing } from './use-publishing.ts';

/** 发布, over the live records of the plan. */
export function PublishPage({ plan, today }: { plan: Plan; today: string }) {
  const { words } = useWords();
  const publishing = usePublishing(plan, today);
  return publishing ? <PublishScreen {...publishing} /> : <EmptyState text={words.app.loading} />;
}
