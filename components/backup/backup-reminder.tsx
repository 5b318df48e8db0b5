import type { BackupStanding } from '../../lib/desk/backup.ts';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

/** Many records stand in no file: says so, and leads to where a backup is made. */
export function BackupReminder(props: { standing: BackupStanding; onBackUp: () => void; onLater: () => void }) {
  const { standing, onBackUp, onLater } = props;
  const { lang } = useWords();
  const words = BACKUP[lang];
  if (!standing.due) return null;
  return (
    <div class="bk-remind" role="note">
      <Glyph name="save" />
      <p>{standing.last === null ? words.remindNever(standing.uncovered) : words.remind(standing.uncovered)}</p>
      <button type="button" class="btn btn-small" onClick={onBackUp}>
        {words.remindDo}
      </button>
      <button type="button" class="btn-line" onClick={onLater}>
        {words.later}
      </button>
    </div>
  );
}
