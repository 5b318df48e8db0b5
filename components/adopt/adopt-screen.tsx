import { useMemo, useState } from 'preact/hooks';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { PlanDraft } from '../../lib/core/outline/build-plan.ts';
import { comparePlans } from '../../lib/core/outline/compare-plans.ts';
import { acceptOpen, type ReviewItem } from '../../lib/core/outline/edit-draft.ts';
import { type PlanFacts, reviewedPlan } from '../../lib/core/outline/reviewed-plan.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { EmptyState } from '../empty-state.tsx';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { FindingsNote } from '../panel/findings-note.tsx';
import { areFactsWhole, DocumentFacts } from './document-facts.tsx';
import { DocumentText } from './document-text.tsx';
import { PlanChanges } from './plan-changes.tsx';
import { ReviewList } from './review-list.tsx';

/** A review as far as it has come; kept by the page, so that a reload loses nothing. */
export interface Review {
  items: ReviewItem[];
  facts: PlanFacts;
  /** Id of the stored plan of which this becomes the next edition. */
  replacesId: string | null;
}

export interface AdoptProps {
  text: string;
  draft: PlanDraft;
  /** The stored plans, and the ids that records of each may still speak of. */
  stored: readonly { plan: Plan; used: readonly string[] }[];
  review: Review;
  change: (review: Review) => void;
  busy: boolean;
  /** Why the last attempt to store it failed. */
  failure: string | null;
  onStore: (plan: Plan) => void;
  onDiscard: () => void;
}

/** 收录计划: the document beside what was read from it; nothing is stored before every commitment was decided on. */
export function AdoptScreen({ text, draft, stored, review, change, busy, failure, onStore, onDiscard }: AdoptProps) {
  const { lang } = useWords();
  const words = ADOPT[lang];
  const [current, setCurrent] = useState<string | null>(review.items[0]?.commitment.id ?? null);
  const { items, facts, replacesId } = review;
  const count = (verdict: ReviewItem['verdict']) => items.filter((item) => item.verdict === verdict).length;
  const [open, accepted, rejected] = [count('open'), count('accepted'), count('rejected')];
  const replaced = stored.find(({ plan }) => plan.id === replacesId) ?? null;
  const plan = useMemo(() => {
    const destination = replaced ? { replaces: replaced.plan, used: replaced.used } : { beside: stored.map(({ plan }) => plan) };
    return reviewedPlan(text, draft, { items, facts, destination });
  }, [text, draft, items, facts, replaced, stored]);
  const changes = useMemo(() => replaced && comparePlans(replaced.plan, plan), [replaced, plan]);

  if (draft.commitments.length === 0) return <EmptyState text={words.noTargets} />;

  const isWhole = areFactsWhole(facts);
  const obstacle = isWhole ? (open > 0 ? words.openLeft(open) : accepted === 0 ? words.noneLeft : null) : words.factsMissing;

  function choose(id: string): void {
    setCurrent(id);
    // The row of a figure that was clicked in the text comes into view; the reader stays where the pointer is.
    document.querySelector(`[data-item="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div class="wb-main ad">
      <div class="ttl-row">
        <h1>{words.title}</h1>
        <span class="muted" role="status">
          {words.counts(open, accepted, rejected)}
        </span>
        <span class="r">
          <button type="button" class="btn" onClick={onDiscard}>
            {words.discard}
          </button>
          {open > 0 && (
            <button type="button" class="btn" onClick={() => change({ ...review, items: acceptOpen(items) })}>
              {words.acceptOpen(open)}
            </button>
          )}
          <button
            type="button"
            class="btn btn-primary"
            disabled={busy || obstacle !== null}
            aria-describedby="ad-obstacle"
            onClick={() => onStore(plan)}
          >
            {busy ? words.storing : words.store(accepted)}
          </button>
        </span>
      </div>
      {failure !== null && (
        <p class="note-err" role="alert">
          <Glyph name="warn" />
          {words.failed(failure)}
        </p>
      )}
      <p class="muted" id="ad-obstacle">
        {obstacle}
      </p>
      <DocumentFacts
        {...{ facts }}
        guessed={draft.guessed}
        change={(changed) => change({ ...review, facts: changed })}
        plans={stored.map(({ plan }) => plan)}
        replaces={replaced?.plan ?? null}
        setReplaces={(plan) => change({ ...review, replacesId: plan?.id ?? null })}
      />
      {replaced && changes && <PlanChanges edition={replaced.plan.edition} changes={changes} />}
      <FindingsNote plan={plan} />
      <div class="ad-sides">
        <section class="box ad-side">
          <div class="box-h">
            <h2>{words.text}</h2>
          </div>
          <DocumentText {...{ text, items, current, choose }} />
        </section>
        <section class="box ad-side">
          <div class="box-h">
            <h2>{words.commitments}</h2>
            <span class="muted">{words.keys}</span>
          </div>
          <div class="ad-list">
            <ReviewList {...{ items, current, choose }} tasks={draft.tasks} change={(changed) => change({ ...review, items: changed })} />
          </div>
        </section>
      </div>
    </div>
  );
}
