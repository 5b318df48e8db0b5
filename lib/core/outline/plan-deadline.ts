import type { Commitment } from '../model/plan.ts';
import type { DraftTask } from './draft-tasks.ts';
import { type DueContext, dueWords, resolveDue } from './due-date.ts';
import { endSaidBy } from './plan-period.ts';
import type { Span } from './plan-tree.ts';

/** Words of a paragraph's opening before its date: 具体指标：力争到2025年. */
const OPENING = 14;
const LONGEST_LEAD = 200;

/** A target's figure, or its words where it has none, with the words by when that were read with it. */
export interface Figure extends Span {
  deadline?: string | undefined;
  deadlineInherited?: string | undefined;
}

/**
 * By when a target is due: as its own sentence or its table row says, else as the paragraph's opening or the sentence that leads its list in says
 * (`inherited`), else by the end of the plan (`implied`).
 */
export function deadlineOf(
  text: string,
  figure: Figure,
  task: DraftTask,
  context: DueContext,
  periodEnd: string,
): NonNullable<Commitment['deadline']> {
  const own = figure.deadline ?? dueBehind(text, figure.end) ?? task.row?.due ?? null;
  const date = own === null ? null : resolveDue(own, context);
  if (own !== null && date !== null) return { text: own, date, origin: 'stated' };
  for (const words of inheritable(text, figure, task)) {
    const inherited = resolveDue(words, context);
    if (inherited) return { text: words, date: inherited, origin: 'inherited' };
  }
  return { date: ownPeriodEnd(task) ?? periodEnd, origin: 'implied' };
}

/** A part of the document may speak of other years than the rest: the five-year goals in the report of one year. */
function ownPeriodEnd({ node }: DraftTask): string | null {
  for (let at = node; at; at = at.parent) {
    const end = endSaidBy(at.title);
    if (end) return end;
  }
  return null;
}

/** Words by when of what leads a place in, nearest first. */
function* inheritable(text: string, { start, deadlineInherited }: Figure, task: DraftTask): Generator<string> {
  if (deadlineInherited) yield deadlineInherited;
  const paragraph = text.lastIndexOf('\n', start - 1) + 1;
  const opening = dueWords(text.slice(paragraph, Math.min(start, paragraph + 60)));
  // A year in passing (2019年以来) leads nothing in.
  if (opening && opening.index <= OPENING && /到|至|底|末|前|期间|内|今年|全年/.test(opening.text)) yield opening.text;
  for (const lead of task.leads) {
    const due = dueWords(leadSentence(text.slice(Math.max(lead.start, lead.end - LONGEST_LEAD), lead.end)));
    if (due) yield due.text;
  }
}

/** The sentence that leads a list in: the last one before it, ending with a colon or announcing what follows. Empty when none does. */
function leadSentence(lead: string): string {
  const sentence =
    lead
      .trimEnd()
      .replace(/。$/, '')
      .split(/[。；\n]/)
      .at(-1) ?? '';
  return /[：:]$|以下|如下|下列/.test(sentence) ? sentence : '';
}

/** What a sentence says behind its figure: …40个，2024年6月底前完成. A time for something else (…完成勘测设计) is not its own. */
function dueBehind(text: string, end: number): string | null {
  const behind = /^[^。；;\n]*/.exec(text.slice(end, end + 60))?.[0] ?? '';
  const said = /[，,]([^，,]*?)(?:全部|基本|力争|确保)?(?:完成|建成|投用|建成投用|交付|交付使用|竣工|完工|到位|投入使用|实现)$/.exec(
    behind.split(/[（(]/, 1)[0] as string,
  );
  return (said && dueWords(said[1] as string)?.text) ?? null;
}
