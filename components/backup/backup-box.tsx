import { useId, useState } from 'preact/hooks';
import type { BackupStanding } from '../../lib/desk/backup.ts';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { momentText } from '../../lib/i18n/format.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { Field, invalid } from '../note-form/field.tsx';
import { FailureNotice, Outcome } from './outcome.tsx';
import { ProgressLine } from './progress-line.tsx';
import { type Steps, useLongWork } from './use-long-work.ts';

/** Fewer characters than this are guessed. */
const LEAST_PASSPHRASE = 8;

export interface MadeBackup {
  name: string;
  records: number;
  /** Damaged in the store, and not in the file. */
  left: number;
}

export interface BackupBoxProps {
  /** Undefined until it is known. */
  standing: BackupStanding | undefined;
  /** Makes the file and hands it to the browser. */
  make: (passphrase: string | null, steps: Steps) => Promise<MadeBackup>;
}

type Done = { kind: 'made'; made: MadeBackup } | { kind: 'failed'; error: unknown } | { kind: 'cancelled' };

/** 备份: when it was made last, what stands in none, and a new one. */
export function BackupBox({ standing, make }: BackupBoxProps) {
  const { lang } = useWords();
  const words = BACKUP[lang];
  const id = useId();
  const work = useLongWork();
  const [sealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const problems = {
    passphrase: passphrase.length < LEAST_PASSPHRASE ? words.tooShort(LEAST_PASSPHRASE) : undefined,
    again: passphrase === again ? undefined : words.differ,
  };
  const isWrong = sealed && (problems.passphrase ?? problems.again) !== undefined;

  async function start(): Promise<void> {
    if (work.at) return;
    setTried(true);
    setDone(null);
    if (isWrong) return;
    try {
      const made = await work.run((steps) => make(sealed ? passphrase : null, steps));
      setDone({ kind: 'made', made });
      setPassphrase('');
      setAgain('');
      setTried(false);
    } catch (error) {
      setDone(work.wasCancelled() ? { kind: 'cancelled' } : { kind: 'failed', error });
    }
  }

  const field = (name: 'passphrase' | 'again', value: string, set: (value: string) => void) => {
    const error = tried ? problems[name] : undefined;
    return (
      <Field id={`${id}-${name}`} label={words[name]} error={error}>
        <span class="in">
          <input
            id={`${id}-${name}`}
            type="password"
            autocomplete="new-password"
            value={value}
            onInput={(event) => set(event.currentTarget.value)}
            {...invalid(`${id}-${name}`, error)}
          />
        </span>
      </Field>
    );
  };

  return (
    <section class="box settings" aria-labelledby={`${id}-title`}>
      <div class="box-h">
        <h1 id={`${id}-title`}>{words.title}</h1>
      </div>
      <form
        class="body"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <p>{words.what}</p>
        {standing && (
          <p class={standing.uncovered > 0 ? 'bk-open' : 'muted'}>
            {standing.last === null ? words.never : words.last(momentText(standing.last))}{' '}
            {standing.uncovered > 0 ? words.uncovered(standing.uncovered) : standing.last !== null && words.allCovered}
          </p>
        )}
        <label class="check">
          <input type="checkbox" checked={sealed} onChange={(event) => setSealed(event.currentTarget.checked)} />
          {words.seal}
        </label>
        {sealed && (
          <div class="bk-seal">
            {field('passphrase', passphrase, setPassphrase)}
            {field('again', again, setAgain)}
            <p class="muted">{words.sealHint}</p>
          </div>
        )}
        {!work.at && (
          <div class="acts">
            <button type="submit" class="btn btn-primary">
              <Glyph name="save" />
              {words.make}
            </button>
          </div>
        )}
        <ProgressLine work={work} text={words.making} />
        {done?.kind === 'made' && (
          <Outcome good>
            <p>{words.made(done.made.name, done.made.records)}</p>
            {done.made.left > 0 && <p>{words.left(done.made.left)}</p>}
          </Outcome>
        )}
        {done?.kind === 'failed' && <FailureNotice error={done.error} />}
        {done?.kind === 'cancelled' && <p role="status">{words.cancelled}</p>}
      </form>
    </section>
  );
}
