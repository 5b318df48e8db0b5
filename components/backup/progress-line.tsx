import { BACKUP } from '../../lib/i18n/backup.ts';
import { useWords } from '../language.ts';
import type { LongWork } from './use-long-work.ts';

/** How far long work is, in words and as a bar, and the button that ends it. */
export function ProgressLine({ work, text }: { work: LongWork; text: (done: number, total: number) => string }) {
  const { lang } = useWords();
  if (!work.at) return null;
  const { done, total } = work.at;
  const words = text(done, total);
  return (
    <div class="bk-progress">
      <progress aria-label={words} {...(total > 0 ? { value: done, max: total } : {})} />
      <span>{words}</span>
      <button type="button" class="btn btn-small" onClick={work.cancel}>
        {BACKUP[lang].cancel}
      </button>
    </div>
  );
}
