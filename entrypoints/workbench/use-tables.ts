import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { download } from '../../components/download.ts';
import type { ExportProps, ExportState } from '../../components/tables/export-box.tsx';
import type { ImportProps, ImportState } from '../../components/tables/import-box.tsx';
import { useLive } from '../../components/use-live.ts';
import type { Profile } from '../../lib/core/model/form-draft.ts';
import { dropPending, tableRecords, watchPending, writePending, writeReports } from '../../lib/desk/tables.ts';
import type { Lang } from '../../lib/i18n/domain.ts';
import { TABLE } from '../../lib/i18n/table-words.ts';
import { chosenColumns, columnsOf, type TableKind } from '../../lib/sheets/progress/columns.ts';
import type { TableFormat } from '../../lib/sheets/progress/export-table.ts';
import type { TableSource } from '../../lib/sheets/progress/table-source.ts';
import type { PlanRow } from '../../lib/store/database.ts';

const COLUMNS = 'table-columns';

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function remembered(): unknown {
  try {
    return JSON.parse(localStorage.getItem(COLUMNS) ?? 'null');
  } catch {
    return null;
  }
}

/** What the tab of tables shows and does. What makes and reads files is loaded when somebody asks for it. */
export function useTables(
  { plan, vanished }: PlanRow,
  profile: Profile,
  today: string,
  lang: Lang,
): { exporting: ExportProps; importing: ImportProps } {
  const source = useMemo(
    (): TableSource => ({ plan, vanished, ...tableRecords, reported: () => tableRecords.reported(plan.id) }),
    [plan, vanished],
  );
  const [columns, setColumns] = useState(() => chosenColumns(remembered()));
  const [exported, setExported] = useState<ExportState>({ kind: 'idle' });
  const [imported, setImported] = useState<ImportState>({ kind: 'idle' });
  const busy = imported.kind === 'writing';
  const pending = useLive(busy ? null : watchPending, `pending/${busy}`).value ?? null;
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  /** Starts work that `cancel` ends; `told` hears how far it is, a few times a second at most. */
  function start(told: (done: number, total: number) => void) {
    work.current = new AbortController();
    let last = 0;
    const progress = (done: number, total: number) => {
      if (performance.now() - last < 100 && done < total) return;
      last = performance.now();
      told(done, total);
    };
    return { signal: work.current.signal, progress };
  }

  async function onExport(kind: TableKind, format: TableFormat): Promise<void> {
    const { signal, progress } = start((done, total) => setExported({ kind: 'busy', done, total }));
    setExported({ kind: 'busy', done: 0, total: 1 });
    try {
      const { exportTable } = await import('../../lib/sheets/progress/export-table.ts');
      const file = await exportTable({ kind, format, columns: columnsOf(columns, kind), lang }, source, { signal, progress });
      const name = `${plan.shortTitle} ${TABLE[lang].sheet} ${TABLE[lang].scope[kind.scope]} ${today}.${format}`;
      download(file, name, file.type);
      setExported({ kind: 'done', name });
    } catch (error) {
      setExported(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) });
    }
  }

  async function onFile(file: File): Promise<void> {
    let kind: 'reading' | 'judging' = 'reading';
    const { signal, progress } = start((done, total) => setImported({ kind, done, total }));
    setImported({ kind, done: 0, total: 1 });
    try {
      const [{ readFile }, { judgeTable }] = await Promise.all([
        import('../../lib/sheets/progress/read-file.ts'),
        import('../../lib/sheets/progress/judge-table.ts'),
      ]);
      const table = await readFile(file, { signal, progress });
      signal.throwIfAborted();
      if (table.fault !== null) return setImported({ kind: 'refused', fault: table.fault });
      const tasks = new Map([...plan.tasks, ...vanished.tasks].map((task) => [task.id, task]));
      kind = 'judging';
      const rows = await judgeTable(
        table.rows,
        source,
        { plan, tasks, lang, profile, today, now: new Date().toISOString() },
        { signal, progress },
      );
      setImported({ kind: 'preview', file: file.name, rows });
    } catch (error) {
      setImported(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) });
    }
  }

  async function write(
    writing: (work: { signal: AbortSignal; progress: (done: number, total: number) => void }) => Promise<{ added: number }>,
  ): Promise<void> {
    const { signal, progress } = start((done, total) => setImported({ kind: 'writing', done, total }));
    setImported({ kind: 'writing', done: 0, total: 1 });
    try {
      setImported({ kind: 'written', added: (await writing({ signal, progress })).added });
    } catch (error) {
      setImported(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) });
    }
  }

  const names = useMemo(() => {
    const named = [...plan.tasks, ...vanished.tasks].map(({ id, title }) => [id, title] as const);
    return new Map([...named, ...[...plan.commitments, ...vanished.commitments].map(({ id, subject }) => [id, subject] as const)]);
  }, [plan, vanished]);

  return {
    exporting: {
      columns,
      changeColumns: (next) => {
        if (next) localStorage.setItem(COLUMNS, JSON.stringify(next));
        else localStorage.removeItem(COLUMNS);
        setColumns(chosenColumns(next));
      },
      state: exported,
      onExport: (kind, format) => void onExport(kind, format),
      onCancel: () => work.current?.abort(),
    },
    importing: {
      state: imported,
      pending,
      nameOf: (id) => names.get(id) ?? id,
      onFile: (file) => void onFile(file),
      onWrite: () => {
        if (imported.kind !== 'preview') return;
        const drafts = imported.rows.flatMap((row) => (row.kind === 'new' || row.kind === 'correction' ? [row.draft] : []));
        void write((work) => writeReports(drafts, new Date().toISOString(), work));
      },
      onCancel: () => {
        work.current?.abort();
        if (imported.kind === 'preview') setImported({ kind: 'cancelled' });
      },
      onWritePending: () => pending && void write((work) => writePending(pending, work)),
      onDropPending: () => pending && void dropPending(pending.importId).catch(() => {}),
    },
  };
}
