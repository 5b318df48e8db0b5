import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { webAddress } from '../../lib/core/web-address.ts';
import { useWords } from '../language.ts';
import { TaskTree } from '../task-tree.tsx';
import { FindingsNote } from './findings-note.tsx';

/** 计划: the plan's structure, what is odd about its numbers, and the status of every commitment as a glyph. */
export function PlanTab({ plan, lines, onChoose }: { plan: Plan; lines: readonly Line[]; onChoose: (id: string) => void }) {
  const { words } = useWords();
  const topTasks = plan.tasks.filter(({ parentId }) => parentId === undefined).length;
  const numeric = lines.filter(({ commitment }) => commitment.kind === 'numeric').length;
  const [source] = plan.sources;
  return (
    <>
      <div class="plan-h">
        <h1>{plan.title}</h1>
        <p class="muted">
          {plan.publishedOn}　{words.plan.counts(plan.sections.length, topTasks)}
          {words.figure.separator}
          {words.page.counts(numeric, lines.length - numeric)}
        </p>
      </div>
      <div class="pad is-tight">
        <FindingsNote plan={plan} />
      </div>
      <div class="scroll">
        <TaskTree plan={plan} lines={lines} onChoose={onChoose} />
      </div>
      {source && (
        <div class="foot">
          <span>
            {words.plan.source}
            <a href={source.url} target="_blank" rel="noreferrer">
              {webAddress(source.url)?.host ?? source.title}
            </a>
          </span>
        </div>
      )}
    </>
  );
}
