import { useState } from 'preact/hooks';
import type { Feed } from '../../lib/core/model/feed.ts';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

interface Props {
  feed: Feed;
  /** Names and sizes (bytes) of the kit's files; null while it is being made. */
  files: readonly { name: string; size: number }[] | null;
  busy: boolean;
  today: string;
  /** Who answers for the issue; kept with it here, and not in it. */
  approver: string;
  onApprover: (name: string) => void;
  onExpires: (day: string) => void;
  onExport: () => void;
}

/** The issue in figures, the kit's files, and the button that exports it, once somebody has said that they looked. */
export function IssueBox({ feed, files, busy, today, approver, onApprover, onExpires, onExport }: Props) {
  const { lang } = useWords();
  const words = PUBLISH[lang];
  const content = JSON.stringify([feed.seq, feed.expires, feed.asOf, feed.items, feed.notes]);
  // The tick is for what was seen: when the content changes, it has to be set again.
  const [reviewed, setReviewed] = useState<string | null>(null);
  return (
    <section class="pub-box" aria-labelledby="pub-issue">
      <div class="pub-box-h">
        <h2 id="pub-issue">{words.issueBox}</h2>
      </div>
      <dl class="pub-facts">
        <dt>{words.issuer}</dt>
        <dd>{feed.plan.issuer}</dd>
        <dt>{words.asOf}</dt>
        <dd>{feed.asOf ?? words.noAsOf}</dd>
        <dt>
          <label for="pub-expires">{words.expires}</label>
        </dt>
        <dd>
          <input
            id="pub-expires"
            class="pub-date"
            type="date"
            min={today}
            required
            value={feed.expires}
            aria-describedby="pub-expires-hint"
            onChange={(event) => event.currentTarget.validity.valid && onExpires(event.currentTarget.value)}
          />
          <span id="pub-expires-hint" class="muted">
            {words.expiresHint}
          </span>
        </dd>
      </dl>
      <div class="pub-files">
        <h3>{words.files}</h3>
        <ul>
          {files?.map(({ name, size }) => (
            <li key={name}>
              <span>{name}</span>
              <span class="muted">{sizeText(size)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div class="pub-export">
        <label class="check">
          <input
            type="checkbox"
            checked={reviewed === content}
            onChange={(event) => setReviewed(event.currentTarget.checked ? content : null)}
          />
          <span>{words.reviewed}</span>
        </label>
        <label class="pub-approver">
          <span>{words.approver}</span>
          <input maxLength={100} value={approver} onInput={(event) => onApprover(event.currentTarget.value)} />
        </label>
        <button
          class="btn btn-primary"
          type="button"
          disabled={reviewed !== content || approver.trim() === '' || !files || busy}
          onClick={onExport}
        >
          <Glyph name="save" />
          {busy ? words.exporting : words.export}
        </button>
        <p class="muted">{words.exportHint}</p>
      </div>
    </section>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`;
}
