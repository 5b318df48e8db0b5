import { useState } from 'preact/hooks';
import { BACKUP_KINDS, type BackupKind } from '../../lib/core/model/backup.ts';
import type { Survey } from '../../lib/desk/backup.ts';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { momentText, numberText } from '../../lib/i18n/format.ts';
import { useWords } from '../language.ts';

const KINDS = Object.keys(BACKUP_KINDS) as BackupKind[];

/** What a checked file holds and would bring, before it is taken. */
export function RestoreSummary(props: {
  file: File;
  survey: Survey;
  replaces: boolean;
  busy: boolean;
  onTake: () => void;
  onOther: () => void;
}) {
  const { file, survey, replaces, busy, onTake, onOther } = props;
  const { lang } = useWords();
  const words = BACKUP[lang];
  const [agreed, setAgreed] = useState(false);
  const { held, fresh, left } = survey;
  return (
    <>
      <p>
        <b>{words.summary(file.name)}</b>
        <br />
        <span class="muted">{words.created(momentText(survey.created), survey.sealed)}</span>
      </p>
      <table class="bk-kinds">
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col" class="n">
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {KINDS.filter((kind) => held[kind] > 0).map((kind) => (
            <tr key={kind}>
              <th scope="row">{words.kinds[kind]}</th>
              <td class="n">{numberText(held[kind], lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p>{words.left(left)}</p>}
      <p>{fresh === null ? words.freshUnknown : fresh > 0 ? words.fresh(fresh) : words.nothingFresh}</p>
      {replaces ? (
        <label class="check">
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
          {words.rescueConfirm}
        </label>
      ) : (
        <p class="muted">{words.union}</p>
      )}
      <div class="acts">
        <button type="button" class="btn btn-primary" disabled={busy || (replaces && !agreed)} onClick={onTake}>
          {replaces ? words.rescueTake : words.take}
        </button>
        <button type="button" class="btn" disabled={busy} onClick={onOther}>
          {words.other}
        </button>
      </div>
    </>
  );
}
