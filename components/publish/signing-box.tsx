import { useState } from 'preact/hooks';
import type { KeyRole } from '../../lib/desk/signing.ts';
import { SIGNING } from '../../lib/i18n/signing.ts';
import { useWords } from '../language.ts';
import { KeyForm } from './key-form.tsx';

export interface SigningProps {
  keys: Record<KeyRole, { kid: string } | null>;
  /** Characters that a passphrase needs. */
  least: number;
  /** Makes a key and saves its backup as a file; the passphrase opens it. */
  onMake: (passphrase: string) => Promise<void>;
  /** Takes the key of a backup file into use. */
  onUse: (file: string, passphrase: string, role: KeyRole) => Promise<{ kid: string }>;
  onChangeOver: () => void;
  onStop: () => void;
}

/** The keys that sign the issues: which there are, and how to make, restore, exchange and drop them. */
export function SigningBox({ keys, least, ...actions }: SigningProps) {
  const { lang } = useWords();
  const words = SIGNING[lang];
  const [form, setForm] = useState<{ role: KeyRole; isNew: boolean } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [stopping, setStopping] = useState(false);
  const { current, standby } = keys;
  const start = (role: KeyRole, isNew: boolean) => () => {
    setDone(null);
    setForm({ role, isNew });
  };
  const button = (label: string, act: () => void) => (
    <button class="btn btn-small" type="button" onClick={act}>
      {label}
    </button>
  );
  return (
    <section class="pub-box" aria-labelledby="pub-signing">
      <div class="pub-box-h">
        <h2 id="pub-signing">{words.title}</h2>
        <span class="muted">{current ? '' : words.unsigned}</span>
      </div>
      <div class="pub-pad pub-stack">
        <p class="soft">{words.why}</p>
        {current && (
          <dl class="pub-keys">
            <dt>{words.current}</dt>
            <dd>
              <code>{current.kid}</code>
            </dd>
            <dt>{words.standby}</dt>
            <dd>{standby ? <code>{standby.kid}</code> : <span class="muted">{words.noStandby}</span>}</dd>
          </dl>
        )}
        <div role="status">{done && <p class="ink-done">{words.inUse(done)}</p>}</div>
        {form ? (
          <KeyForm
            key={`${form.role} ${form.isNew}`}
            isNew={form.isNew}
            least={least}
            onMake={actions.onMake}
            onUse={async (file, passphrase) => {
              const { kid } = await actions.onUse(file, passphrase, form.role);
              setDone(kid);
              setForm(null);
            }}
            onCancel={() => setForm(null)}
          />
        ) : (
          <div class="pub-actions">
            {!current && button(words.make, start('current', true))}
            {current && !standby && button(words.makeStandby, start('standby', true))}
            {(!current || !standby) && button(words.restore, start(current ? 'standby' : 'current', false))}
            {standby && button(words.changeOver, actions.onChangeOver)}
            {current &&
              (stopping
                ? button(words.stopSure, () => {
                    setStopping(false);
                    actions.onStop();
                  })
                : button(words.stop, () => setStopping(true)))}
          </div>
        )}
        {standby && !form && <p class="muted">{words.changeOverHint}</p>}
      </div>
    </section>
  );
}
