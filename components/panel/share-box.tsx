import { useId, useRef, useState } from 'preact/hooks';
import type { Scope } from '../../lib/core/web-annotation/terms.ts';
import { SHARE } from '../../lib/i18n/share.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { ImportReport, type ImportReportProps, type ReadFile } from './import-report.tsx';

export interface ShareBoxProps extends Omit<ImportReportProps, 'read'> {
  /** Makes the file and hands it to the browser; answers its name, rejects when there is none. */
  onExport: (kind: 'annotations' | 'copy', scope: Scope) => Promise<string>;
  onRead: (file: File) => Promise<ReadFile>;
}

/** 导出、导入批注. Each button says what goes into its file: nobody exports internal records by a setting forgotten. */
export function ShareBox({ onExport, onRead, ...report }: ShareBoxProps) {
  const { lang } = useWords();
  const words = SHARE[lang];
  const [outcome, setOutcome] = useState<{ file: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<{ content: ReadFile; key: number } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  async function exported(kind: 'annotations' | 'copy', scope: Scope): Promise<void> {
    if (busy) return;
    setBusy(true);
    setOutcome(null);
    setOutcome(
      await onExport(kind, scope).then(
        (file) => ({ file }),
        () => ({ file: null }),
      ),
    );
    setBusy(false);
  }

  async function chosen(file: File | undefined): Promise<void> {
    if (!file) return;
    const content = await onRead(file);
    setRead((before) => ({ content, key: (before?.key ?? 0) + 1 }));
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  }

  return (
    <details class="fold share">
      <summary>
        <Glyph name="right" size="sm" />
        {words.share}
      </summary>
      {(['copy', 'annotations'] as const).map((kind) => (
        <fieldset key={kind} class="share-kind" aria-describedby={`${id}-${kind}`} disabled={busy}>
          <legend>{words[kind]}</legend>
          <p class="muted" id={`${id}-${kind}`}>
            {words[`${kind}Hint`]}
          </p>
          <div class="share-acts">
            <button type="button" class="btn btn-small btn-primary" onClick={() => void exported(kind, 'public')}>
              {words.publicOnly}
            </button>
            <button type="button" class="btn btn-small" onClick={() => void exported(kind, 'all')}>
              <Glyph name="lock" size="sm" />
              {words.withInternal}
            </button>
          </div>
        </fieldset>
      ))}
      <p role="status">
        {outcome && (
          <span class={outcome.file === null ? 'note-err' : 'share-done'}>
            <Glyph name={outcome.file === null ? 'warn' : 'check'} />
            {outcome.file === null ? words.notExported : words.exported(outcome.file)}
          </span>
        )}
      </p>
      <div class="share-kind">
        <label for={`${id}-file`}>{words.import}</label>
        <input
          ref={input}
          id={`${id}-file`}
          type="file"
          accept=".jsonld,.json,application/ld+json,application/json"
          onChange={(event) => void chosen(event.currentTarget.files?.[0])}
        />
      </div>
      {read && <ImportReport {...report} key={read.key} read={read.content} />}
    </details>
  );
}
