import type { Line } from '../../lib/core/line.ts';
import { PACE, STATUS } from '../../lib/i18n/domain.ts';
import { shareText } from '../../lib/i18n/format.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { countPaces, countStatuses } from '../line-filter.ts';
import { StatusSegments } from '../status-strip.tsx';

/** How many have reported, and counts by status and by pace. Values are never added up: they have no common unit. */
export function Counts({ lines }: { lines: readonly Line[] }) {
  const { lang, words } = useWords();
  const reported = lines.filter(({ state }) => state.latest !== null).length;
  const numeric = lines.filter(({ commitment }) => commitment.quantity !== undefined).length;
  const paces = countPaces(lines);
  const most = Math.max(1, ...paces.map(({ count }) => count));
  return (
    <section class="box" aria-label={words.page.strip}>
      <div class="nums">
        <div>
          <p class="soft">{words.board.rate}</p>
          <p class="fig">
            {reported}
            <small>
              {words.board.ofCount(lines.length)}
              {lines.length > 0 && `　${shareText(reported / lines.length)}`}
            </small>
          </p>
          <p class="muted">{words.board.missing(lines.length - reported)}</p>
          <p class="muted">{words.page.counts(numeric, lines.length - numeric)}</p>
        </div>
        <div>
          <dl class="by">
            {countStatuses(lines).map(({ code, count }) => (
              <div key={code}>
                <dt class={`ink-${code}`}>
                  <Glyph name={code} />
                  {STATUS[code].words[lang]}
                </dt>
                <dd>
                  <b class="by-n">{count}</b>
                </dd>
              </div>
            ))}
          </dl>
          <StatusSegments lines={lines} />
          <p class="muted">{words.board.byCount}</p>
        </div>
        <div>
          <ul class="mini" aria-label={words.board.paceCounts}>
            {paces.map(({ code, count }) => (
              <li key={code} style={{ display: 'contents' }}>
                <span class={`pace pace-${code}`}>
                  <Glyph name={`pace-${code}`} size="sm" />
                  {PACE[code].words[lang]}
                </span>
                <span class="h" style={{ width: `${(100 * count) / most}%` }} />
                <span class="n">{count}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
