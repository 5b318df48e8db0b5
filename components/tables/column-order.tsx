import { useRef } from 'preact/hooks';
import { TABLE } from '../../lib/i18n/table-words.ts';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import type { ChosenColumn } from '../../lib/sheets/progress/columns.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

/** Which columns a file has, in which order. A column is moved by its buttons, and keeps the focus. */
export function ColumnOrder({ columns, change }: { columns: readonly ChosenColumn[]; change: (columns: ChosenColumn[] | null) => void }) {
  const { lang } = useWords();
  const words = TABLES[lang];
  const list = useRef<HTMLOListElement>(null);

  function move(at: number, by: 1 | -1): void {
    const next = [...columns];
    const [moved] = next.splice(at, 1);
    if (!moved) return;
    next.splice(at + by, 0, moved);
    change(next);
    const button = `[data-column="${moved.column}"] button:nth-of-type(${by < 0 ? 1 : 2})`;
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(button)?.focus());
  }

  return (
    <details class="columns">
      <summary>{words.columns}</summary>
      <p class="muted">{words.columnsHint}</p>
      <ol ref={list}>
        {columns.map(({ column, shown }, at) => (
          <li key={column} data-column={column}>
            <label class="check">
              <input
                type="checkbox"
                checked={shown}
                onChange={(event) =>
                  change(columns.map((one) => (one.column === column ? { column, shown: event.currentTarget.checked } : one)))
                }
              />
              {TABLE[lang].columns[column]}
            </label>
            <button
              type="button"
              class="btn btn-small"
              aria-label={words.up(TABLE[lang].columns[column])}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            >
              <Glyph name="up" size="sm" />
            </button>
            <button
              type="button"
              class="btn btn-small"
              aria-label={words.down(TABLE[lang].columns[column])}
              disabled={at === columns.length - 1}
              onClick={() => move(at, 1)}
            >
              <Glyph name="down" size="sm" />
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="btn btn-small" onClick={() => change(null)}>
        {words.usual}
      </button>
    </details>
  );
}
