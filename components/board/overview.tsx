import { useState } from 'preact/hooks';
import type { Line } from '../../lib/core/line.ts';
import type { Profile } from '../../lib/core/model/form-draft.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import { shareText } from '../../lib/i18n/format.ts';
import { EmptyState } from '../empty-state.tsx';
import { FilterChips } from '../filter-chips.tsx';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { type LineFilter, matchesFilter } from '../line-filter.ts';
import { TargetRecords } from '../target-records.tsx';
import { Counts } from './counts.tsx';
import { LineTable } from './line-table.tsx';
import { matchesSearch, type Sorting, sortLines } from './sort-lines.ts';
import { TaskStrip } from './task-strip.tsx';

/** Share of the plan's period that had gone by on a day. */
function elapsed(period: Plan['period'], day: string): number {
  const [start, end, at] = [period.start, period.end, day].map((text) => Date.parse(`${text}T00:00:00Z`)) as [number, number, number];
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}

/** 总览: counts, the strip of tasks, and the table of commitments with the records of one of them beside it. */
export function Overview(props: { desk: Desk; plan: Plan; lines: readonly Line[]; profile: Profile; today: string }) {
  const { desk, plan, lines, profile, today } = props;
  const { words } = useWords();
  const [filter, setFilter] = useState<LineFilter>('all');
  const [search, setSearch] = useState('');
  const [taskId, setTaskId] = useState<string | null>(null);
  const [sorting, setSorting] = useState<Sorting>({ key: 'task', descending: false });
  const [open, setOpen] = useState<string | null>(null);

  const latest = lines.reduce((day, { state }) => ((state.asOf ?? '') > day ? (state.asOf ?? '') : day), '');
  const inTask = lines.filter(({ task }) => taskId === null || task.id === taskId || task.parentId === taskId);
  const found = inTask.filter((line) => matchesSearch(line, search));
  const shown = sortLines(
    found.filter((line) => matchesFilter(line, filter)),
    sorting,
  );
  const openLine = lines.find(({ commitment }) => commitment.id === open) ?? null;
  const task = plan.tasks.find(({ id }) => id === taskId);

  function clear(): void {
    setFilter('all');
    setSearch('');
    setTaskId(null);
  }

  return (
    <>
      <div class="ttl-row">
        <h1>{plan.title}</h1>
        <span class="muted">
          {plan.issuer}　{latest ? words.board.asOf(latest, shareText(elapsed(plan.period, latest))) : words.board.noReports}
        </span>
      </div>
      <Counts lines={lines} />
      <TaskStrip plan={plan} lines={lines} chosen={taskId} choose={setTaskId} />
      <div class={openLine ? 'split-view is-open' : 'split-view'}>
        <section class="box" aria-label={words.board.caption}>
          <div class="tbar">
            <span class="in">
              <Glyph name="search" />
              <input
                type="search"
                value={search}
                placeholder={words.board.search}
                aria-label={words.board.search}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
            </span>
            <FilterChips lines={found} chosen={filter} choose={setFilter} withSelf />
            {task && (
              <button type="button" class="fchip" aria-pressed="true" onClick={() => setTaskId(null)}>
                {words.board.clearTask(task.number)}
                <Glyph name="close" size="sm" />
                <span class="sr">{words.board.clear}</span>
              </button>
            )}
          </div>
          {shown.length === 0 ? (
            <EmptyState text={words.board.noMatch}>
              <button type="button" class="btn" onClick={clear}>
                {words.board.clear}
              </button>
            </EmptyState>
          ) : (
            <LineTable
              {...{ plan, sorting, open }}
              lines={shown}
              sort={setSorting}
              onOpen={({ commitment }) => setOpen(open === commitment.id ? null : commitment.id)}
            />
          )}
          <p class="pager" role="status">
            {words.board.sortedBy(words.board.columns[sorting.key])}
            {words.figure.separator}
            {words.board.shown(shown.length, lines.length)}
          </p>
        </section>
        {openLine && (
          <aside class="box" aria-label={openLine.commitment.subject}>
            <TargetRecords
              {...{ desk, plan, profile, today }}
              task={openLine.task}
              line={openLine}
              state={openLine.state}
              page={null}
              startWriting={false}
              backLabel={words.board.closeRecord}
              onBack={() => setOpen(null)}
            />
          </aside>
        )}
      </div>
    </>
  );
}
