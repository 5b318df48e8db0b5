import { readFileSync } from 'node:fs';
import { type CheckRow, checkReport, readReport } from '../../lib/core/check.ts';
import { extract } from '../../lib/core/extract/extract.ts';
import { indexPlan, type PlanIndex } from '../../lib/core/match/plan-index.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { Verdict, VerdictReason } from '../../lib/core/model/review.ts';
import { buildPlan } from '../../lib/core/outline/build-plan.ts';
import { placed } from '../../lib/core/outline/reviewed-plan.ts';

/** A promise and what a later report says, written for this corpus; the claim that is judged stands between ⟦ and ⟧. */
export interface Pair {
  family: string;
  target: string;
  claim: string;
  verdict: Verdict;
  reason: VerdictReason | 'no-target';
}

const folder = new URL('./', import.meta.url);
const linesOf = (name: string) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean);

export const PAIRS = linesOf('pairs.jsonl').map((line) => JSON.parse(line) as Pair);
/** Targets of other fields that stand in every plan beside the pair's own: whatever is not meant must not be matched. */
const BESIDE = linesOf('beside.txt');
const PUBLISHED = '2023-02-10';
const REPORTED = '2024-01-15';

/** The plan of one pair: its own target among the others. */
export function planOf(target: string): Plan {
  const items = [...BESIDE.slice(0, 10), target, ...BESIDE.slice(10)].map((words, at) => `${at + 1}.第${at + 1}项任务。${words}。`);
  const text = `青禾县2023年重点工作计划\n青禾县人民政府\n2023年2月10日\n一、主要任务\n${items.join('\n')}\n`;
  const draft = buildPlan(text, { referenceDate: PUBLISHED, known: { publishedOn: PUBLISHED } });
  const at = text.indexOf(`第11项任务。${target}`);
  return {
    ...draft,
    commitments: draft.commitments.map((made) => ({
      ...placed(text, made),
      aliases: made.aliases,
      doubtful: isOwn(made, at, target) ? OWN : '',
    })),
  };
}

/** Marks the pair's own targets; nothing of what is tested reads it. */
const OWN = 'own';
const isOwn = ({ start }: { start: number }, at: number, target: string) => start >= at && start <= at + target.length + 10;

/** Plans ready to be matched, by their target: many claims are laid beside one. */
const indexes = new Map<string, PlanIndex>();
function indexOf(target: string): PlanIndex {
  const index = indexes.get(target) ?? indexPlan(planOf(target));
  indexes.set(target, index);
  return index;
}

export interface Judged {
  row: CheckRow | null;
  /** Whether the target that was found is one of the pair's own. */
  ofPair: boolean;
}

/** What the check makes of the marked figure. */
export function judge({ target, claim }: Pick<Pair, 'target' | 'claim'>): Judged {
  const head = '青禾县2023年工作总结\n青禾县人民政府\n2024年1月15日\n一、2023年工作情况\n';
  const start = head.length + claim.indexOf('⟦');
  const text = `${head}${claim.replace(/[⟦⟧]/g, '')}。\n`;
  const mentions = extract(text, { referenceDate: REPORTED });
  const { rows } = checkReport(readReport(text, mentions, REPORTED), indexOf(target), { asOf: REPORTED });
  const end = start + (claim.indexOf('⟧') - claim.indexOf('⟦') - 1);
  const row = rows.find(({ mention }) => {
    const said = mentions[mention];
    return said !== undefined && said.start < end && start < said.end;
  });
  return { row: row ?? null, ofPair: row?.commitment?.doubtful === OWN };
}

/** The mean of the F1 of each verdict that is wanted or given. */
export function macroF1(pairs: readonly { wanted: string; given: string }[]): number {
  const labels = new Set(pairs.flatMap(({ wanted, given }) => [wanted, given]));
  const scores = [...labels].map((label) => {
    const right = pairs.filter(({ wanted, given }) => wanted === label && given === label).length;
    const all = pairs.filter(({ wanted }) => wanted === label).length + pairs.filter(({ given }) => given === label).length;
    return (2 * right) / all;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
