import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { CommitmentRow } from '../commitment-row.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FilterChips } from '../filter-chips.tsx';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { type LineFilter, matchesFilter } from '../line-filter.ts';
import { taskNumber } from '../line-text.ts';
import { StatusStrip } from '../status-strip.tsx';

function groups(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.[0]?.task.id === line.task.id) last.push(line);
    else found.push([line]);
  }
  return found;
}

/** 本页: the commitments of the page in the tab, in its order; what the highlights show, for those who cannot see them too. */
export function PageTab(props: {
  plan: Plan;
  lines: readonly Line[];
  current: string | null;
  /** The page could not be scrolled to the chosen one. */
  lost: boolean;
  /** The end of the page was not read. */
  cut: boolean;
  /** The page keeps changing and is not read any more: the way to read it again. */
  onResume: (() => void) | null;
  /** Notes of this page whose places need a look. */
  places: ComponentChildren;
  /** What leads to files and back. */
  sharing: ComponentChildren;
  onShow: (line: Line) => void;
  onNote: (line: Line) => void;
  onAdopt: (() => void) | null;
}) {
  const { plan, lines, current, lost, cut, onResume, places, sharing, onShow, onNote, onAdopt } = props;
  const { words, lang } = useWords();
  const [filter, setFilter] = useState<LineFilter>('all');
  const list = useRef<HTMLDivElement>(null);
  const shown = lines.filter((line) => matchesFilter(line, filter));
  const at = shown.findIndex(({ commitment }) => commitment.id === current);
  const numeric = lines.filter(({ commitment }) => commitment.kind === 'numeric').length;

  function step(by: 1 | -1): void {
    const line = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (!line) return;
    onShow(line);
    list.current?.querySelector(`[data-commitment="${CSS.escape(line.commitment.id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.item') ?? [])];
    const row = rows[rows.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!row) return;
    event.preventDefault();
    row.focus();
  }

  return (
    <>
      <div class="scroll" ref={list}>
        <div class="plan-h">
          <h1>{plan.shortTitle}</h1>
          <p class="muted">
            {plan.issuer}　{words.page.counts(numeric, lines.length - numeric)}
          </p>
          {cut && <p class="soft">{words.page.cut}</p>}
          {onResume && (
            <div class="soft" role="status">
              <p>{words.page.restless}</p>
              <button type="button" class="btn-line" onClick={onResume}>
                {words.page.readAgain}
              </button>
            </div>
          )}
          {onAdopt && (
            <button type="button" class="btn-line" onClick={onAdopt}>
              {ADOPT[lang].adoptAgain}
            </button>
          )}
          {sharing}
        </div>
        {places}
        <StatusStrip lines={lines} />
        <div class="toolbar">
          <FilterChips lines={lines} chosen={filter} choose={setFilter} />
        </div>
        {shown.length === 0 && (
          <EmptyState text={words.page.noMatch}>
            <button type="button" class="btn" onClick={() => setFilter('all')}>
              {words.page.showAll}
            </button>
          </EmptyState>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside; each is reached by Tab too. */}
        <div onKeyDown={onKeyDown}>
          {groups(shown).map((group) => {
            const task = group[0]?.task;
            return (
              task && (
                <section key={`${task.id}/${group[0]?.commitment.id}`} aria-label={`${taskNumber(task)} ${task.title}`}>
                  <h2 class="grp">
                    <span>{taskNumber(task)}</span>
                    <span>{task.title}</span>
                    <span class="n">{words.page.group(group.length)}</span>
                  </h2>
                  <ul>
                    {group.map((line) => {
                      const isCurrent = line.commitment.id === current;
                      return (
                        <li class="item-box" key={line.commitment.id}>
                          <CommitmentRow line={line} current={isCurrent} onChoose={() => onShow(line)} />
                          {isCurrent && (
                            <div class="item-acts">
                              {lost && (
                                <p class="muted" role="status">
                                  {words.page.lost}
                                </p>
                              )}
                              <button type="button" class="btn btn-small" onClick={() => onNote(line)}>
                                {words.page.note}
                              </button>
                            </div>
                          )}
                        </li>
                      );
                    })}
                  </ul>
                </section>
              )
            );
          })}
        </div>
      </div>
      <div class="foot">
        <span aria-live="polite">{at < 0 ? words.page.total(shown.length) : words.page.position(at + 1, shown.length)}</span>
        <span>
          <button type="button" class="btn btn-quiet" disabled={at === 0 || shown.length === 0} onClick={() => step(-1)}>
            <Glyph name="up" size="sm" />
            {words.page.previous}
          </button>
          <button type="button" class="btn btn-quiet" disabled={at === shown.length - 1} onClick={() => step(1)}>
            {words.page.next}
            <Glyph name="down" size="sm" />
          </button>
        </span>
      </div>
    </>
  );
}
