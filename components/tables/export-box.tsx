import { useState } from 'preact/hooks';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import type { ChosenColumn, TableKind } from '../../lib/sheets/progress/columns.ts';
import type { TableFormat } from '../../lib/sheets/progress/export-table.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { ColumnOrder } from './column-order.tsx';
import { WorkBar } from './work-bar.tsx';

/** How an export goes, or how it ended. */
export type ExportState =
  | { kind: 'idle' | 'cancelled' }
  | { kind: 'busy'; done: number; total: number }
  | { kind: 'done'; name: string }
  | { kind: 'failed'; reason: string };

export interface ExportProps {
  columns: readonly ChosenColumn[];
  /** Null: the usual order. */
  changeColumns: (columns: ChosenColumn[] | null) => void;
  state: ExportState;
  onExport: (kind: TableKind, format: TableFormat) => void;
  onCancel: () => void;
}

const SCOPES = ['internal', 'public'] as const;
const ROWS = ['latest', 'all'] as const;

/** 导出表格: for whom, which rows, which columns, and the file. */
export function ExportBox({ columns, changeColumns, state, onExport, onCancel }: ExportProps) {
  const { lang } = useWords();
  const words = TABLES[lang];
  const [scope, setScope] = useState<TableKind['scope']>('internal');
  const [rows, setRows] = useState<TableKind['rows']>('latest');
  const busy = state.kind === 'busy';
  return (
    <section class="box tables" aria-labelledby="export-h">
      <div class="box-h">
        <h2 id="export-h">{words.export}</h2>
        <p class="muted">{words.exportLead}</p>
      </div>
      <div class="body">
        <fieldset class="choices">
          <legend>{words.scope}</legend>
          {SCOPES.map((one) => (
            <label class="check" key={one}>
              <input type="radio" name="table-scope" checked={scope === one} onChange={() => setScope(one)} />
              <b>{words.scopes[one].name}</b> <span class="muted">{words.scopes[one].hint}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="choices">
          <legend>{words.rows}</legend>
          {ROWS.map((one) => (
            <label class="check" key={one}>
              <input type="radio" name="table-rows" checked={rows === one} onChange={() => setRows(one)} />
              <b>{words.rowKinds[one].name}</b> <span class="muted">{words.rowKinds[one].hint}</span>
            </label>
          ))}
        </fieldset>
        <ColumnOrder columns={columns} change={changeColumns} />
        <p class="acts">
          <button type="button" class="btn btn-primary" disabled={busy} onClick={() => onExport({ scope, rows }, 'xlsx')}>
            <Glyph name="save" />
            {words.excel}
          </button>
          <button type="button" class="btn" disabled={busy} onClick={() => onExport({ scope, rows }, 'csv')}>
            {words.csv}
          </button>
        </p>
        {busy && <WorkBar words={words.exporting(state.done, state.total)} {...state} cancel={words.cancel} onCancel={onCancel} />}
        <p role="status">
          {state.kind === 'done' && (
            <span class="note-ok">
              <Glyph name="check" />
              {words.exported(state.name)}
            </span>
          )}
          {state.kind === 'cancelled' && words.cancelled}
          {state.kind === 'failed' && <span class="note-err">{words.exportFailed(state.reason)}</span>}
        </p>
      </div>
    </section>
  );
}
