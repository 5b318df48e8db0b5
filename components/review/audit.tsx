import { useState } from 'preact/hooks';
import { dayOf } from '../../lib/core/day.ts';
import type { Span } from '../../lib/core/note-on-page.ts';
import type { ClaimDecision, FindingOnPage } from '../../lib/core/page-check.ts';
import { numberText, valueText } from '../../lib/i18n/format.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { Glyph } from '../glyph.tsx';
import { InSentence } from '../in-sentence.tsx';
import { useWords } from '../language.ts';
import { WITHDRAWN } from './claim-row.tsx';
import { DismissForm } from './dismiss-form.tsx';

type Decision = Omit<ClaimDecision, 'reviewer'>;

export interface AuditProps {
  findings: readonly FindingOnPage[];
  onShow: (span: Span) => void;
  /** Keeps a decision; null when it is kept, else what went wrong. */
  onDecide: (span: Span, decision: Decision) => Promise<string | null>;
}

/** 复算: sums of the page itself that do not come out, to be confirmed or dismissed like claims. */
export function Audit({ findings, onShow, onDecide }: AuditProps) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const wrong = findings.filter(({ isWrong }) => isWrong);
  if (findings.length === 0) return null;
  return (
    <details class="fold review-fold" open={wrong.length > 0}>
      <summary>
        <Glyph name="right" size="sm" />
        {words.audit(wrong.length)}
      </summary>
      <div>
        <ul>
          {wrong.map((finding) => (
            <Finding key={`${finding.start} ${finding.kind}`} {...{ finding, onShow, onDecide }} />
          ))}
        </ul>
        {findings.length > wrong.length && <p class="muted">{words.auditFine(findings.length - wrong.length)}</p>}
      </div>
    </details>
  );
}

/** One sum with the figures that it was worked out from, and what was decided on it. */
function Finding({ finding, onShow, onDecide }: { finding: FindingOnPage } & Pick<AuditProps, 'onShow' | 'onDecide'>) {
  const { kind, figures, expected, stated, unit, start, end, quote, review, outdated } = finding;
  const { lang } = useWords();
  const words = REVIEW[lang];
  const [dismissing, setDismissing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = `finding-${start}-${kind}`;

  async function decide(decision: Decision): Promise<void> {
    const failed = await onDecide({ start, end }, { ...decision, finding: kind });
    setProblem(failed);
    if (failed === null) setDismissing(false);
  }

  return (
    <li class={review ? 'finding done' : 'finding'}>
      <p>
        <b>{words.finding[kind]}</b>　<InSentence quote={quote} />
      </p>
      <p class="sum">
        {words.list([
          words.sum(valueText(expected, unit, lang), valueText(stated, unit, lang)),
          words.used(figures.map((figure) => numberText(figure, lang)).join(lang === 'en' ? ', ' : '、')),
        ])}
      </p>
      {review && (
        <p class="muted">
          {[words.decided[review.decision], review.opinion, review.reviewer, dayOf(new Date(review.recordedAt))].filter(Boolean).join('　')}
        </p>
      )}
      {outdated && <p class="note-warn">{words.outdatedFinding(words.decided[outdated.review.decision])}</p>}
      {problem && (
        <p class="note-err" role="alert">
          <Glyph name="warn" />
          <span>{problem}</span>
        </p>
      )}
      {dismissing ? (
        <DismissForm id={id} onSave={(decision) => void decide(decision)} onCancel={() => setDismissing(false)} />
      ) : (
        <div class="claim-acts">
          <button type="button" class="btn-line" onClick={() => onShow({ start, end })}>
            {words.show}
          </button>
          {review ? (
            <button type="button" class="btn btn-small btn-quiet" onClick={() => void decide(WITHDRAWN)}>
              {words.withdraw}
            </button>
          ) : (
            <>
              <button type="button" class="btn btn-small" onClick={() => void decide({ decision: 'confirmed', opinion: '' })}>
                <Glyph name="check" size="sm" />
                {words.confirm}
              </button>
              <button type="button" class="btn btn-small btn-quiet" onClick={() => setDismissing(true)}>
                {words.dismiss}
              </button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
