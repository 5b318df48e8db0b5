import type { Line } from '../../lib/core/line.ts';
import type { PageCheck } from '../../lib/core/page-check.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { Glyph } from '../glyph.tsx';
import { InSentence } from '../in-sentence.tsx';
import { useWords } from '../language.ts';
import { lineTarget, taskNumber } from '../line-text.ts';

/** 未提及: targets that the page never speaks of, by task. */
export function Unmentioned({ lines }: { lines: readonly Line[] }) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const tasks = [...new Set(lines.map(({ task }) => task))];
  if (lines.length === 0) return null;
  return (
    <details class="fold review-fold">
      <summary>
        <Glyph name="right" size="sm" />
        {words.unmentioned(lines.length)}
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

/** Decisions whose sentence is not on the page any more. */
export function LostReviews({ lost }: { lost: PageCheck['lost'] }) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  if (lost.length === 0) return null;
  return (
    <details class="fold review-fold">
      <summary>
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
              <p class="muted">
                {words.by(words.found[found], words.by(words.by(words.decided[review.decision], review.opinion), review.reviewer))}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
