import { readFileSync } from 'node:fs';
import { documentDate } from '../../lib/cli/document-date.ts';
import { type CheckRow, checkReport, readReport } from '../../lib/core/check.ts';
import { extract } from '../../lib/core/extract/extract.ts';
import { indexPlan } from '../../lib/core/match/plan-index.ts';
import { Plan } from '../../lib/core/model/plan.ts';
import { buildPlan } from '../../lib/core/outline/build-plan.ts';
import { placed } from '../../lib/core/outline/reviewed-plan.ts';
import seed from '../../seeds/taizhou-2020.json' with { type: 'json' };

/** Whole reports against whole plans, both written for this: ⟦words#name⟧ marks a target, ⟦words|name|verdict⟧ a claim; `null` has no target. */
export const REPORTS = ['seed', 'health', 'county', 'mid', 'min', 'bullets', 'matters', 'promised'] as const;

interface Mark {
  start: number;
  end: number;
  words: string;
  info: string[];
}

const file = (name: string) => readFileSync(new URL(`./reports/${name}.txt`, import.meta.url), 'utf8');

function unmarked(source: string): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const piece of source.split(/(⟦[^⟧]*⟧)/)) {
    if (!piece.startsWith('⟦')) {
      text += piece;
      continue;
    }
    const [words = '', ...info] = piece.slice(1, -1).split(/[|#]/);
    marks.push({ start: text.length, end: text.length + words.length, words, info });
    text += words;
  }
  return { text, marks };
}

/** The plan, and its commitments by the names that the marks give them; the seed's by the ends of their ids. */
function planOf(name: string): { plan: Plan; ids: Map<string, string> } {
  if (name === 'seed') {
    const plan = Plan.parse(seed);
    return { plan, ids: new Map(plan.commitments.map(({ id }) => [id.split('/').at(-1) as string, id])) };
  }
  const { text, marks } = unmarked(file(`${name}.plan`));
  const publishedOn = documentDate(text) as string;
  const draft = buildPlan(text, { referenceDate: publishedOn, known: { publishedOn } });
  const found = marks.flatMap(({ start, end, info }) => {
    const made = draft.commitments.find((one) => one.quantity && one.start < end && start < one.end);
    return made ? [[info[0] as string, made.id] as const] : [];
  });
  return { plan: { ...draft, commitments: draft.commitments.map((made) => placed(text, made)) }, ids: new Map(found) };
}

export interface MarkedClaim {
  report: string;
  words: string;
  wanted: string;
  given: string;
  /** Whether the right target was found, or rightly none. */
  isRight: boolean;
  row: CheckRow | null;
}

/** Every marked claim of a report with what the check makes of it. */
export function checked(name: string): MarkedClaim[] {
  const { plan, ids } = planOf(name);
  const { text, marks } = unmarked(file(`${name}.report`));
  const day = documentDate(text) as string;
  const mentions = extract(text, { referenceDate: day });
  const { rows } = checkReport(readReport(text, mentions, day), indexPlan(plan), { asOf: day });
  return marks.map(({ start, end, words, info: [target = '', verdict = ''] }) => {
    const row = rows.find(({ mention }) => {
      const said = mentions[mention];
      return said !== undefined && said.start < end && start < said.end;
    });
    const found = row?.commitment?.id ?? null;
    // A name that ends in ? may be matched or left: the figure is that of another place.
    const isRight =
      target === 'null' ? found === null : found === ids.get(target.replace('?', '')) || (target.endsWith('?') && found === null);
    const wanted = verdict === '-' ? 'not-comparable' : verdict;
    return { report: name, words, wanted, given: row?.verdict ?? 'not-comparable', isRight, row: row ?? null };
  });
}
