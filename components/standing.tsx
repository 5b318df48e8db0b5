import type { Line } from '../lib/core/line.ts';
import type { Plan } from '../lib/core/model/plan.ts';
import { dayText, numberText, shareText } from '../lib/i18n/format.ts';
import { BulletBar } from './bullet-bar.tsx';
import { useWords } from './language.ts';
import { expectation, lineScale, lineTarget, loneTarget, pastDeadline } from './line-text.ts';

/** Where a commitment stands: value over target, the bar, and the bar's arithmetic in one line. */
export function Standing({ line, period, today }: { line: Line; period: Plan['period']; today: string }) {
  const { lang, words } = useWords();
  const { commitment, state, pace } = line;
  const target = lineTarget(commitment, lang);
  if (target === null) return null;
  const even = expectation(line, lang);
  const past = pastDeadline(line, period, today, words, lang);
  const wholeYear = (commitment.deadline?.date ?? period.end) === period.end;
  const elapsed = pace.elapsed === undefined ? null : Math.min(1, Math.max(0, pace.elapsed));
  const unit = commitment.quantity?.unit === '%' ? '%' : '';
  return (
    <>
      <p class="big">
        {state.value === null ? (
          <span class="of">{loneTarget(commitment, words, lang)}</span>
        ) : (
          <>
            <b>{numberText(state.value / lineScale(commitment, lang).factor, lang) + unit}</b>
            <span class="of">/ {target}</span>
          </>
        )}
        {state.asOf && <span class="as">{words.figure.asOf(dayText(state.asOf, today))}</span>}
      </p>
      <BulletBar line={line} />
      <p class="bb-cap">
        <span>
          {past ? (
            past
          ) : even ? (
            <>
              {words.figure.expected(even.expected)}
              {even.difference !== 0 && words.figure.separator}
              {even.difference < 0 && <b class={`pace-${pace.code}`}>{words.figure.short(even.text)}</b>}
              {even.difference > 0 && <b class="pace-ahead">{words.figure.beyond(even.text)}</b>}
            </>
          ) : state.latest === null ? (
            words.figure.notZero
          ) : (
            pace.reason && words.reason[pace.reason]
          )}
        </span>
        {elapsed !== null && !past && (
          <span>
            {elapsed === 1
              ? words.figure.deadlinePassed
              : wholeYear
                ? words.figure.yearElapsed(shareText(elapsed))
                : words.figure.timeElapsed(shareText(elapsed))}
          </span>
        )}
      </p>
    </>
  );
}
