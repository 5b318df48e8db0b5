import type { Line } from '../lib/core/line.ts';
import { STATUS } from '../lib/i18n/domain.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';
import { countStatuses } from './line-filter.ts';

/** Counts of commitments as lengths. The words beside it say the same, so it is hidden from assistive technology. */
export function StatusSegments({ lines }: { lines: readonly Line[] }) {
  return (
    <div class="seg" aria-hidden="true">
      {countStatuses(lines).map(
        ({ code, count }) => count > 0 && <span key={code} class={`ink-${code}`} style={{ flex: String(count) }} />,
      )}
    </div>
  );
}

/** How many commitments have which status: a strip, and its key with the numbers. */
export function StatusStrip({ lines }: { lines: readonly Line[] }) {
  const { lang, words } = useWords();
  const missing = lines.filter(({ state }) => state.latest === null).length;
  const latest = lines.reduce((day, { state }) => ((state.asOf ?? '') > day ? (state.asOf ?? '') : day), '');
  return (
    <div class="strip">
      <p class="soft">
        {words.page.reported(lines.length - missing, missing)}
        {latest && `　${words.figure.asOf(latest)}`}
      </p>
      <StatusSegments lines={lines} />
      <p class="keys">
        {countStatuses(lines).map(
          ({ code, count }) =>
            count > 0 && (
              <span key={code} class={`ink-${code}`}>
                <Glyph name={code} size="sm" />
                {STATUS[code].words[lang]}
                <b>{count}</b>
              </span>
            ),
        )}
      </p>
    </div>
  );
}
