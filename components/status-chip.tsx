import type { StatusCode } from '../lib/core/status.ts';
import { STATUS } from '../lib/i18n/domain.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';

/** The declared status: glyph and word on its own ground. */
export function StatusChip({ status }: { status: StatusCode }) {
  const { lang } = useWords();
  return (
    <span class={`st st-${status}`}>
      <Glyph name={status} />
      {STATUS[status].words[lang]}
    </span>
  );
}
