import { stageIn } from '../compare/stages.ts';
import { natureOf } from '../compare/units.ts';
import type { Mention } from '../model/mention.ts';
import { isAside } from './aside.ts';
import { ENOUGH, scoreOf } from './claim-score.ts';
import { type Heard, hear } from './heard.ts';
import { inPlanOrder, type Tie } from './in-plan-order.ts';
import { nearest } from './nearest.ts';
import type { Entry, PlanIndex } from './plan-index.ts';
import { sentenceStart } from './sentence-start.ts';
import { type TitlesOf, titlesAbove } from './titles-above.ts';

/**
 * Why a claim got its target, or none.
 * - `indicator`: its name; `no-candidate`: no name shares a word with it; `weak`: none is like it enough; `tie`: two fit equally well
 * - `aside`: no claim of its own (an old value, the target quoted, the share of a task done); `taken`: another figure of its clause fits better
 */
export type ClaimReason = 'indicator' | 'no-candidate' | 'weak' | 'tie' | 'aside' | 'taken';

export interface ClaimMatch {
  /** Index into the mentions. */
  mention: number;
  commitmentId: string | null;
  /** 0 to 1; of the best candidate also when it was not good enough. */
  score: number;
  reason: ClaimReason;
}

/** A namesake this good is the one. */
const SURE = 0.9;
/** So many commitments of one name are compared; of more the first stand for all, and tie. */
const NAMESAKES = 24;
/** Two scores this close are a tie. */
const MARGIN = 0.03;

/** Which target each `result` mention speaks of, in the order of the claims. Abstains rather than guesses. */
export function matchClaims(text: string, mentions: readonly Mention[], index: PlanIndex): ClaimMatch[] {
  const titleOf = titlesAbove(text);
  const ties: Tie[] = [];
  const found = mentions.flatMap((mention, at) => {
    if (mention.kind !== 'result') return [];
    if (isAside(text, mentions, at)) return [{ mention: at, commitmentId: null, score: 0, reason: 'aside' as const }];
    return [judge(text, mentions, at, index, titleOf, ties)];
  });
  inPlanOrder(found, ties, index);
  return withoutRivals(text, mentions, found, index).map((match) => ({ ...match, score: rounded(match.score) }));
}

function judge(text: string, mentions: readonly Mention[], at: number, index: PlanIndex, titleOf: TitlesOf, ties: Tie[]): ClaimMatch {
  const mention = mentions[at] as Mention;
  const heard = hear(text, mentions, at, index, titleOf);
  const score = (entries: Iterable<Entry>) =>
    Array.from(entries, (entry) => ({ entry, score: scoreOf(mention, heard, entry, index) })).sort((a, b) => b.score - a.score);
  // What bears the very name need not be looked for, unless its figure cannot be meant.
  const namesakes = heard.phrases.flatMap(({ phrase }) => index.byName.get(phrase.key) ?? []);
  const named = score(new Set(namesakes.slice(0, NAMESAKES)));
  const isSure = named[0] !== undefined && named[0].score >= SURE;
  const scored = isSure
    ? named
    : score(new Set([...heard.phrases.flatMap(({ phrase }) => nearest(phrase, index, () => true)), ...namesakes]));
  const [best, next] = scored;
  const none = (reason: ClaimReason): ClaimMatch => ({ mention: at, commitmentId: null, score: best?.score ?? 0, reason });
  if (!best) return none('no-candidate');
  if (best.score < ENOUGH) return none('weak');
  if (next && best.score - next.score < MARGIN && !isFuller(best.entry, next.entry, heard)) {
    const tied = none('tie');
    ties.push({ match: tied, candidates: scored.filter(({ score: one }) => best.score - one < MARGIN).map(({ entry }) => entry) });
    return tied;
  }
  return { mention: at, commitmentId: best.entry.commitment.id, score: best.score, reason: 'indicator' };
}

/** Of two names that both stand in what was said, the one that holds the other is meant: 科技成果登记, not 科技成果. */
function isFuller({ nouns: [best] }: Entry, { nouns: [next] }: Entry, { phrases }: Heard): boolean {
  if (!best || !next || best.key === next.key || !best.key.includes(next.key)) return false;
  return phrases.some(({ phrase }) => phrase.key.includes(best.key));
}

/** Two figures of one sentence that claim the same target in the same way: the better one has it. */
function withoutRivals(text: string, mentions: readonly Mention[], found: ClaimMatch[], index: PlanIndex): ClaimMatch[] {
  const isLevel = (id: string) => index.levels.has(id);
  const kept = new Map<string, ClaimMatch>();
  for (const match of found) {
    if (match.commitmentId === null) continue;
    const mention = mentions[match.mention] as Mention;
    const sentence = sentenceStart(text, mention.start);
    const isTotal = /累计|总数|共有/.test(text.slice(mention.start - 8, mention.start));
    // 覆盖率97.6%，提高2.1个百分点: of a level target the level speaks.
    const isBeside = natureOf(mention) !== 'level' && kept.has(`${match.commitmentId} ${sentence} level`) && isLevel(match.commitmentId);
    if (isBeside) {
      Object.assign(match, { commitmentId: null, reason: 'taken' });
      continue;
    }
    const name = index.shared.has(match.commitmentId) ? mention.subject : '';
    // 开工52部，其中投用41部: both speak of it, of different stages.
    const lead =
      text
        .slice(Math.max(sentence, mention.start - 30), mention.start)
        .split('，')
        .at(-1) ?? '';
    const key = `${match.commitmentId} ${sentence} ${natureOf(mention)} ${isTotal} ${stageIn(lead, '')?.rung}${name}`;
    const rival = kept.get(key);
    if (!rival) {
      kept.set(key, match);
      if (!isTotal) kept.set(`${match.commitmentId} ${sentence} ${natureOf(mention)}`, match);
      continue;
    }
    const loser = isQuoted(mentions[rival.mention] as Mention) && !isQuoted(mention) ? rival : rival.score >= match.score ? match : rival;
    if (loser === rival) kept.set(key, match);
    Object.assign(loser, { commitmentId: null, reason: 'taken' });
  }
  return found;
}

/** 标准不低于580元，现为600元: what bounds is the target, told once more beside what was reached. */
function isQuoted({ comparator }: Mention): boolean {
  return comparator === '>=' || comparator === '<=';
}

function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}
