import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { Span } from '../../lib/core/note-on-page.ts';
import type { ClaimDecision, PageCheck } from '../../lib/core/page-check.ts';
import { VERDICT } from '../../lib/i18n/check-words.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { EmptyState } from '../empty-state.tsx';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { Audit } from './audit.tsx';
import { type ClaimAct, ClaimRow, WITHDRAWN } from './claim-row.tsx';
import { ExportMenu, type SheetFormat } from './export-menu.tsx';
import { PlanForPage, type PlanForPageProps } from './plan-for-page.tsx';
import { LostReviews, Unmentioned } from './review-sections.tsx';
import { Reviewer } from './reviewer.tsx';
import {
  CLAIM_FILTERS,
  type ClaimFilter,
  type ClaimOrder,
  claimAt,
  inOrder,
  matchesClaim,
  type ShownClaim,
  shownClaims,
  unmentionedIds,
} from './shown-claims.ts';
import { Weakenings } from './weakenings.tsx';

/** A plan that the page is checked against, with its lines. */
export interface ReviewedPlan {
  plan: Plan;
  lines: readonly Line[];
}

export interface ReviewTabProps {
  /** In the order of the check. */
  plans: readonly ReviewedPlan[];
  check: PageCheck;
  /** The name that decisions are signed with at first. */
  reviewer: string;
  /** Shows a stretch of the page; false when the page has it no more. */
  onShow: (span: Span) => Promise<boolean>;
  /** Rejects with a named error when the decision was not kept. */
  onDecide: (claim: Span & { planId: string }, decision: ClaimDecision) => Promise<void>;
  /** Takes back a decision whose sentence is gone; rejects with a named error when that was not kept. */
  onWithdrawLost: (reviewId: string, reviewer: string) => Promise<void>;
  /** Where on the page something is selected, or null. */
  findSelection: () => Promise<Span | null>;
  onExport: (format: SheetFormat) => Promise<void>;
  choice: PlanForPageProps;
}

/** So many claims are drawn at first; the others when asked for. */
const PAGE = 100;

