import { useRef, useState } from 'preact/hooks';
import type { Commitment, Plan, Task } from '../lib/core/model/plan.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';
import { loneTarget, taskNumber } from './line-text.ts';

interface Target {
  taskId: string;
  commitmentId?: string;
}

/** What is asked: which target of the plan do these words speak of? `near` names those that stand close to them. */
export interface Choice {
  plan: Pick<Plan, 'title'>;
  tasks: readonly Task[];
  commitments: readonly Commitment[];
  near: readonly Target[];
  selection: string;
}

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Asks which commitment or task the selected words speak of: what is near them first, then the whole plan, searchable. */
export function TargetPicker(props: { choice: Choice; onChoose: (target: Target) => void; onClose: () => void }) {
  const { choice, onChoose, onClose } = props;
  const { words, lang } = useWords();
  const [search, setSearch] = useState('');
  const list = useRef<HTMLElement>(null);
  const wanted = search.trim().toLowerCase();
  const near = choice.near.flatMap(({ taskId, commitmentId }) => {
    const task = choice.tasks.find(({ id }) => id === taskId);
    return task ? [{ task, commitment: choice.commitments.find(({ id }) => id === commitmentId) ?? null }] : [];
  });
  const tasks = choice.tasks
    .map((task) => {
      const own = choice.commitments.filter(({ taskId }) => taskId === task.id);
      const isNamed = `${taskNumber(task)} ${task.title}`.toLowerCase().includes(wanted);
      return { task, isNamed, commitments: own.filter(({ subject }) => isNamed || subject.toLowerCase().includes(wanted)) };
    })
    .filter(({ isNamed, commitments }) => isNamed || commitments.length > 0);

  /** The arrows walk the list from the search field on, as in every list of results. */
  function walk(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('#target-search, .pick') ?? [])];
    event.preventDefault();
    stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  }

  const pick = (task: Task, commitment: Commitment | null) => (
    <li key={commitment?.id ?? task.id}>
      <button
        type="button"
        class="pick"
        onClick={() => onChoose({ taskId: task.id, ...(commitment ? { commitmentId: commitment.id } : {}) })}
      >
        <span>{commitment?.subject ?? words.picker.wholeTask}</span>
        {commitment && <span class="muted">{loneTarget(commitment, words, lang)}</span>}
      </button>
    </li>
  );
  const named = (task: Task) => `${words.app.task(taskNumber(task))}　${task.title}`;

  return (
    <main class="card jn picker" aria-labelledby="card-title" ref={list} onKeyDown={walk}>
      <div class="card-h">
        <h1 id="card-title">{words.picker.title}</h1>
        <button class="btn btn-icon" type="button" title={words.app.closeEsc} onClick={onClose}>
          <Glyph name="close" />
          <span class="sr">{words.app.close}</span>
        </button>
      </div>
      <p class="quote">{choice.selection}</p>
      <span class="in">
        <Glyph name="search" />
        <input
          id="target-search"
          type="search"
          value={search}
          placeholder={words.picker.search}
          aria-label={words.picker.search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </span>
      <div class="pick-list">
        {near.length > 0 && wanted === '' && (
          <section>
            <h2>{words.picker.near}</h2>
            <ul>{near.map(({ task, commitment }) => pick(task, commitment))}</ul>
          </section>
        )}
        {near.length > 0 && wanted === '' && <h2>{words.picker.all}</h2>}
        {tasks.map(({ task, commitments }) => (
          <section key={task.id}>
            <h3>{named(task)}</h3>
            <ul>
              {commitments.map((commitment) => pick(task, commitment))}
              {pick(task, null)}
            </ul>
          </section>
        ))}
        {tasks.length === 0 && (
          <p class="soft" role="status">
            {words.picker.noMatch}
          </p>
        )}
      </div>
    </main>
  );
}
