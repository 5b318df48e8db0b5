import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { STATUS } from '../../lib/i18n/domain.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { statusOf } from '../line-text.ts';
import { numberingText } from '../panel/findings-note.tsx';
import { treeNodes } from '../tree-nodes.ts';

/** Every task as a cell, every commitment in it as a glyph; a cell filters the table below. */
export function TaskStrip(props: { plan: Plan; lines: readonly Line[]; chosen: string | null; choose: (taskId: string | null) => void }) {
  const { plan, lines, chosen, choose } = props;
  const { lang, words } = useWords();
  const findings = numberingText(plan, words);
  const topTasks = plan.tasks.filter(({ parentId }) => parentId === undefined).length;
  return (
    <section class="box">
      <div class="box-h">
        <h2>{words.board.tasks(topTasks)}</h2>
        <span class="muted">
          {words.board.tasksLegend}
          {findings && ` ${findings}`}
        </span>
      </div>
      <div class="strip-tasks">
        {plan.sections.map((section) => (
          <div class="s" key={section.id}>
            <h3 title={section.title}>
              {section.number} {section.title}
            </h3>
            <ol>
              {treeNodes({ ...plan, sections: [section] }, lines, new Set([section.id])).map((node) => {
                if (node.kind === 'section') return null;
                const glyphs = node.lines.map((line) => statusOf(line));
                const label = `${node.number} ${node.title || words.plan.missingRow}${words.figure.separator}${glyphs.map((code) => STATUS[code].words[lang]).join(words.app.and) || words.plan.noFigure}`;
                return (
                  <li key={node.id} class={glyphs.length > 8 ? 'wide' : ''}>
                    {glyphs.length === 0 ? (
                      <span
                        class={`cell ${node.kind === 'missing' ? 'is-missing' : 'is-empty'} ${node.duplicate ? 'dup' : ''}`}
                        title={label}
                      >
                        <b>{node.number}</b>
                        {node.kind !== 'missing' && <span aria-hidden="true">–</span>}
                        <span class="sr">{label}</span>
                      </span>
                    ) : (
                      <button
                        type="button"
                        class={`cell ${node.duplicate ? 'dup' : ''}`}
                        aria-pressed={chosen === node.id}
                        aria-label={label}
                        title={node.title}
                        onClick={() => choose(chosen === node.id ? null : node.id)}
                      >
                        <b>{node.number}</b>
                        <span>
                          {node.lines.map((line) => (
                            <Glyph key={line.commitment.id} name={statusOf(line)} tone={`ink-${statusOf(line)}`} />
                          ))}
                        </span>
                      </button>
                    )}
                  </li>
                );
              })}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
