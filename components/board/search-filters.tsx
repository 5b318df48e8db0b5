import type { Line } from '../../lib/core/line.ts';
import type { Declared } from '../../lib/core/model/note.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { NoteQuery } from '../../lib/core/note-search.ts';
import { STATUS } from '../../lib/i18n/domain.ts';
import { SEARCH } from '../../lib/i18n/search-words.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { taskNumber } from '../line-text.ts';

const DECLARED = (Object.keys(STATUS) as (keyof typeof STATUS)[]).filter((code): code is Declared => code !== 'none');

/** Names that a field offers, each once. */
const names = (all: readonly (string | undefined)[]) => [...new Set(all.filter((name): name is string => !!name))].sort();

/** The words that are looked for, and what else must hold. */
export function SearchFilters(props: {
  query: NoteQuery;
  plan: Plan;
  lines: readonly Line[];
  change: (part: Partial<NoteQuery>) => void;
  clear: () => void;
}) {
  const { query, plan, lines, change, clear } = props;
  const { lang } = useWords();
  const said = SEARCH[lang];
  const latest = lines.map(({ state }) => state.latest);
  const offered = { office: names(latest.map((note) => note?.office)), author: names(latest.map((note) => note?.author)) };
  return (
    <search class="search-form">
      <div class="tbar">
        <span class="in">
          <Glyph name="search" />
          <input
            type="search"
            value={query.text}
            aria-label={said.label}
            placeholder={said.label}
            onInput={({ currentTarget }) => change({ text: currentTarget.value })}
          />
        </span>
        <span class="muted">{said.hint}</span>
      </div>
      <div class="search-filters">
        <label>
          {said.task}
          <select value={query.taskId ?? ''} onChange={({ currentTarget }) => change({ taskId: currentTarget.value })}>
            <option value="">{said.anyTask}</option>
            {plan.tasks.map((task) => (
              <option key={task.id} value={task.id}>
                {taskNumber(task)} {task.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.status}
          <select
            value={query.declared ?? ''}
            onChange={({ currentTarget }) => change({ declared: (currentTarget.value || undefined) as Declared | undefined })}
          >
            <option value="">{said.anyStatus}</option>
            {DECLARED.map((code) => (
              <option key={code} value={code}>
                {STATUS[code].words[lang]}
              </option>
            ))}
          </select>
        </label>
        {(['office', 'author'] as const).map((field) => (
          <label key={field}>
            {said[field]}
            <input
              list={`search-${field}`}
              value={query[field] ?? ''}
              onInput={({ currentTarget }) => change({ [field]: currentTarget.value })}
            />
            <datalist id={`search-${field}`}>
              {offered[field].map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </label>
        ))}
        {(['from', 'to'] as const).map((field) => (
          <label key={field}>
            {said[field]}
            <input type="date" value={query[field] ?? ''} onInput={({ currentTarget }) => change({ [field]: currentTarget.value })} />
          </label>
        ))}
        <button type="button" class="btn btn-small" onClick={clear}>
          {said.clear}
        </button>
      </div>
    </search>
  );
}
