import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { PageCheck } from '../../lib/core/page-check.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { EmptyState } from '../empty-state.tsx';
import { useWords } from '../language.ts';
import { PlanForPage } from './plan-for-page.tsx';
import { ReviewTab, type ReviewTabProps } from './review-tab.tsx';
import { Weakenings } from './weakenings.tsx';

export interface ReviewPanelProps {
  plan: Plan;
  lines: readonly Line[];
  page: { url: string; unknownPlan: boolean; failed?: string | undefined } | null;
  reviewer: string;
  review: {
    check: PageCheck | null;
    /** The page could not be checked. */
    failed: boolean;
    onRetry: () => void;
  } & Pick<ReviewTabProps, 'onShow' | 'onDecide' | 'findSelection' | 'onExport' | 'choice'>;
  onAdopt: (() => void) | null;
}

/** 核对, or why there is nothing to review and what can be done. */
export function ReviewPanel({ plan, lines, page, reviewer, review, onAdopt }: ReviewPanelProps) {
  const { lang, words } = useWords();
  const { empty } = REVIEW[lang];
  const { check, failed, onRetry, ...acts } = review;
  if (!page) return <EmptyState text={empty.noPage} />;
  if (failed || page.failed !== undefined) {
    return (
      <div role="alert">
        <EmptyState text={empty.failed}>
          <button type="button" class="btn" onClick={onRetry}>
            {words.app.retry}
          </button>
        </EmptyState>
      </div>
    );
  }
  const { choice } = acts;
  if (page.unknownPlan && choice.byHand === null) {
    return (
      <EmptyState text={empty.noPlan}>
        <p>{REVIEW[lang].chooseByHand}</p>
        <PlanForPage {...choice} />
        {onAdopt && (
          <button type="button" class="btn" onClick={onAdopt}>
            {ADOPT[lang].adopt}
          </button>
        )}
      </EmptyState>
    );
  }
  if (!check || check.planId !== plan.id) return <EmptyState text={empty.loading} />;
  if (check.beforePlan) {
    return (
      <>
        <EmptyState text={empty.beforePlan}>
          <PlanForPage {...choice} />
        </EmptyState>
        <Weakenings weakenings={check.weakenings} />
      </>
    );
  }
  return <ReviewTab key={`${check.url} ${plan.id}`} {...{ plan, lines, check, reviewer }} {...acts} />;
}
