import type { Line } from '../lib/core/line.ts';
import type { Plan } from '../lib/core/model/plan.ts';
import { dayText, numberText } from '../lib/i18n/format.ts';
import { chartShape } from './chart-shape.ts';
import { useWords } from './language.ts';
import { lineScale, lineTarget, lineValue } from './line-text.ts';
import type { StoryEntry } from './story.ts';

const WIDTH = 272;
const HEIGHT = 120;
const LEFT = 34;
const TOP = 14;

/** Reported values against even progress. Its table is the story below; corrected values stay as hollow points. */
export function ValueChart({ line, period, story }: { line: Line; period: Plan['period']; story: readonly StoryEntry[] }) {
  const { lang, words } = useWords();
  const shape = chartShape(line, period, story, { width: WIDTH, height: HEIGHT });
  if (!shape) return null;
  const { factor } = lineScale(line.commitment, lang);
  const standing = shape.points.filter(({ stands }) => stands);
  const last = standing.at(-1);
  const series = standing
    .map(({ day, value }) => `${dayText(day, period.end)} ${lineValue(line.commitment, value, lang)}`)
    .join(words.figure.separator);
  return (
    <div class="chart">
      <svg viewBox={`0 0 ${LEFT + WIDTH + 62} ${TOP + HEIGHT + 26}`} role="img" aria-label={words.story.chart(series)}>
        <g transform={`translate(${LEFT} ${TOP})`}>
          {shape.ticks.map(({ y, value }) => (
            <g key={value}>
              <line class="ax" x1="0" x2={WIDTH} y1={y} y2={y} />
              <text x="-6" y={y + 5} text-anchor="end">
                {numberText(value / factor, lang)}
              </text>
            </g>
          ))}
          {shape.months.map(({ month, x }) => (
            <text key={month} x={x} y={HEIGHT + 20} text-anchor={month === 1 ? 'start' : 'middle'}>
              {words.story.month(month)}
            </text>
          ))}
          {shape.even && <line class="lin" x1={shape.even.x1} y1={shape.even.y1} x2={shape.even.x2} y2={shape.even.y2} />}
          {shape.even && shape.even.x2 > WIDTH * 0.6 && (
            <text x={shape.even.x2 * 0.55 - 10} y={shape.even.y1 + (shape.even.y2 - shape.even.y1) * 0.55 - 8} text-anchor="end">
              {words.story.chartPace}
            </text>
          )}
          {!shape.even && <line class="lin" x1="0" x2={WIDTH} y1={shape.target} y2={shape.target} />}
          <text x={WIDTH + 5} y={shape.target + 5}>
            {lineTarget(line.commitment, lang)}
          </text>
          <polyline class="ser" points={standing.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {shape.points.map(({ x, y, day, value, stands }) => (
            <circle key={`${day}${value}${stands}`} class={stands ? 'pt' : 'pt-old'} cx={x} cy={y} r="4.5" />
          ))}
          {last && (
            <text class="now" x={last.x + 8} y={last.y + 5}>
              {numberText(last.value / factor, lang)}
            </text>
          )}
        </g>
      </svg>
    </div>
  );
}
