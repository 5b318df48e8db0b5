import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TABLE } from '../../lib/i18n/table-words.ts';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import type { Judged } from '../../lib/sheets/progress/judge-row.ts';
import { useWords } from '../language.ts';

type Bad = Extract<Judged, { kind: 'bad' }>;
type Good = Extract<Judged, { kind: 'new' | 'correction' }>;

const KINDS = ['new', 'correction', 'unchanged', 'bad'] as const;
/** Rows shown at first, and added when asked for. */
const PAGE = 50;
/** As much of a cell as is shown. */
const LONGEST = 80;

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What a file would do: counts, the rows with faults and why, the changes cell by cell. Nothing is written before the button is pressed. */
export function Preview(props: {
  file: string;
  rows: readonly Judged[];
  nameOf: (targetId: string) => string;
  onWrite: () => void;
  onCancel: () => void;
}) {
  const { file, rows, nameOf, onWrite, onCancel } = props;
  const { lang } = useWords();
  const words = TABLES[lang];
  const bad = rows.filter((row): row is Bad => row.kind === 'bad');
  const good = rows.filter((row): row is Good => row.kind === 'new' || row.kind === 'correction');
  return (
    <div class="table-preview">
      <p role="status">
        <b>{words.found(short(file))}</b>{' '}
        {KINDS.map((kind) => words.counts[kind](rows.filter((row) => row.kind === kind).length)).join(lang === 'en' ? ', ' : '，')}
      </p>
      {bad.length > 0 && <BadRows rows={bad} />}
      {good.length > 0 && <GoodRows rows={good} nameOf={nameOf} />}
      {good.length === 0 && <p>{words.nothingToWrite}</p>}
      <p class="acts">
        {good.length > 0 && (
          <button type="button" class="btn btn-primary" onClick={onWrite}>
            {words.write(good.length)}
          </button>
        )}
        <button type="button" class="btn" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}

function BadRows({ rows }: { rows: readonly Bad[] }) {
  const { lang } = useWords();
  const words = TABLES[lang];
  const { line, column, cell, reason } = words.columnsOfBad;
  return (
    <RowTable caption={words.badRows} heads={[line, column, cell, reason]} rows={rows}>
      {(row) =>
        row.faults.map(({ column: at, cell: typed, fault }, index) => (
          <tr key={`${row.line}/${index}`}>
            <td>{row.line}</td>
            <td class="nowrap">{at === null ? words.wholeRow : TABLE[lang].columns[at]}</td>
            <td>{short(typed)}</td>
            <td>{TABLE[lang].fault[fault]}</td>
          </tr>
        ))
      }
    </RowTable>
  );
}

function GoodRows({ rows, nameOf }: { rows: readonly Good[]; nameOf: (targetId: string) => string }) {
  const { lang } = useWords();
  const words = TABLES[lang];
  const { line, target, kind, change } = words.columnsOfChanges;
  return (
    <RowTable caption={words.changes} heads={[line, target, kind, change]} rows={rows}>
      {(row) => (
        <tr key={row.line}>
          <td>{row.line}</td>
          <td>{nameOf(row.draft.commitmentId ?? row.draft.taskId)}</td>
          <td class="nowrap">{words.kind[row.kind]}</td>
          <td>
            <dl class="cell-changes">
              {row.changes.map(({ column, before, after }) => (
                <div key={column}>
                  <dt class="muted">{TABLE[lang].columns[column]}</dt>
                  <dd>
                    {before !== '' && (
                      <>
                        <s>{short(before)}</s>{' '}
                      </>
                    )}
                    <b>{short(after)}</b>
                  </dd>
                </div>
              ))}
            </dl>
          </td>
        </tr>
      )}
    </RowTable>
  );
}

interface RowTableProps<Row> {
  caption: string;
  heads: readonly string[];
  rows: readonly Row[];
  /** The table rows of one row of the file. */
  children: (row: Row) => ComponentChildren;
}

/** Rows of the file, a page of them at first and more when asked. */
function RowTable<Row>({ caption, heads, rows, children }: RowTableProps<Row>) {
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <div class="t-scroll">
        <table class="t">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {heads.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.slice(0, shown).map(children)}</tbody>
        </table>
      </div>
      <More left={rows.length - shown} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}

function More({ left, onMore }: { left: number; onMore: () => void }) {
  const { lang } = useWords();
  if (left <= 0) return null;
  return (
    <p class="pad">
      <button type="button" class="btn btn-small" onClick={onMore}>
        {TABLES[lang].more(Math.min(PAGE, left))}
      </button>
    </p>
  );
}
