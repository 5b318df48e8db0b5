import { dayOf } from '../../lib/core/day.ts';
import type { Line } from '../../lib/core/line.ts';
import type { Commitment } from '../../lib/core/model/plan.ts';
import type { ClaimDecision, OutdatedReview } from '../../lib/core/page-check.ts';
import { quoteOf } from '../../lib/core/quote-of.ts';
import { arithmeticText } from '../../lib/i18n/arithmetic.ts';
import { VERDICT } from '../../lib/i18n/check-words.ts';
import { targetText } from '../../lib/i18n/format.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { Glyph } from '../glyph.tsx';
import { InSentence } from '../in-sentence.tsx';
import { useWords } from '../language.ts';
import { targetSentence } from '../line-text.ts';
import { CorrectForm } from './correct-form.tsx';
import { DismissForm } from './dismiss-form.tsx';
import type { ShownClaim } from './shown-claims.ts';
import { VerdictChip } from './verdict-chip.tsx';

/** What is open below a claim. */
export type ClaimAct = 'correct' | 'dismiss' | null;

/** What takes a decision back. */
export const WITHDRAWN: Omit<ClaimDecision, 'reviewer'> = { decision: 'withdrawn', opinion: '' };

export interface ClaimRowProps {
  shown: ShownClaim;
  /** The target's plan by name, where the page is checked against several. */
  planName: string | null;
  lines: readonly Line[];
  asOf: string;
  current: boolean;
  act: ClaimAct;
  /** What went wrong with this claim last. */
  problem: string | null;
  onChoose: () => void;
  setAct: (act: ClaimAct) => void;
  decide: (decision: Omit<ClaimDecision, 'reviewer'>) => void;
}

/** One claim: verdict and indicator; both quotes, the arithmetic and the acts below, of a decided one only when it is chosen. */
export function ClaimRow({ shown, planName, lines, asOf, current, act, problem, onChoose, setAct, decide }: ClaimRowProps) {
  const { id, plan, claim, row, verdict } = shown;
  const { review, outdated } = claim;
  const { lang } = useWords();
  const words = REVIEW[lang];
  const isOpen = review === null || current;
  return (
    <li class={review ? 'claim done' : 'claim'} aria-current={current ? 'true' : undefined} data-claim={id}>
      <button type="button" class="claim-h" aria-expanded={isOpen} aria-controls={id} onClick={onChoose}>
        <VerdictChip verdict={verdict} reason={review?.corrected ? null : row.reason} />
        <span class="nm">{row.commitment?.subject ?? (row.claim.subject || claim.quote.words)}</span>
        {review && <span class="muted by">{words.by(words.decided[review.decision], review.reviewer)}</span>}
      </button>
      <div class="claim-b" id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <dl class="pair">
              <dt>{words.here}</dt>
              <dd>
                <InSentence quote={claim.quote} />
              </dd>
              {row.commitment && (
                <>
                  <dt>{words.plan}</dt>
                  <dd>
                    <TargetWords commitment={row.commitment} />
                    {planName !== null && <span class="muted">{`　${planName}`}</span>}
                  </dd>
                </>
              )}
            </dl>
            <p class="sum">{arithmeticText(row, lang)}</p>
            {outdated && <Outdated outdated={outdated} />}
            {review && <p class="muted">{words.by(review.opinion, dayOf(new Date(review.recordedAt)))}</p>}
            {problem && (
              <p class="note-err" role="alert">
                <Glyph name="warn" />
                <span>{problem}</span>
              </p>
            )}
            {act === null && (
              <div class="claim-acts">
                <button type="button" class="btn btn-small" onClick={() => decide({ decision: 'confirmed', opinion: '' })}>
                  <Glyph name="check" size="sm" />
                  {words.confirm}
                  {current && <kbd>C</kbd>}
                </button>
                <button type="button" class="btn btn-small" onClick={() => setAct('correct')}>
                  {words.correct}
                  {current && <kbd>E</kbd>}
                </button>
                <button type="button" class="btn btn-small btn-quiet" onClick={() => setAct('dismiss')}>
                  {words.dismiss}
                  {current && <kbd>X</kbd>}
                </button>
                {review && (
                  <button type="button" class="btn btn-small btn-quiet" onClick={() => decide(WITHDRAWN)}>
                    {words.withdraw}
                    {current && <kbd>U</kbd>}
                  </button>
                )}
              </div>
            )}
            {act === 'correct' && (
              <CorrectForm {...{ row: claim.row, plan, lines, asOf }} onCancel={() => setAct(null)} onSave={decide} id={id} />
            )}
            {act === 'dismiss' && <DismissForm onCancel={() => setAct(null)} onSave={decide} id={id} />}
          </>
        )}
      </div>
    </li>
  );
}

/** The target in the plan's words, as far as it is known by them: the passage it was adopted from, or indicator and figure. */
function TargetWords({ commitment }: { commitment: Commitment }) {
  const { lang } = useWords();
  const { selectors, verb, subject } = commitment;
  const place = quoteOf(selectors);
  if (place) {
    const [before = ''] = place.prefix.split(/[。；！？\n\t]/).slice(-1);
    const [after = ''] = place.suffix.split(/[。；！？\n\t]/);
    return <InSentence quote={{ before: before.slice(-40), words: place.exact, after: after.slice(0, 40) }} />;
  }
  const target = targetSentence(commitment, lang);
  return target === null ? (
    <>
      {lang === 'en' ? '' : verb}
      {subject}
      {REVIEW[lang].endState}
    </>
  ) : (
    <>
      {subject}
      {lang === 'en' ? ' ' : ''}
      <b>{target}</b>
    </>
  );
}

/** A decision that does not count any more, and why. */
function Outdated({ outdated: { review, changes, stored, now, quote } }: { outdated: OutdatedReview }) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const isVerdict = changes.includes('verdict');
  const told = () => {
    if (isVerdict) return words.outdatedVerdict(VERDICT[review.corrected?.verdict ?? review.computed.verdict].words[lang]);
    if (stored && now) return words.outdated(targetText(stored, undefined, lang), targetText(now, undefined, lang));
    return words.outdatedWording(words.list(changes.map((change) => words.change[change])));
  };
  return (
    <div class="note-warn">
      <Glyph name="warn" />
      <div>
        <p>{told()}</p>
        {!isVerdict && (
          <p>
            {`${words.earlier}　`}
            <InSentence quote={quote} />
          </p>
        )}
        <p>{words.by(words.decided[review.decision], words.by(review.reviewer, dayOf(new Date(review.recordedAt))))}</p>
      </div>
    </div>
  );
}
