import { useMemo, useState } from 'preact/hooks';
import { type Line, linesOf } from '../../lib/core/line.ts';
import type { Profile } from '../../lib/core/model/form-draft.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { Plan, Task } from '../../lib/core/model/plan.ts';
import type { NoteQuery } from '../../lib/core/note-search.ts';
import { queryWords, searchText } from '../../lib/core/search-terms.ts';
import { type CommitmentState, foldNotes } from '../../lib/core/status.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { searched } from '../../lib/desk/search.ts';
import { SEARCH } from '../../lib/i18n/search-words.ts';
import { EmptyState } from '../empty-state.tsx';
import { useWords } from '../language.ts';
import { taskNumber } from '../line-text.ts';
import { TargetRecords } from '../target-records.tsx';
import { useLive } from '../use-live.ts';
import { FoundNote } from './found-note.tsx';
import { SearchFilters } from './search-filters.tsx';

/** Records shown at first, and added when asked for. */
const PAGE = 50;
/** Indicators and tasks shown at most: more words find fewer. */
const MOST_TARGETS = 30;

const NO_STATES: ReadonlyMap<string, CommitmentState> = new Map();

/** A target that a search found by its own words. */
interface FoundTarget {
  id: string;
  task: Task;
  name: string;
}

/** Indicators and tasks whose names, aliases or offices hold every word. */
function targetsFor(words: readonly string[], plan: Plan, lines: readonly Line[]): FoundTarget[] {
  if (words.length === 0) return [];
  const holds = (...parts: (string | undefined)[]) => {
    const text = searchText(parts.filter(Boolean).join('\n'));
    return words.every((word) => text.includes(word));
  };
  const indicators = lines.filter(({ commitment: { subject, aliases, responsible }, task }) =>
    holds(subject, ...aliases, responsible, task.title),
  );
  const tasks = plan.tasks.filter(({ title, responsible }) => holds(title, responsible));
  return [
    ...indicators.map(({ commitment, task }) => ({ id: commitment.id, task, name: commitment.subject })),
    ...tasks.map((task) => ({ id: task.id, task, name: task.title })),
  ].slice(0, MOST_TARGETS);
}

/** 记录: everything of a plan that can be found by words and filters; what is chosen opens beside it. */
export function RecordSearch(props: { desk: Desk; search: typeof searched; plan: Plan; profile: Profile; today: string }) {
  const { desk, search, plan, profile, today } = props;
  const { lang, words } = useWords();
  const said = SEARCH[lang];
  const [query, setQuery] = useState<NoteQuery>({ planId: plan.id, text: '' });
  const [limit, setLimit] = useState(PAGE);
  const [open, setOpen] = useState<string | null>(null);
  const isTooShort = query.text.trim() !== '' && queryWords(query.text).length === 0;
  const found = useLive(isTooShort ? null : search(query, limit), JSON.stringify([query, limit]));
  // What stands where is asked for once the search has answered: a list of records needs the names alone.
  const [isAsked, setAsked] = useState(false);
  if (found.value && !isAsked) setAsked(true);
  const states = useLive(isAsked ? desk.states(plan.id) : null, isAsked ? 'states' : '');
  const lines = useMemo(() => linesOf(plan, states.value ?? NO_STATES, today), [plan, states.value, today]);
  if (found.error !== undefined || states.error !== undefined) throw found.error ?? states.error;
  const notes = found.value?.notes ?? [];
  const targets = targetsFor(query.text.trim() === '' ? [] : searchText(query.text).trim().split(/\s+/), plan, lines);
  const line = lines.find(({ commitment }) => commitment.id === open) ?? null;
  const task = line?.task ?? plan.tasks.find(({ id }) => id === open) ?? null;
  // Of a report and what corrects it both are found, as a rule: the one says that it is over.
  const ended = new Set(notes.flatMap(({ supersedes, retracts }) => [supersedes, retracts]));
  const nameOf = (note: Note) =>
    lines.find(({ commitment }) => commitment.id === note.commitmentId) ?? plan.tasks.find(({ id }) => id === note.taskId) ?? null;

  function change(part: Partial<NoteQuery>): void {
    setQuery({ ...query, ...part });
    setLimit(PAGE);
  }

  return (
    <div class={task ? 'split-view is-open' : 'split-view'}>
      <section class="box" aria-label={said.label}>
        <SearchFilters query={query} plan={plan} lines={lines} change={change} clear={() => setQuery({ planId: plan.id, text: '' })} />
        <div class="found" aria-live="polite">
          {isTooShort && <p class="pad muted">{said.oneLetter}</p>}
          {targets.length > 0 && <h2>{said.targets(targets.length)}</h2>}
          <ul>
            {targets.map(({ id, task: of, name }) => (
              <li class="item-box" key={id}>
                <button type="button" class="item" aria-expanded={open === id} onClick={() => setOpen(open === id ? null : id)}>
                  <span class="nm">{name}</span>
                  <span class="sub">
                    <span>
                      {words.app.task(taskNumber(of))}　{of.title}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {found.value && found.value.unindexed > 0 && <p class="pad muted">{said.unindexed(found.value.unindexed)}</p>}
          {notes.length > 0 && <h2>{said.notes(notes.length, found.value?.next !== null)}</h2>}
          <ul>
            {notes.map((note) => (
              <FoundNote
                key={note.id}
                note={note}
                of={nameOf(note)}
                ended={ended.has(note.id)}
                text={query.text}
                open={open}
                choose={setOpen}
              />
            ))}
          </ul>
          {found.value && !isTooShort && notes.length === 0 && targets.length === 0 && <EmptyState text={said.none} />}
          {found.value?.next && (
            <p class="pad">
              <button type="button" class="btn" onClick={() => setLimit(limit + PAGE)}>
                {said.more(PAGE)}
              </button>
            </p>
          )}
        </div>
      </section>
      {task && states.value && (
        <aside class="box" aria-label={line?.commitment.subject ?? task.title}>
          <TargetRecords
            {...{ desk, plan, profile, today, task, line }}
            state={line?.state ?? states.value.get(task.id) ?? foldNotes([])}
            page={null}
            startWriting={false}
            backLabel={words.board.closeRecord}
            onBack={() => setOpen(null)}
          />
        </aside>
      )}
    </div>
  );
}
