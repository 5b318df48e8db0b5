import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { dayText, numberText, unitText } from '../../lib/i18n/format.ts';
import { BulletBar } from '../bullet-bar.tsx';
import { EvidenceMeter } from '../evidence-meter.tsx';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { lineScale, lineTarget, statusOf, taskNumber } from '../line-text.ts';
import { PaceMark } from '../pace-mark.tsx';
import { StatusChip } from '../status-chip.tsx';
import type { Sorting, SortKey } from './sort-lines.ts';

function Reached({ line: { commitment, state } }: { line: Line }) {
  const { lang } = useWords();
  if (state.value === null) return <>–</>;
  const scale = lineScale(commitment, lang);
  return (
    <b class="num">
      {numberText(state.value / scale.factor, lang)}
      <span class="u">{unitText(commitment.quantity?.unit ?? null, scale, lang)}</span>
    </b>
  );
}

/** The commitments as a table; a name opens the records of its row. */
export function LineTable(props: {
  plan: Plan;
  lines: readonly Line[];
  sorting: Sorting;
  sort: (sorting: Sorting) => void;
  open: string | null;
  onOpen: (line: Line) => void;
}) {
  const { plan, lines, sorting, sort, open, onOpen } = props;
  const { lang, words } = useWords();
  const { columns } = words.board;
  const sortable = (key: SortKey, extra = '') => {
    const active = sorting.key === key;
    return (
      <th scope="col" class={extra} aria-sort={active ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
        <button type="button" class="sort" onClick={() => sort({ key, descending: active && !sorting.descending })}>
          {columns[key]}
          {active && <Glyph name={sorting.descending ? 'down' : 'up'} size="sm" />}
        </button>
      </th>
    );
  };
  return (
    <div class="t-scroll">
      <table class="t">
        <caption class="sr">{words.board.caption}</caption>
        <thead>
          <tr>
            {sortable('task')}
            <th scope="col">{columns.subject}</th>
            {sortable('status')}
            <th scope="col" class="r">
              {columns.reached}
            </th>
            <th scope="col" class="r">
              {columns.target}
            </th>
            <th scope="col" class="barc">
              {columns.bar}
            </th>
            {sortable('pace')}
            {sortable('evidence', 'evc')}
            {sortable('asOf', 'r')}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.commitment.id} class={open === line.commitment.id ? 'is-open' : ''}>
              <td class="nowrap">{taskNumber(line.task)}</td>
              <td class="subject">
                <button type="button" class="name" aria-expanded={open === line.commitment.id} onClick={() => onOpen(line)}>
                  {line.commitment.subject}
                </button>
              </td>
              <td>
                <StatusChip status={statusOf(line)} />
              </td>
              <td class="r">
                <Reached line={line} />
              </td>
              <td class="r">{lineTarget(line.commitment, lang) ?? <span class="muted">{words.figure.qualitative}</span>}</td>
              <td class="barc">{line.commitment.quantity && <BulletBar line={line} />}</td>
              <td>
                <PaceMark pace={line.pace} brief />
              </td>
              <td class="evc">
                <EvidenceMeter evidence={line.state.evidence} />
              </td>
              <td class="r">{line.state.asOf ? dayText(line.state.asOf, plan.period.end) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
