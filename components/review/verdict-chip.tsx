import type { CheckRow } from '../../lib/core/check.ts';
import type { Verdict } from '../../lib/core/model/review.ts';
import { REASON, VERDICT } from '../../lib/i18n/check-words.ts';
import type { Lang } from '../../lib/i18n/domain.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

/** The verdict in words; a hedged target that was missed is 未达预期, not 未达. */
export function verdictText(verdict: Verdict, reason: CheckRow['reason'] | null, lang: Lang): string {
  return verdict === 'short' && reason === 'below-hedged' ? REASON['below-hedged'][lang] : VERDICT[verdict].words[lang];
}

/** The verdict: a ringed glyph and a word on its own ground. */
export function VerdictChip({ verdict, reason }: { verdict: Verdict; reason: CheckRow['reason'] | null }) {
  const { lang } = useWords();
  return (
    <span class={`vd vd-${verdict}`}>
      <Glyph name={`vd-${verdict}`} size="lg" />
      {verdictText(verdict, reason, lang)}
    </span>
  );
}
