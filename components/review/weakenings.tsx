import type { Weakening } from '../../lib/core/over-years.ts';
import type { SeriesPoint } from '../../lib/core/series.ts';
import { hedgeText } from '../../lib/i18n/document-words.ts';
import { targetText } from '../../lib/i18n/format.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

/** 历年目标: where a later plan of the place asks for less than an earlier one, or than what was reached. */
export function Weakenings({ weakenings }: { weakenings: readonly Weakening[] }) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  if (weakenings.length === 0) return null;
  const said = ({ year, from, quantity, hedge }: SeriesPoint) =>
    `${words.saidIn(year, from)} ${targetText(quantity, hedgeText(hedge ?? undefined, lang), lang)}`;
  return (
    <details class="fold review-fold">
      <summary>
        <Glyph name="right" size="sm" />
        {words.weakenings(weakenings.length)}
      </summary>
      <div>
        <p class="muted">{words.weakeningsLead}</p>
        <ul>
          {weakenings.map(({ subject, kind, earlier, later }) => (
            <li key={`${subject} ${kind} ${earlier.year} ${later.year} ${later.from}`} class="finding">
              <p>
                <b>{words.weakening[kind]}</b>　{subject}
              </p>
              <p class="sum">{`${said(earlier)} → ${said(later)}`}</p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
