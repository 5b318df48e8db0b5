import { sameUnit, unitClass } from './match/comparable-units.ts';
import { type Phrase, phraseOf } from './match/grams.ts';
import { levelsIn, likenessOf } from './match/likeness.ts';
import { nearest } from './match/nearest.ts';
import type { Entry, PlanIndex } from './match/plan-index.ts';
import type { Mention } from './model/mention.ts';
import type { Quantity } from './model/quantity.ts';

/**
 * Why a mention got its commitment, or none.
 * - `figure`: the same figure under a similar name; `indicator`: a similar name whose figure may differ (a result)
 * - `no-quantity`: no target and no result; `before-plan`: a result on a page that is no younger than the plan
 * - `no-candidate`: no commitment of that unit class has such a name
 * - `value-differs`: the indicator is there, its target is another figure; `weak`: the names are not alike enough; `place-differs`
 * - `tie`: two commitments fit equally well; `taken`: another mention of this figure fits better
 */
export type MatchReason =
  | 'figure'
  | 'indicator'
  | 'no-quantity'
  | 'before-plan'
  | 'no-candidate'
  | 'value-differs'
  | 'weak'
  | 'place-differs'
  | 'tie'
  | 'taken';

export interface Match {
  /** Index into the mentions. */
  mention: number;
  commitmentId: string | null;
  taskId: string | null;
  /** 0 to 1; of the best candidate also when it was not good enough. */
  score: number;
  reason: MatchReason;
}

interface Candidate {
  entry: Entry;
  likeness: number;
  score: number;
}

/** Names must be this alike: with the same figure in the same task, with the same figure elsewhere, and without the figure. */
const LIKE_IN_TASK = 0.12;
const LIKE_WITH_FIGURE = 0.35;
const LIKE_ALONE = 0.68;
/** A commitment whose name is this much more alike is the one meant, even if its figure has changed into another's. */
const LIKE_BETTER = 0.15;
/** A second mention of one figure is a repetition when its own words say so. */
const LIKE_AGAIN = 0.6;
/** A commitment not yet spoken of is the likelier one, by this much. */
const AGAIN = 0.1;
/** So many commitments with one figure are each compared. */
const COMMON = 60;
/** Two scores this close are a tie. */
const MARGIN = 0.04;

/**
 * Which commitment each mention speaks of, one answer a mention and in their order; abstains rather than guesses.
 * A `commitment` must repeat the target's figure (a changed figure is never taken for the same promise); a `result` needs the indicator.
 * `publishedOn` of the page tells results of the plan from those that came before it.
 */
export function matchMentions(
  mentions: Mention[],
  index: PlanIndex,
  page: { publishedOn: string | null } = { publishedOn: null },
): Match[] {
  const before = page.publishedOn !== null && page.publishedOn <= index.plan.publishedOn;
  const answers = mentions.map((mention, at) => {
    const none = (reason: MatchReason, score = 0): Open => ({ at, mention, candidates: [], reason, score });
    if (mention.kind !== 'commitment' && mention.kind !== 'result') return none('no-quantity');
    if (mention.kind === 'result' && before) return none('before-plan');
    return judge(mention, at, index, none);
  });
  settle(answers);
  return answers.map(({ at, candidates, reason, score }) => {
    const best = candidates[0]?.entry.commitment;
    return { mention: at, commitmentId: best?.id ?? null, taskId: best?.taskId ?? null, score: round(score), reason };
  });
}

/** An answer in the making: candidates that are good enough, best first. */
interface Open {
  at: number;
  mention: Mention;
  candidates: Candidate[];
  reason: MatchReason;
  score: number;
}

function judge(mention: Mention, at: number, index: PlanIndex, none: (reason: MatchReason, score?: number) => Open): Open {
  const { subject = '', verb = '' } = mention;
  const said = (verb === '' ? [subject] : [subject, verb + subject]).map((text) => phraseOf(text, index.weigh));
  const levels = levelsIn(subject);
  const refused: { reason: MatchReason; score: number; likeness: number }[] = [];
  const candidates: Candidate[] = [];
  for (const entry of lookUp(mention, said, index)) {
    let likeness = 0;
    for (const phrase of said) likeness = Math.max(likeness, likenessOf(levels, phrase, entry.names));
    const figure = sameFigure(mention, entry);
    const task = sameTask(mention.task, entry.label);
    const score = figure ? 0.4 + 0.4 * likeness + 0.2 * task : 0.8 * likeness + 0.1 * task;
    const needed = !figure ? LIKE_ALONE : task === 1 ? (mention.subject ? LIKE_IN_TASK : 0) : LIKE_WITH_FIGURE;
    if (likeness < needed) refused.push({ reason: 'weak', score, likeness });
    else if (mention.kind === 'commitment' && !figure) refused.push({ reason: 'value-differs', score, likeness });
    else if (otherPlace(mention, entry, index.plan.region)) refused.push({ reason: 'place-differs', score, likeness });
    else candidates.push({ entry, likeness, score });
  }
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates[0];
  const named = refused.find(({ reason, likeness }) => best && reason !== 'weak' && likeness > best.likeness + LIKE_BETTER);
  if (named) return none(named.reason, named.score);
  if (best) return { at, mention, candidates, reason: sameFigure(mention, best.entry) ? 'figure' : 'indicator', score: best.score };
  const refusal = refused.sort((a, b) => b.score - a.score)[0];
  return refusal ? none(refusal.reason, refusal.score) : none('no-candidate');
}

