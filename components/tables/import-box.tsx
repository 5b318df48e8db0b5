import { useRef } from 'preact/hooks';
import { type FileFault, TABLE } from '../../lib/i18n/table-words.ts';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import type { Judged } from '../../lib/sheets/progress/judge-row.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { Preview } from './preview.tsx';
import { WorkBar } from './work-bar.tsx';

/** How an import goes, or how it ended. */
export type ImportState =
  | { kind: 'idle' | 'cancelled' }
  | { kind: 'reading' | 'judging' | 'writing'; done: number; total: number }
  | { kind: 'refused'; fault: FileFault }
  | { kind: 'preview'; file: string; rows: readonly Judged[] }
  | { kind: 'written'; added: number }
  | { kind: 'failed'; reason: string };

export interface ImportProps {
  state: ImportState;
  /** What an earlier import left; null while one is going on. */
  pending: { parts: number; staged: number; records: number } | null;
  /** The name of a target by its id. */
  nameOf: (targetId: string) => string;
  onFile: (file: File) => void;
  onWrite: () => void;
  onCancel: () => void;
  onWritePending: () => void;
  onDropPending: () => void;
}

/** 导入表格: a file, what it would change, and the button that writes it. */
export function ImportBox(props: ImportProps) {
  const { state, pending, nameOf, onFile, onWrite, onCancel, onWritePending, onDropPending } = props;
  const { lang } = useWords();
  const words = TABLES[lang];
  const input = useRef<HTMLInputElement>(null);
  const busy = state.kind === 'reading' || state.kind === 'judging' || state.kind === 'writing';
  return (
    <section class="box tables" aria-labelledby="import-h">
      <div class="box-h">
        <h2 id="import-h">{words.import}</h2>
        <p class="muted">{words.importLead}</p>
      </div>
      <div class="body">
        {pending && !busy && (
          <div class="table-pending" role="alert">
            <p>
              <Glyph name="warn" />
              {pending.staged === pending.parts ? words.pending(pending.records) : words.pendingCut(pending.staged, pending.parts)}
            </p>
            {pending.staged === pending.parts && (
              <button type="button" class="btn btn-small btn-primary" onClick={onWritePending}>
                {words.writePending}
              </button>
            )}
            <button type="button" class="btn btn-small" onClick={onDropPending}>
              {words.drop}
            </button>
          </div>
        )}
        <label class="table-file">
          <span>{words.choose}</span>
          <input
            ref={input}
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={busy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file);
              // The same file can be chosen again after it was changed.
              currentTarget.value = '';
            }}
          />
        </label>
        {state.kind === 'reading' && <WorkBar words={words.reading} {...state} cancel={words.cancel} onCancel={onCancel} />}
        {state.kind === 'judging' && (
          <WorkBar words={words.judging(state.done, state.total)} {...state} cancel={words.cancel} onCancel={onCancel} />
        )}
        {state.kind === 'writing' && (
          <WorkBar words={words.writing(state.done, state.total)} {...state} cancel={words.cancel} onCancel={onCancel} />
        )}
        {state.kind === 'preview' && <Preview file={state.file} rows={state.rows} nameOf={nameOf} onWrite={onWrite} onCancel={onCancel} />}
        <p role="status">
          {state.kind === 'written' && (
            <span class="note-ok">
              <Glyph name="check" />
              {words.written(state.added)}
            </span>
          )}
          {state.kind === 'cancelled' && words.importCancelled}
          {state.kind === 'refused' && <span class="note-err">{words.fileRefused(TABLE[lang].fileFault[state.fault])}</span>}
          {state.kind === 'failed' && <span class="note-err">{words.writeFailed(state.reason)}</span>}
        </p>
      </div>
    </section>
  );
}
