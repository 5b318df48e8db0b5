import { useState } from 'preact/hooks';
import { UPLOAD } from '../../lib/i18n/upload.ts';
import { useWords } from '../language.ts';
import { Field } from '../note-form/field.tsx';

export interface SnippetProps {
  /** The lines for a folder of the website (with a slash at its end), or null while they are being made. */
  snippetFor: ((folder: string) => string) | null;
  /** The policies to show: what a page must allow at least, and the strictest that works. */
  policies: { least: string; strictest: string };
}

/** What the webmaster gets: two lines with their checksum, and the policy that lets them work. */
export function SnippetBox({ snippetFor, policies }: SnippetProps) {
  const { lang } = useWords();
  const words = UPLOAD[lang];
  const [folder, setFolder] = useState('/jiannuo/');
  const [copied, setCopied] = useState(false);
  const text = snippetFor?.(folder.replace(/\/?$/, '/')) ?? '';
  return (
    <section class="pub-box" aria-labelledby="pub-snippet">
      <div class="pub-box-h">
        <h2 id="pub-snippet">{words.snippet}</h2>
        <span class="muted">{words.snippetHint}</span>
      </div>
      <div class="pub-pad pub-stack">
        <Field id="pub-folder" label={words.folder}>
          <input
            id="pub-folder"
            value={folder}
            spellcheck={false}
            onInput={(event) => {
              setFolder(event.currentTarget.value);
              setCopied(false);
            }}
          />
        </Field>
        <textarea
          class="pub-code"
          rows={6}
          readOnly
          aria-label={words.snippet}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div class="pub-actions">
          <button class="btn btn-small" type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
            {words.copy}
          </button>
          <span role="status">{copied && words.copied}</span>
        </div>
        <p class="soft">{words.policy}</p>
        <code class="pub-code">{policies.least}</code>
        <p class="soft">{words.strictest}</p>
        <code class="pub-code">{policies.strictest}</code>
      </div>
    </section>
  );
}
