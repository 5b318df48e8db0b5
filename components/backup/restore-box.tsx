import { useId, useState } from 'preact/hooks';
import type { Restored, Survey } from '../../lib/desk/backup.ts';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { useWords } from '../language.ts';
import { Field } from '../note-form/field.tsx';
import { FailureNotice, Outcome } from './outcome.tsx';
import { ProgressLine } from './progress-line.tsx';
import { RestoreSummary } from './restore-summary.tsx';
import { type Steps, useLongWork } from './use-long-work.ts';

export interface RestoreBoxProps {
  /** Reads a file to its end and changes nothing. */
  survey: (file: File, passphrase: string | null, steps: Steps) => Promise<Survey>;
  restore: (file: File, passphrase: string | null, steps: Steps) => Promise<Restored>;
  /** The store does not open: the file takes its place, and the page is opened anew. */
  replaces?: boolean;
  onDone?: () => void;
}

type Stage =
  | { name: 'start' }
  | { name: 'sealed'; file: File }
  | { name: 'read'; file: File; passphrase: string | null; survey: Survey }
  | { name: 'done'; restored: Restored };

/** 从备份恢复: choose a file, see what it holds, and only then take it. */
export function RestoreBox({ survey, restore, replaces = false, onDone }: RestoreBoxProps) {
  const { lang } = useWords();
  const words = BACKUP[lang];
  const id = useId();
  const work = useLongWork();
  const [stage, setStage] = useState<Stage>({ name: 'start' });
  const [passphrase, setPassphrase] = useState('');
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<{ error: unknown } | 'cancelled' | null>(null);

  /** Answers nothing when it came to nothing, and shows why. */
  async function attempt<Value>(run: (steps: Steps) => Promise<Value>): Promise<Value | undefined> {
    setFailure(null);
    try {
      return await work.run(run);
    } catch (error) {
      setFailure(work.wasCancelled() ? 'cancelled' : { error });
      return undefined;
    }
  }

  async function look(file: File, given: string | null): Promise<void> {
    if (work.at) return;
    let sealed = false;
    const found = await attempt((steps) =>
      survey(file, given, steps).catch((error: { reason?: string }) => {
        sealed = error.reason === 'needs-passphrase' || error.reason === 'wrong-passphrase';
        throw error;
      }),
    );
    if (found) setStage({ name: 'read', file, passphrase: given, survey: found });
    else setStage(sealed ? { name: 'sealed', file } : { name: 'start' });
    // To be asked for it the first time is no failure.
    if (sealed && given === null) setFailure(null);
  }

  async function take(file: File, given: string | null): Promise<void> {
    if (work.at) return;
    setTaking(true);
    const restored = await attempt((steps) => restore(file, given, steps));
    setTaking(false);
    if (restored) setStage({ name: 'done', restored });
  }

  function startAgain(): void {
    setStage({ name: 'start' });
    setFailure(null);
    setPassphrase('');
  }

  return (
    <section class="box settings" aria-labelledby={`${id}-title`}>
      <div class="box-h">
        <h1 id={`${id}-title`}>{replaces ? words.rescue : words.restore}</h1>
      </div>
      <div class="body">
        <p>{replaces ? words.rescueWhat : words.restoreWhat}</p>
        {(stage.name === 'start' || stage.name === 'sealed') && (
          <div class="field">
            <label for={`${id}-file`}>{words.choose}</label>
            <input
              id={`${id}-file`}
              type="file"
              accept=".gz,.jsonl,.sealed,application/gzip"
              disabled={work.at !== null}
              // The same file can be chosen again.
              onClick={(event) => {
                event.currentTarget.value = '';
              }}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) void look(file, null);
              }}
            />
          </div>
        )}
        {stage.name === 'sealed' && (
          <form
            class="bk-seal"
            onSubmit={(event) => {
              event.preventDefault();
              void look(stage.file, passphrase);
            }}
          >
            <p>{words.askPassphrase}</p>
            <Field id={`${id}-passphrase`} label={words.passphrase}>
              <span class="in">
                <input
                  id={`${id}-passphrase`}
                  type="password"
                  autocomplete="off"
                  value={passphrase}
                  onInput={(event) => setPassphrase(event.currentTarget.value)}
                />
              </span>
            </Field>
            <div class="acts">
              <button type="submit" class="btn btn-primary" disabled={work.at !== null}>
                {words.open}
              </button>
            </div>
          </form>
        )}
        {stage.name === 'read' && (
          <RestoreSummary
            {...stage}
            {...{ replaces }}
            busy={work.at !== null}
            onTake={() => void take(stage.file, stage.passphrase)}
            onOther={startAgain}
          />
        )}
        <ProgressLine work={work} text={taking ? words.taking : words.looking} />
        {failure === 'cancelled' && <p role="status">{words.cancelled}</p>}
        {failure && failure !== 'cancelled' && <FailureNotice error={failure.error} />}
        {stage.name === 'done' && <RestoreDone restored={stage.restored} onAgain={onDone ?? startAgain} reopens={onDone !== undefined} />}
      </div>
    </section>
  );
}

const sum = (counts: Restored['held']) => Object.values(counts).reduce((total, count) => total + count, 0);

function RestoreDone({ restored, onAgain, reopens }: { restored: Restored; onAgain: () => void; reopens: boolean }) {
  const { lang } = useWords();
  const words = BACKUP[lang];
  const added = sum(restored.added);
  return (
    <>
      <Outcome good>
        <p>{words.taken(added, sum(restored.held) - added - restored.mended)}</p>
        {restored.mended > 0 && <p>{words.mended(restored.mended)}</p>}
      </Outcome>
      <div class="acts">
        <button type="button" class="btn" onClick={onAgain}>
          {reopens ? words.reopen : words.other}
        </button>
      </div>
    </>
  );
}
