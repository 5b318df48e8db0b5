import { useState } from 'preact/hooks';
import { UPLOAD } from '../../lib/i18n/upload.ts';
import type { UploadProblem, UploadProgress } from '../../lib/publish/upload.ts';
import { useWords } from '../language.ts';
import { Field, invalid } from '../note-form/field.tsx';

/** How an upload ended, or how far it is. */
export type UploadState =
  | { kind: 'running'; progress: UploadProgress }
  | { kind: 'done'; sent: number; all: number }
  | { kind: 'wrong-address' | 'not-granted' }
  | { kind: 'failed'; problem: UploadProblem; file: string; detail: string };

export interface UploadProps {
  /** The last issue that was exported: what would be uploaded. */
  seq: number;
  /** Where the last upload of this plan went. */
  address: string;
  state: UploadState | null;
  onUpload: (place: { address: string; user: string; password: string }) => void;
  onCancel: () => void;
}

/** Puts the last issue on the bureau's server. The password lives in its field and nowhere else. */
export function UploadBox({ seq, address: known, state, onUpload, onCancel }: UploadProps) {
  const { lang } = useWords();
  const words = UPLOAD[lang];
  const [address, setAddress] = useState(known);
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const isRunning = state?.kind === 'running';
  const problem = state?.kind === 'wrong-address' ? words.wrongAddress : undefined;
  return (
    <section class="pub-box pub-upload" aria-labelledby="pub-upload">
      <div class="pub-box-h">
        <h2 id="pub-upload">{words.title}</h2>
      </div>
      <form
        class="pub-pad pub-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRunning) onUpload({ address, user, password });
        }}
      >
        <p class="soft">{words.what(seq)}</p>
        <Field id="up-address" label={words.address} error={problem}>
          <textarea
            id="up-address"
            rows={2}
            spellcheck={false}
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
            {...invalid('up-address', problem)}
          />
        </Field>
        <p class="muted">{words.addressHint}</p>
        <Field id="up-user" label={words.user}>
          <input id="up-user" autocomplete="off" value={user} onInput={(event) => setUser(event.currentTarget.value)} />
        </Field>
        <Field id="up-password" label={words.password}>
          <input
            id="up-password"
            type="password"
            autocomplete="off"
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </Field>
        <p class="muted">{words.passwordHint}</p>
        <div class="pub-actions">
          <button class="btn" type="submit" aria-disabled={isRunning}>
            {words.upload}
          </button>
          {isRunning && (
            <button class="btn" type="button" onClick={onCancel}>
              {words.cancel}
            </button>
          )}
        </div>
        {isRunning && <progress max={state.progress.all} value={state.progress.done} aria-label={words.title} />}
        <div role="status">
          {isRunning && <p>{words.progress(state.progress.done, state.progress.all, state.progress.file)}</p>}
          {state?.kind === 'done' && <p class="ink-done">{words.done(state.sent, state.all)}</p>}
          {state?.kind === 'not-granted' && <p class="note-err">{words.notGranted}</p>}
          {state?.kind === 'failed' && (
            <p class="note-err">
              {words.problem[state.problem](state.file, state.detail)} {state.problem !== 'newer' && words.kept}
            </p>
          )}
        </div>
      </form>
    </section>
  );
}