/** 核对: every claim of the page beside its target, to be confirmed, put right or dismissed, by mouse or keyboard. */
export function ReviewTab(props: ReviewTabProps) {
  const { plans, check, onShow, onDecide, onWithdrawLost, findSelection, onExport, choice } = props;
  const { lang, words: common } = useWords();
  const words = REVIEW[lang];
  const [filter, setFilter] = useState<ClaimFilter>('all');
  const [order, setOrder] = useState<ClaimOrder>('risk');
  const [current, setCurrent] = useState<string | null>(null);
  const [act, setAct] = useState<ClaimAct>(null);
  const [told, setTold] = useState<{ id: string | null; text: string } | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const [reviewer, setReviewer] = useState(props.reviewer);
  const list = useRef<HTMLUListElement>(null);
  const focusNext = useRef<string | null>(null);
  const shown = useMemo(() => {
    const all = plans.map(({ plan }) => plan);
    return inOrder(shownClaims(check, all), order);
  }, [check, plans, order]);
  const rows = shown.filter((one) => matchesClaim(one, filter));
  const counted = shown.filter(({ counts }) => counts);
  const decided = counted.filter(({ claim }) => claim.review !== null).length;
  const ids = new Set(unmentionedIds(check, shown));

  // A decision may take its row out of the list; the reviewer goes on at the next.
  useEffect(() => {
    if (focusNext.current === null) return;
    focusRow(focusNext.current);
    focusNext.current = null;
  });

  function focusRow(id: string): void {
    const row = list.current?.querySelector<HTMLElement>(`[data-claim="${id}"] .claim-h`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  function choose({ id }: ShownClaim, wanted: ClaimAct = null): void {
    setCurrent(id);
    setAct(wanted);
    setTold(null);
  }

  async function show(one: ShownClaim): Promise<void> {
    choose(one);
    const { start, end } = one.claim;
    if (!(await onShow({ start, end }))) setTold({ id: one.id, text: words.lostPlace });
  }

  async function decide(one: ShownClaim, decision: Omit<ClaimDecision, 'reviewer'>): Promise<void> {
    const at = rows.indexOf(one);
    const open = [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ claim }) => claim.review === null);
    const next = decision.decision === 'withdrawn' ? one : (open ?? one);
    setTold(null);
    const { start, end, planId } = one.claim;
    const problem = await kept(onDecide({ start, end, planId }, { ...decision, reviewer }));
    if (problem === null) {
      setAct(null);
      setCurrent(next.id);
      focusNext.current = next.id;
    } else {
      setCurrent(one.id);
      setTold({ id: one.id, text: problem });
    }
  }

  /** Null when what was decided is stored, else what went wrong, in words. */
  async function kept(deciding: Promise<void>): Promise<string | null> {
    try {
      await deciding;
      return null;
    } catch (error) {
      const failed = error instanceof Error ? error.name : '';
      return (Object.hasOwn(words.refused, failed) && words.refused[failed]) || words.refused.other;
    }
  }

  /** A sum is the page's own; its decision is kept with the first plan. */
  const decideSum = ({ start, end }: Span, decision: Omit<ClaimDecision, 'reviewer'>) =>
    kept(onDecide({ start, end, planId: plans[0]?.plan.id ?? '' }, { ...decision, reviewer }));

  async function goToSelection(): Promise<void> {
    const span = await findSelection().catch(() => null);
    const one = span && claimAt(shown, span);
    setTold(one ? null : { id: null, text: words.noSelection });
    if (!one) return;
    setFilter(one.counts ? 'all' : 'no-target');
    setLimit(Number.POSITIVE_INFINITY);
    choose(one);
    focusNext.current = one.id;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target as HTMLElement;
    const id = target.closest<HTMLElement>('[data-claim]')?.dataset.claim;
    const at = rows.findIndex((row) => row.id === id);
    const one = rows[at];
    if (!one) return;
    if (event.key === 'Escape' && act !== null) {
      setAct(null);
      focusNext.current = one.id;
      event.preventDefault();
    }
    // Letters belong to whoever is typing.
    if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: Math.min(rows.length, limit) - 1 }[key];
    const next = to === undefined ? undefined : rows[to];
    if (next) focusRow(next.id);
    else if (key === 'c') void decide(one, { decision: 'confirmed', opinion: '' });
    else if (key === 'e') choose(one, 'correct');
    else if (key === 'x') choose(one, 'dismiss');
    else if (key === 'u' && one.claim.review) void decide(one, WITHDRAWN);
    else return;
    event.preventDefault();
  }

  const faces: Record<ClaimFilter, string> = {
    all: words.all,
    open: words.open,
    'no-target': words.noTarget,
    ...(Object.fromEntries(Object.entries(VERDICT).map(([verdict, { words: names }]) => [verdict, names[lang]])) as Record<
      keyof typeof VERDICT,
      string
    >),
  };

  return (
    <>
      <div class="scroll">
        <div class="plan-h">
          <h1>{check.title}</h1>
          <p class="muted">{[check.publishedOn, words.counts(counted.length, decided)].filter(Boolean).join('　')}</p>
          <PlanForPage {...choice} />
          {check.moreClaims > 0 && <p class="soft">{words.moreClaims(check.moreClaims)}</p>}
          {check.unread > 0 && <p class="soft">{words.unread(check.unread)}</p>}
          <Reviewer name={reviewer} change={setReviewer} />
        </div>
        <LostReviews lost={check.lost} withdraw={(reviewId) => kept(onWithdrawLost(reviewId, reviewer))} />
        {counted.length === 0 && <EmptyState text={words.empty.noClaims} />}
        {shown.length > 0 && (
          <div class="toolbar">
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons. */}
            <div class="filters" role="group" aria-label={words.filters}>
              {CLAIM_FILTERS.map((one) => ({ one, count: shown.filter((claim) => matchesClaim(claim, one)).length }))
                .filter(({ one, count }) => one === 'all' || count > 0 || one === filter)
                .map(({ one, count }) => (
                  <button key={one} type="button" class="fchip" aria-pressed={one === filter} onClick={() => setFilter(one)}>
                    {Object.hasOwn(VERDICT, one) && <Glyph name={`vd-${one as keyof typeof VERDICT}`} size="sm" />}
                    {faces[one]} {count}
                  </button>
                ))}
            </div>
            <div class="review-tools">
              <label>
                {words.sort}
                <select value={order} onChange={(event) => setOrder(event.currentTarget.value as ClaimOrder)}>
                  <option value="risk">{words.byRisk}</option>
                  <option value="page">{words.byPage}</option>
                </select>
              </label>
              <button type="button" class="btn-line" onClick={() => void goToSelection()}>
                {words.fromSelection}
              </button>
            </div>
            {told?.id === null && (
              <p class="soft" role="status">
                {told.text}
              </p>
            )}
          </div>
        )}
        {rows.length === 0 && counted.length > 0 && (
          <EmptyState text={words.empty.noneOfThese}>
            <button type="button" class="btn" onClick={() => setFilter('all')}>
              {common.page.showAll}
            </button>
          </EmptyState>
        )}
        <ul class="claims" ref={list} onKeyDown={onKeyDown} aria-label={words.tab}>
          {rows.slice(0, limit).map((one) => (
            <ClaimRow
              key={one.id}
              shown={one}
              planName={plans.length > 1 ? one.plan.shortTitle : null}
              lines={plans.find(({ plan }) => plan === one.plan)?.lines ?? []}
              asOf={check.asOf}
              current={one.id === current}
              act={one.id === current ? act : null}
              problem={told?.id === one.id ? told.text : null}
              onChoose={() => void show(one)}
              setAct={(wanted) => choose(one, wanted)}
              decide={(decision) => void decide(one, decision)}
            />
          ))}
        </ul>
        {rows.length > limit && (
          <p class="pad">
            <button type="button" class="btn" onClick={() => setLimit(limit + PAGE)}>
              {words.more(rows.length - limit)}
            </button>
          </p>
        )}
        {rows.length > 0 && <p class="muted keys-hint">{words.keys}</p>}
        <Audit findings={check.findings} onShow={(span) => void onShow(span)} onDecide={decideSum} />
        <Weakenings weakenings={check.weakenings} />
        {plans.map(({ plan, lines }) => (
          <Unmentioned
            key={plan.id}
            planName={plans.length > 1 ? plan.shortTitle : null}
            lines={lines.filter(({ commitment }) => ids.has(commitment.id))}
          />
        ))}
      </div>
      <div class="foot">
        <span aria-live="polite">{words.progress(decided, counted.length)}</span>
        <ExportMenu onExport={onExport} />
      </div>
    </>
  );
}
