import { targetFindings } from '../findings/findings.ts';
import type { Commitment, Plan } from '../model/plan.ts';
import { type PlanDraft, shortTitleOf } from './build-plan.ts';
import { carryIds, renamePlan } from './carry-ids.ts';
import type { ReviewItem } from './edit-draft.ts';
import type { Span } from './plan-tree.ts';

/** What a reviewer may correct about the document itself. */
export type PlanFacts = Pick<Plan, 'title' | 'issuer' | 'region' | 'publishedOn' | 'period'>;

/** Words kept on either side of a quote. */
const CONTEXT = 32;

/** Where the plan goes: in the place of a stored one, whose ids it carries on, or beside all of them. */
export type Destination = { replaces: Plan; used: readonly string[] } | { beside: readonly Plan[] };

/** The plan as it was reviewed, ready to be stored: without what was rejected, every commitment with its place in the document. */
export function reviewedPlan(
  text: string,
  draft: PlanDraft,
  { items, facts, destination }: { items: readonly ReviewItem[]; facts: PlanFacts; destination: Destination },
): Plan {
  const { guessed: _, ...read } = draft;
  const kept = items.flatMap(({ commitment, verdict }) => (verdict === 'rejected' ? [] : commitment));
  const plan: Plan = {
    ...read,
    ...facts,
    shortTitle: shortTitleOf(facts.issuer || facts.region, facts.period) || facts.title,
    sections: draft.sections.map(unplaced),
    tasks: draft.tasks.map(unplaced),
    commitments: kept.map((commitment) => placed(text, commitment)),
    // What was printed stays; of the targets the reviewer's count.
    findings: [
      ...draft.findings.filter((finding) => 'number' in finding),
      ...targetFindings({ text, tasks: draft.tasks, commitments: kept, periodSaysLittle: saysLittle(facts.period, draft) }),
    ],
  };
  if ('replaces' in destination) {
    const { replaces, used } = destination;
    // The thresholds are no part of the document: an edition keeps those of the one before it.
    return { ...carryIds(replaces, plan, used), ...(replaces.pace ? { pace: replaces.pace } : {}) };
  }
  const taken = new Set(destination.beside.map(({ id }) => id));
  let id = plan.id;
  for (let k = 2; taken.has(id); k += 1) id = `${plan.id}-${k}`;
  return id === plan.id ? plan : renamePlan(plan, id);
}

/** The stored plan of which a page is another edition: adopted from this address, or of the same title. Null when it is new. */
export function editionOf(plans: readonly Plan[], { url, title }: { url: string; title: string }): Plan | null {
  const address = url.replace(/#.*$/s, '');
  return (
    plans.find(({ sources }) => sources.some((source) => source.url.replace(/#.*$/s, '') === address)) ??
    plans.find((plan) => plan.title === title) ??
    null
  );
}

function unplaced<Part extends Span>({ start: _start, end: _end, ...part }: Part): Omit<Part, keyof Span> {
  return part;
}

/** A commitment of a draft with its place in the document, as the stored plan keeps it. */
export function placed(text: string, { start, end, ...commitment }: Commitment & Span): Commitment {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  const suffix = text.slice(end, end + CONTEXT);
  return {
    ...commitment,
    selectors: [
      { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

/** Whether the end of the plan says little about one target: a period that nobody confirmed by changing it, or several years. */
function saysLittle({ start, end }: Plan['period'], { guessed, period }: PlanDraft): boolean {
  const isGuess = guessed.includes('period') && start === period.start && end === period.end;
  return isGuess || start.slice(0, 4) !== end.slice(0, 4);
}
