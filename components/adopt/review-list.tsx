import { useRef, useState } from 'preact/hooks';
import type { Task } from '../../lib/core/model/plan.ts';
import {
  decide,
  editItem,
  itemBefore,
  mergeIntoBefore,
  type ReviewItem,
  splitItem,
  type Verdict,
} from '../../lib/core/outline/edit-draft.ts';
import { taskNumber } from '../line-text.ts';
import { type ItemActs, ReviewRow } from './review-item.tsx';

interface ReviewListProps {
  items: readonly ReviewItem[];
  tasks: readonly Task[];
  current: string | null;
  choose: (id: string) => void;
  change: (items: ReviewItem[]) => void;
}

/** The commitments by their tasks. Keys of the row in focus: arrows move, Y accepts, N rejects, E edits. */
export function ReviewList({ items, tasks, current, choose, change }: ReviewListProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const rowOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
  const acts: ItemActs = {
    choose,
    decide: (id, verdict) => change(decide(items, id, toggled(id, verdict))),
    startEdit: (id) => {
      if (id === null && editing !== null) rowOf(editing)?.focus();
      else if (id !== null) choose(id);
      setEditing(id);
    },
    edit: (id, edit) => {
      change(editItem(items, id, edit));
      rowOf(id)?.focus();
      setEditing(null);
    },
    merge: (id) => {
      const into = itemBefore(items, id)?.commitment.id;
      change(mergeIntoBefore(items, id));
      if (into === undefined) return;
      rowOf(into)?.focus();
      choose(into);
    },
    split: (id) => change(splitItem(items, id)),
  };

  /** Pressed again, a decision is taken back. */
  function toggled(id: string, verdict: Verdict): Verdict {
    return items.find(({ commitment }) => commitment.id === id)?.verdict === verdict ? 'open' : verdict;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = document.activeElement as HTMLElement | null;
    const id = row?.dataset.item;
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
      const next = rows[rows.indexOf(row as HTMLElement) + step];
      if (next?.dataset.item === undefined) return;
      event.preventDefault();
      next.focus();
      choose(next.dataset.item);
      return;
    }
    const act = { y: () => acts.decide(id, 'accepted'), n: () => acts.decide(id, 'rejected'), e: () => acts.startEdit(id) }[
      event.key.toLowerCase()
    ];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside; everything is reached by Tab too.
    <div ref={list} onKeyDown={onKeyDown}>
      {groupsOf(items, tasks).map(({ task, members }) => (
        <section key={members[0]?.commitment.id} aria-label={task && `${taskNumber(task)} ${task.title}`}>
          {task && (
            <h3 class="grp">
              <span>{taskNumber(task)}</span>
              <span>{task.title}</span>
            </h3>
          )}
          <ul>
            {members.map((item) => (
              <ReviewRow
                key={item.commitment.id}
                {...{ item, acts }}
                current={item.commitment.id === current}
                editing={item.commitment.id === editing}
                canMerge={itemBefore(items, item.commitment.id) !== null}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Neighbours of one task together, in the document's order. */
function groupsOf(items: readonly ReviewItem[], tasks: readonly Task[]): { task: Task | undefined; members: ReviewItem[] }[] {
  const groups: { task: Task | undefined; members: ReviewItem[] }[] = [];
  for (const item of items) {
    const { taskId } = item.commitment;
    const last = groups.at(-1);
    if (last?.members[0]?.commitment.taskId === taskId) last.members.push(item);
    else groups.push({ task: tasks.find(({ id }) => id === taskId), members: [item] });
  }
  return groups;
}
