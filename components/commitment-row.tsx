import type { Line } from '../lib/core/line.ts';
import { STATUS } from '../lib/i18n/domain.ts';
import { numberText } from '../lib/i18n/format.ts';
import { BulletBar } from './bullet-bar.tsx';
import { EvidenceMeter } from './evidence-meter.tsx';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';
import { lineScale, lineTarget, loneTarget, statusOf } from './line-text.ts';
import { PaceMark } from './pace-mark.tsx';

/** Value over target in the target's scale: 52.3 / 68亿元; a rate repeats its sign (46% / 力争50%). */
function ValueOverTarget({ line: { commitment, state } }: { line: Line }) {
  const { lang, words } = useWords();
  const target = lineTarget(commitment, lang);
  if (target === null || state.value === null) return <span class="soft">{loneTarget(commitment, words, lang)}</span>;
  return (
    <>
      <b>
        {numberText(state.value / lineScale(commitment, lang).factor, lang)}
        {commitment.quantity?.unit === '%' ? '%' : ''}
      </b>
      <span class="soft"> / {target}</span>
    </>
  );
}

/** One commitment in a list: a button that shows it on the page. */
export function CommitmentRow({ line, current, onChoose }: { line: Line; current: boolean; onChoose: () => void }) {
  const { lang, words } = useWords();
  const status = statusOf(line);
  return (
    <button type="button" class="item" data-commitment={line.commitment.id} aria-current={current ? 'true' : undefined} onClick={onChoose}>
      <Glyph name={status} tone={`ink-${status}`} />
      <span class="nm">
        {line.commitment.subject}
        <span class="sr">
          {words.figure.separator}
          {STATUS[status].words[lang]}
        </span>
      </span>
      <span class="val">
        <ValueOverTarget line={line} />
      </span>
      {line.commitment.quantity && (
        <span class="bar">
          <BulletBar line={line} />
        </span>
      )}
      <span class="sub">
        {status === 'none' ? <span class="ink-none">{words.figure.notZero}</span> : <PaceMark pace={line.pace} />}
        <EvidenceMeter evidence={line.state.evidence} />
      </span>
    </button>
  );
}
