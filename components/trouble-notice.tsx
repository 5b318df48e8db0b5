import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';

/** What went wrong when the extension started: what happened, what was kept, what to do. Told until somebody has read it. */
export function TroubleNotice({ trouble, onDismiss }: { trouble: { name: string; message: string }; onDismiss: () => void }) {
  const { words } = useWords();
  const known: Record<string, string> = words.trouble.told;
  const text = Object.hasOwn(known, trouble.name) ? known[trouble.name] : words.trouble.other;
  return (
    <div class="note-err trouble" role="alert">
      <Glyph name="warn" />
      <div>
        <p>{text}</p>
        <p class="muted">{words.trouble.reason(`${trouble.name}: ${trouble.message}`)}</p>
        <button type="button" class="btn-line" onClick={onDismiss}>
          {words.trouble.dismiss}
        </button>
      </div>
    </div>
  );
}
