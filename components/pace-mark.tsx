import type { Pace } from '../lib/core/status.ts';
import { PACE } from '../lib/i18n/domain.ts';
import { gapText } from '../lib/i18n/format.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';

/** Pace computed against time: a chevron and a word, with the reason when it cannot be calculated, and how little it is behind; the gap in percentage points is its tooltip. */
export function PaceMark({ pace, brief = false }: { pace: Pace; brief?: boolean }) {
  const { lang, words } = useWords();
  // Behind by little is still behind: the word stays, and what is more stands beside it.
  const more = pace.slight ? words.figure.slightly : pace.code === 'na' && pace.reason && !brief ? words.reason[pace.reason] : null;
  return (
    <span class={`pace pace-${pace.code}`} title={pace.gap === undefined ? undefined : gapText(pace.gap, lang)}>
      <Glyph name={`pace-${pace.code}`} size="sm" />
      {PACE[pace.code].words[lang]}
      {more && <span>{lang === 'en' ? ` (${more})` : `（${more}）`}</span>}
    </span>
  );
}
