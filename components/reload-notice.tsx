import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';

/** A newer version of the extension has taken the database over: this page must be loaded anew, when its reader has done with what is typed in it. */
export function ReloadNotice({ reload }: { reload: () => void }) {
  const { words } = useWords();
  return (
    <div class="note-err trouble" role="alert">
      <Glyph name="warn" />
      <div>
        <p>{words.rescue.newer}</p>
        <button type="button" class="btn btn-small" onClick={reload}>
          {words.rescue.reload}
        </button>
      </div>
    </div>
  );
}