/** Commitments with the figure, and those of its unit class that share the phrase's rarest pairs. */
function lookUp(mention: Mention, said: Phrase[], index: PlanIndex): Set<Entry> {
  const { entries, values } = index;
  const unit = unitClass(mention.unit);
  const fullest = said.at(-1) as Phrase;
  const holders = index.byValue.get(mention.value) ?? [];
  // In a large plan many share a figure: then the name must say something, or the task.
  const isCommon = holders.length > COMMON;
  const alike = isCommon
    ? nearest(fullest, index, (at) => values[at] === mention.value && sameFigure(mention, entries[at] as Entry))
    : holders;
  const found = new Set(alike.filter((entry) => sameFigure(mention, entry)));
  for (const entry of nearest(fullest, index, (at) => (entries[at] as Entry).units.has(unit))) found.add(entry);
  return found;
}

/** The same number in the same unit, meant in the same way. */
function sameFigure(mention: Mention, { commitment: { quantity } }: Entry): boolean {
  if (!quantity || mention.value !== quantity.value || mention.valueHigh !== quantity.valueHigh) return false;
  // 40亿 leaves its 元 unsaid.
  if (!sameUnit(mention.unit, quantity.unit) && !(mention.unit === null && quantity.unit === '元')) return false;
  const [said, meant] = [direction(mention), direction(quantity)];
  // A bare figure may be meant either way: 进入前1% is a ceiling, 达到90% a floor.
  return said === meant || (said === 'level' && meant === 'ceiling' && mention.comparator === '=');
}

/** Which way a figure points. 新增10个 is a count like 10个 (documents mix them); 提高5% is not a level of 5%. */
function direction({ comparator, unit }: Pick<Quantity, 'comparator' | 'unit'>): 'level' | 'ceiling' | 'growth' | 'fall' | 'times' {
  if (comparator === 'multiply_by') return 'times';
  if (comparator === 'decrease_by') return 'fall';
  if (comparator === 'increase_by') return ['rate', 'points'].includes(unitClass(unit)) ? 'growth' : 'level';
  return comparator === '<' || comparator === '<=' ? 'ceiling' : 'level';
}

/** 1 for the same label, a half for the task above it or below it (13 and 13.4), else 0: later documents number anew. */
function sameTask(said: string | undefined, label: string): number {
  if (said === undefined) return 0;
  if (said === label) return 1;
  return said.startsWith(`${label}.`) || label.startsWith(`${said}.`) ? 0.5 : 0;
}

/** A figure of one place is not the figure of another, nor that of the whole region. */
function otherPlace(mention: Mention, { commitment: { places } }: Entry, region: string): boolean {
  const said = mention.place ?? [];
  if (said.length === 0) return false;
  const isWhole = (place: string) => /^全[国省市县区州盟旗镇乡]$/.test(place) || place === region || place === region.slice(0, -1);
  if (said.some(isWhole)) return places.length > 0 && !places.some(isWhole);
  return !said.some((place) => places.some((ours) => ours.startsWith(place) || place.startsWith(ours)));
}

/** Gives each figure of a commitment to the mention that fits it best; the others must speak of it clearly, or take their next candidate. */
function settle(answers: Open[]): void {
  const owner = new Set<string>();
  const key = ({ mention }: Open, { entry }: Candidate) => `${entry.commitment.id} ${mention.kind} ${mention.value} ${mention.unit}`;
  for (const answer of [...answers].sort((a, b) => b.score - a.score)) {
    if (answer.candidates.length === 0) continue;
    const [best, next] = answer.candidates
      .map((candidate) => ({ candidate, taken: owner.has(key(answer, candidate)) }))
      .filter(({ candidate, taken }) => !taken || candidate.likeness >= LIKE_AGAIN)
      .map(({ candidate, taken }) => ({ candidate, score: candidate.score - (taken ? AGAIN : 0) }))
      .sort((a, b) => b.score - a.score);
    if (!best) Object.assign(answer, { candidates: [], reason: 'taken' });
    else if (next && best.score - next.score < MARGIN) Object.assign(answer, { candidates: [], reason: 'tie' });
    else {
      Object.assign(answer, { candidates: [best.candidate], score: best.candidate.score });
      owner.add(key(answer, best.candidate));
    }
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
