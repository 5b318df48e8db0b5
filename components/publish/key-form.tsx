import { useState } from 'preact/hooks';
import { SIGNING } from '../../lib/i18n/signing.ts';
import { useWords } from '../language.ts';
import { Field, invalid } from '../note-form/field.tsx';

interface Props {
  /** A key is made first; otherwise only its backup is opened. */
  isNew: boolean;
  /** Characters that a passphrase needs. */
  least: number;
  onMake: (passphrase: string) => Promise<void>;
  onUse: (file: string, passphrase: string) => Promise<void>;
  onCancel: () => void;
}

/**
 * Makes a key, or takes one from its backup. A new key comes into use by the same step as an old one: by opening the file that
 * was saved. So nobody signs with a key whose backup went nowhere.
 */
export function KeyForm({ isNew, least, onMake, onUse, onCancel }: Props) {
  const { lang } = useWords();
  const words = SIGNING[lang];
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [isSaved, setSaved] = useState(!isNew);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ field: 'passphrase' | 'again' | 'file'; text: string } | null>(null);
  const problemOf = (field: 'passphrase' | 'again' | 'file') => (problem?.field === field ? problem.text : undefined);

  async function act(): Promise<void> {
    if (isBusy) return;
    setProblem(null);
    if (!isSaved && [...passphrase].length < least) return setProblem({ field: 'passphrase', text: words.short(least) });
    if (!isSaved && passphrase !== again) return setProblem({ field: 'again', text: words.unlike });
    if (isSaved && !file) return setProblem({ field: 'file', text: words.chooseSaved });
    setBusy(true);
    try {
      if (!isSaved) {
        await onMake(passphrase);
        setSaved(true);
      } else if (file) await onUse(await file.text(), passphrase);
    } catch (error) {
      const { name, message } = error as Error;
      if (name === 'Unopenable') setProblem({ field: 'passphrase', text: words.wrong });
      else setProblem({ field: isSaved ? 'file' : 'passphrase', text: name === 'NoKeyBackup' ? words.noBackup : words.failed(message) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="pub-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      {isSaved && isNew && <p class="note-info">{words.saved}</p>}
      {isSaved && (
        <Field id="key-file" label={isNew ? words.chooseSaved : words.chooseBackup} error={problemOf('file')}>
          <input
            id="key-file"
            type="file"
            accept="application/json,.json"
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            {...invalid('key-file', problemOf('file'))}
          />
        </Field>
      )}
      <Field id="key-passphrase" label={words.passphrase} error={problemOf('passphrase')}>
        <input
          id="key-passphrase"
          type="password"
          autocomplete="new-password"
          value={passphrase}
          readOnly={isSaved && isNew && problem === null}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
          {...invalid('key-passphrase', problemOf('passphrase'))}
        />
      </Field>
      {!isSaved && (
        <>
          <Field id="key-again" label={words.again} error={problemOf('again')}>
            <input
              id="key-again"
              type="password"
              autocomplete="new-password"
              value={again}
              onInput={(event) => setAgain(event.currentTarget.value)}
              {...invalid('key-again', problemOf('again'))}
            />
          </Field>
          <p class="muted">{words.passphraseHint(least)}</p>
        </>
      )}
      <div class="pub-actions">
        <button class="btn btn-primary" type="submit" aria-disabled={isBusy}>
          {isBusy ? words.making : isSaved ? words.open : words.makeBackup}
        </button>
        <button class="btn" type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
