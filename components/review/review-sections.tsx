import { useRef, useState } from 'preact/hooks';
import { dayOf } from '../../lib/core/day.ts';
import type { Line } from '../../lib/core/line.ts';
import type { PageCheck } from '../../lib/core/page-check.ts';
import { VERDICT } from '../../lib/i18n/check-words.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { Glyph } from '../glyph.tsx';
import { InSentence } from '../in-sentence.tsx';
import { useWords } from '../language.ts';
import { lineTarget, taskNumber } from '../line-text.ts';

/** 未提及: targets of a plan that the page never speaks of, by task; the plan is named where there are several. */
export function Unmentioned({ planName, lines }: { planName: string | null; lines: readonly Line[] }) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const tasks = [...new Set(lines.map(({ task }) => task))];
  if (lines.length === 0) return null;
  return (
    <details class="fold review-fold">
      <summary>
        <Glyph name="right" size="sm" />
        {words.unmentioned(lines.length, planName)}
      </summary>
      <div>
        <p class="muted">{words.unmentionedLead}</p>
        {tasks.map((task) => (
          <section key={task.id} aria-label={`${taskNumber(task)} ${task.title}`}>
            <h3>
              {taskNumber(task)} {task.title}
            </h3>
            <ul>
              {lines
                .filter((line) => line.task === task)
                .map(({ commitment }) => (
                  <li key={commitment.id} class="unmentioned">
                    <span>{commitment.subject}</span>
                    <span class="soft">{lineTarget(commitment, lang)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

/** Decisions whose sentence is not on the page any more, each to be taken back if it is not wanted. */
export function LostReviews({ lost, withdraw }: { lost: PageCheck['lost']; withdraw: (reviewId: string) => Promise<string | null> }) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const [problem, setProblem] = useState<{ id: string; text: string } | null>(null);
  const summary = useRef<HTMLElement>(null);
  if (lost.length === 0) return null;

  async function takeBack(id: string): Promise<void> {
    const failed = await withdraw(id);
    setProblem(failed === null ? null : { id, text: failed });
    // The button goes with its row.
    if (failed === null) summary.current?.focus();
  }

  return (
    <details class="fold review-fold">
      <summary ref={summary}>
        <Glyph name="right" size="sm" />
        {words.lost(lost.length)}
      </summary>
      <div>
        <p class="muted">{words.lostLead}</p>
        <ul>
          {lost.map(({ review, quote, found }) => (
            <li key={review.id} class="finding">
              <p>
                <InSentence quote={quote} />
              </p>
              <p>{words.found[found]}</p>
              <p class="muted">
                {[
                  VERDICT[review.corrected?.verdict ?? review.computed.verdict].words[lang],
                  words.decided[review.decision],
                  review.opinion,
                  review.reviewer,
                  dayOf(new Date(review.recordedAt)),
                ]
                  .filter(Boolean)
                  .join('　')}
              </p>
              {problem?.id === review.id && (
                <p class="note-err" role="alert">
                  <Glyph name="warn" />
                  <span>{problem.text}</span>
                </p>
              )}
              <button type="button" class="btn btn-small btn-quiet" onClick={() => void takeBack(review.id)}>
                {words.withdraw}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
