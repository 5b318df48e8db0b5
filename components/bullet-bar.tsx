import { useId } from 'preact/hooks';
import type { Line } from '../lib/core/line.ts';
import { type BarShape, barShape } from './bar-shape.ts';
import { useWords } from './language.ts';
import { barLabel } from './line-text.ts';

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** A point on the bar that keeps its own size: an inner svg moves by percentage, its drawing stays in pixels. */
function Mark({ at, children }: { at: number; children: preact.ComponentChildren }) {
  return (
    <svg x={percent(at)} y="0" width="1" height="20" overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}

function Filled({ shape }: { shape: BarShape & { filled: true } }) {
  const hatch = useId();
  const { value, target, time, over } = shape;
  const behind = time !== null && time > value;
  return (
    <>
      <rect class="bb-track" x="0" y="7" width="100%" height="8" rx="1.5" />
      {behind && (
        <>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="bb-hatch" d="M1 0V5" />
          </pattern>
          <rect fill={`url(#${hatch})`} x={percent(value)} y="7" width={percent(time - value)} height="8" />
        </>
      )}
      <rect class="bb-val" x="0" y="7" width={percent(value)} height="8" rx="1.5" />
      {over !== null && <rect class="bb-over" x={percent(target)} y="7" width={percent(over - target)} height="8" rx="1.5" />}
      <Mark at={target}>
        <rect class="bb-tgt" x={target === 1 ? -2 : -1.25} y="3" width="2.5" height="16" />
      </Mark>
      {time !== null && (
        <Mark at={time}>
          <path class="bb-time" d="M-4 0h8L0 5z" />
          <rect class="bb-time" x="-.5" y="4" width="1" height="13" />
        </Mark>
      )}
    </>
  );
}

/** Baseline → value → target with the time mark. Without a known baseline: a dotted line, a dot, no fill. */
export function BulletBar({ line }: { line: Line }) {
  const { lang, words } = useWords();
  const shape = barShape(line);
  return (
    <svg class="bb" role="img" aria-label={barLabel(line, words, lang)}>
      {shape.filled ? (
        <Filled shape={shape} />
      ) : (
        <>
          <line class="bb-dash" x1="1" x2="100%" y1="11" y2="11" />
          {line.commitment.quantity && (
            <Mark at={shape.target}>
              <rect class="bb-tgt" x={shape.target === 1 ? -2 : -1.25} y="3" width="2.5" height="16" />
            </Mark>
          )}
          {shape.value !== null && <circle class="bb-dot" cx={percent(shape.value)} cy="11" r="6" />}
        </>
      )}
    </svg>
  );
}
