import type { EvidenceCode } from '../lib/core/status.ts';
import { EVIDENCE } from '../lib/i18n/domain.ts';
import { useWords } from './language.ts';

const STEPS: Record<EvidenceCode, number> = { none: 0, self: 1, link: 2, verified: 3 };

/** How well the last report is supported: three steps in ink, and the word. */
export function EvidenceMeter({ evidence }: { evidence: EvidenceCode }) {
  const { lang } = useWords();
  return (
    <span class="ev">
      <i aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <b key={step} class={step <= STEPS[evidence] ? 'on' : ''} />
        ))}
      </i>
      {EVIDENCE[evidence].words[lang]}
    </span>
  );
}
