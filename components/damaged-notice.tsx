import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';

/** Says that stored records could not be read: a shorter list must never look like the whole. */
export function DamagedNotice({ count }: { count: number }) {
  const { words } = useWords();
  if (count === 0) return null;
  return (
    <div class="pad">
      <p class="note-err" role="alert">
        <Glyph name="warn" />
        <span>{words.rescue.damaged(count)}</span>
      </p>
    </div>
  );
}
