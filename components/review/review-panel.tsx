import type { PageCheck } from '../../lib/core/page-check.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { EmptyState } from '../empty-state.tsx';
import { useWords } from '../language.ts';
import { PlanForPage, type PlanForPageProps } from './plan-for-page.tsx';
import { type ReviewedPlan, ReviewTab, type ReviewTabProps } from './review-tab.tsx';
import { Weakenings } from './weakenings.tsx';

export interface ReviewPanelProps {
  page: { failed?: string | undefined } | null;
  reviewer: string;
  review: {
    check: PageCheck | null;
    /** The page could not be checked. */
    failed: boolean;
    /** It speaks of no plan kept here, and none was chosen for it. */
    nothing: boolean;
    /** The stored plans. */
    stored: readonly ReviewedPlan[];
    choosePlans: PlanForPageProps['choose'];
    onRetry: () => void;
  } & Pick<ReviewTabProps, 'onShow' | 'onDecide' | 'onWithdrawLost' | 'findSelection' | 'onExport'>;
  onAdopt: (() => void) | null;
}

/** 核对, or why there is nothing to review and what can be done. */
export function ReviewPanel({ page, reviewer, review, onAdopt }: ReviewPanelProps) {
  const { lang, words } = useWords();
  const { empty } = REVIEW[lang];
  const { check, failed, nothing, stored, choosePlans, onRetry, ...acts } = review;
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
  const against = check?.plans.map(({ planId }) => planId) ?? [];
  const choice = { plans: stored.map(({ plan }) => plan), against, byHand: check?.byHand ?? false, choose: choosePlans };
  if (nothing) {
    return (
      <EmptyState text={empty.noPlan}>
        <PlanForPage {...choice} />
        {onAdopt && (
          <button type="button" class="btn" onClick={onAdopt}>
            {ADOPT[lang].adopt}
          </button>
        )}
      </EmptyState>
    );
  }
  const plans = against.flatMap((id) => stored.find(({ plan }) => plan.id === id) ?? []);
  if (!check || plans.length < against.length) return <EmptyState text={empty.loading} />;
  if (check.plans.every(({ beforePlan }) => beforePlan)) {
    return (
      <>
        <EmptyState text={empty.beforePlan}>
          <PlanForPage {...choice} />
        </EmptyState>
        <Weakenings weakenings={check.weakenings} />
      </>
    );
  }
  return <ReviewTab key={`${check.url} ${against.join(' ')}`} {...{ plans, check, reviewer, choice }} {...acts} />;
}
