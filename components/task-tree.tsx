import { useRef, useState } from 'preact/hooks';
import type { Line } from '../lib/core/line.ts';
import type { Plan } from '../lib/core/model/plan.ts';
import { STATUS } from '../lib/i18n/domain.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';
import { statusOf } from './line-text.ts';
import { type TreeNode, treeNodes } from './tree-nodes.ts';

const CLASSES: Record<TreeNode['kind'], string> = { section: 'sec', task: 'tk', child: 'child', commitment: 'leaf', missing: 'gap-row' };

function Marks({ node }: { node: TreeNode }) {
  const { lang, words } = useWords();
  if (node.kind === 'missing') return <span />;
  if (node.kind === 'section') {
    return (
      <span class="aside">{node.lines.length === 0 ? words.plan.noFigure : node.expanded ? '' : words.page.group(node.lines.length)}</span>
    );
  }
  if (node.lines.length === 0) return <span class="aside">–</span>;
  const label = node.lines.map((line) => STATUS[statusOf(line)].words[lang]).join(words.app.and);
  return (
    <span class="marks" role="img" aria-label={label}>
      {node.lines.map((line) => (
        <Glyph key={line.commitment.id} name={statusOf(line)} size="sm" tone={`ink-${statusOf(line)}`} />
      ))}
    </span>
  );
}

/** Sections, tasks and commitments of a plan. Arrow keys move, open and close; Enter chooses a task or commitment. */
export function TaskTree({ plan, lines, onChoose }: { plan: Plan; lines: readonly Line[]; onChoose: (id: string) => void }) {
  const { words } = useWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(plan.sections.map(({ id }) => id)));
  const [at, setAt] = useState(plan.sections[0]?.id ?? '');
  const tree = useRef<HTMLDivElement>(null);
  const nodes = treeNodes(plan, lines, open);

  function toggle(id: string, wanted: boolean): void {
    const next = new Set(open);
    if (wanted) next.add(id);
    else next.delete(id);
    setOpen(next);
  }

  function go(index: number): void {
    const node = nodes[index];
    if (!node) return;
    setAt(node.id);
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[index]?.focus();
  }

  function onKeyDown(event: KeyboardEvent, node: TreeNode, index: number): void {
    const parent = nodes.slice(0, index).findLastIndex(({ level }) => level < node.level);
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(index + 1),
      ArrowUp: () => go(index - 1),
      Home: () => go(0),
      End: () => go(nodes.length - 1),
      ArrowRight: () => (node.expanded === false ? toggle(node.id, true) : node.expanded && go(index + 1)),
      ArrowLeft: () => (node.expanded ? toggle(node.id, false) : go(parent)),
      Enter: () => choose(node),
      ' ': () => choose(node),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function choose(node: TreeNode): void {
    setAt(node.id);
    if (node.kind === 'commitment') onChoose(node.id);
    else if (node.expanded !== null) toggle(node.id, !node.expanded);
    else if (node.kind !== 'missing') onChoose(node.id);
  }

  return (
    <div class="tree" role="tree" aria-label={words.plan.tree} ref={tree}>
      {nodes.map((node, index) => (
        <div
          key={node.id}
          class={`${CLASSES[node.kind]} ${node.duplicate ? 'dup' : ''}`}
          role="treeitem"
          aria-level={node.level}
          aria-expanded={node.expanded ?? undefined}
          tabIndex={node.id === at ? 0 : -1}
          onFocus={() => setAt(node.id)}
          onKeyDown={(event) => onKeyDown(event, node, index)}
          onClick={() => choose(node)}
        >
          <div class="row">
            {node.expanded === null ? (
              node.kind === 'missing' ? (
                <Glyph name="warn" size="sm" />
              ) : (
                <span />
              )
            ) : (
              <Glyph name={node.expanded ? 'down' : 'right'} size="sm" />
            )}
            {node.kind !== 'commitment' && <span class="no">{/^\d+$/.test(node.number) ? `${node.number}.` : node.number}</span>}
            <span class="ttl" title={node.title}>
              {node.kind === 'missing' ? words.plan.missingRow : node.title}
            </span>
            <Marks node={node} />
          </div>
        </div>
      ))}
    </div>
  );
}
