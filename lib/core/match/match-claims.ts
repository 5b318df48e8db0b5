import { BEFORE_NAME, TAKEN_AWAY } from '../compare/lexicon.ts';
import { contrast, excluding } from '../compare/rules/indicator.ts';
import { stageIn } from '../compare/stages.ts';
import type { Stage } from '../compare/statement.ts';
import { natureOf, unitFactor } from '../compare/units.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { isCellBehind, wordsCounted } from './as-claims.ts';
import { unitClass } from './comparable-units.ts';
import { type Phrase, phraseOf, similarity } from './grams.ts';
import { levelsIn, likenessOf } from './likeness.ts';
import { nearest } from './nearest.ts';
import { isOnlyActs } from './only-acts.ts';
import type { Entry, PlanIndex } from './plan-index.ts';

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

/** Names must be this alike, all counted. */
const ENOUGH = 0.52;
/** The last noun of a name alone; with the same figure, or a like one under the same heading, it is enough. */
const HEAD_NOUN = 0.48;
/** The act and the last noun. */
const SAME_ACT = 0.56;
/** A namesake this good is the one. */
const SURE = 0.9;
/** So many commitments of one name are compared; of more the first stand for all, and tie. */
const NAMESAKES = 24;
/** Two scores this close are a tie. */
const MARGIN = 0.03;
/** What speaks for a candidate or against it, beside its name. */
const WEIGHTS = {
  sameFigure: 0.06,
  nearFigure: 0.03,
  farFigure: -0.06,
  taskTitle: 0.08,
  otherPlace: -0.12,
  excluded: -0.45,
  takenAway: -0.6,
  attribute: -0.45,
  otherUnit: -0.45,
  relatedUnit: -0.06,
  otherNature: -0.14,
  sameStage: 0.04,
  otherStage: -0.08,
};
/** Units that one indicator may be told in by mistake or by another measure. */
const RELATED: readonly (readonly string[])[] = [
  ['person', '人次'],
  ['person', ''],
  ['rate', 'points'],
  ['thing', '户'],
  ['thing', '张'],
];
/** Words behind the figure say less than those before it. */
const TAIL = 0.9;
const LEAD = 0.97;

interface Heard {
  subject: string;
  phrases: { phrase: Phrase; weight: number }[];
  /** What its paragraph opens with, and the heading above it. */
  titles: readonly Phrase[];
  /** Levels of government that the subject names, words in it that exclude others, and whether the act takes away. */
  levels: string[];
  excluded: ReturnType<typeof excluding>;
  takesAway: boolean;
  stage: Stage | null;
}

/** Which target each `result` mention speaks of, in the order of the claims. Abstains rather than guesses. */
export function matchClaims(text: string, mentions: readonly Mention[], index: PlanIndex): ClaimMatch[] {
  const titleOf = titlesAbove(text);
  const found = mentions.flatMap((mention, at) => {
    if (mention.kind !== 'result') return [];
    if (isAside(text, mentions, at)) return [{ mention: at, commitmentId: null, score: 0, reason: 'aside' as const }];
    return [judge(text, mentions, at, index, titleOf)];
  });
  return withoutRivals(text, mentions, found, index).map((match) => ({ ...match, score: rounded(match.score) }));
}

function judge(text: string, mentions: readonly Mention[], at: number, index: PlanIndex, titleOf: TitlesOf): ClaimMatch {
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
  if (next && best.score - next.score < MARGIN && !isFuller(best.entry, next.entry, heard)) return none('tie');
  return { mention: at, commitmentId: best.entry.commitment.id, score: best.score, reason: 'indicator' };
}

/** Of two names that both stand in what was said, the one that holds the other is meant: 科技成果登记, not 科技成果. */
function isFuller({ nouns: [best] }: Entry, { nouns: [next] }: Entry, { phrases }: Heard): boolean {
  if (!best || !next || best.key === next.key || !best.key.includes(next.key)) return false;
  return phrases.some(({ phrase }) => phrase.key.includes(best.key));
}

/** The names under which the figure is told: its subject, and the words of its clause before and behind it. */
function hear(text: string, mentions: readonly Mention[], at: number, index: PlanIndex, titleOf: TitlesOf): Heard {
  const mention = mentions[at] as Mention;
  const subject = mention.subject ?? '';
  const before = Math.max(mentions[at - 1]?.end ?? 0, text.lastIndexOf('\n', mention.start - 1) + 1, mention.start - 40);
  const lead = text.slice(before, mention.start).split(STOPS).at(-1) ?? '';
  const tail = /^[^，。；、\n\d]{0,20}/.exec(text.slice(mention.end, mentions[at + 1]?.start ?? mention.end + 20))?.[0] ?? '';
  const told: [string, number][] = [
    [subject, 1],
    [bareName(subject), 1],
    [behindNew(subject), LEAD],
    [(mention.verb ?? '') + subject, 1],
    [lead, LEAD],
    [lead + tail, TAIL],
    [clauseBefore(text, mention.start), LEAD],
  ];
  const phrases: Heard['phrases'] = [];
  const [seen, keys] = [new Set<string>(), new Set<string>()];
  for (const [words, weight] of told) {
    if (seen.has(words)) continue;
    seen.add(words);
    const phrase = phraseOf(words, index.weigh);
    // Written otherwise it may be the same; the one that counts most comes first.
    if (phrase.grams.length > 0 && !keys.has(phrase.key)) phrases.push({ phrase, weight });
    keys.add(phrase.key);
  }
  const name = bareName(subject) || lead;
  return {
    subject: name,
    phrases,
    titles: titleOf(mention.start),
    levels: levelsIn(name),
    excluded: excluding(name),
    takesAway: TAKEN_AWAY.test((mention.verb ?? '') + lead),
    stage: stageIn(lead, tail),
  };
}

/** 安心托幼行动新增托位 is about 托位: what stands before the act says under which heading. */
function behindNew(subject: string): string {
  return /(?:新增|净增|新建|建成|改造)([^新增净建成改造]{2,})$/.exec(subject)?.[1] ?? '';
}

/** 五年来累计新增学位 is about 学位. */
function bareName(subject: string): string {
  let name = subject;
  for (let found = BEFORE_NAME.exec(name); found && found[0].length < name.length - 1; found = BEFORE_NAME.exec(name))
    name = name.slice(found[0].length);
  return name.replace(NOW_BEHIND, '') || name;
}
const NOW_BEHIND = /(?:现定|现行|目前)(?:执行)?(?:标准|水平)$/;

/** Whether a target's name only describes what the claim counts: 老旧小区 before 加装电梯. */
function isAttribute(said: string, names: readonly string[]): boolean {
  const inside = names.filter((name) => said.startsWith(name) && !isOnlyActs(name));
  if (inside.length === 0 || names.some((name) => said.endsWith(name) || name.startsWith(said))) return false;
  return inside.every((name) => said.length - name.length > 1 && !isOnlyActs(said.slice(name.length)));
}

/** What a clause ends with. */
const STOPS = /[，。；：:\n]/;

/** The whole clause up to the figure, over other figures in it (收入超20万元的村占57.8%), but not over those of a list. */
function clauseBefore(text: string, start: number): string {
  const clause =
    text
      .slice(Math.max(0, start - 40), start)
      .split(STOPS)
      .at(-1) ?? '';
  return /[、和]/.test(clause) ? '' : clause;
}

/** The titles above a place of the text: its paragraph's opening words, and the heading that it stands under. Asked in ascending order. */
type TitlesOf = (start: number) => readonly Phrase[];

/** A line that can be a heading. */
const HEADING = /^\s*(?!\d{4}年\d{1,2}月)(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?([^。；：:\n\t]{2,40})[：:]?\s*$/;

function titlesAbove(text: string): TitlesOf {
  let next = 0;
  let heading: Phrase | null = null;
  let line = -1;
  let titles: readonly Phrase[] = [];
  return (start) => {
    const own = text.lastIndexOf('\n', start - 1) + 1;
    if (own === line) return titles;
    line = own;
    for (; next < own; ) {
      const stop = text.indexOf('\n', next);
      const words = stop - next <= 50 ? HEADING.exec(text.slice(next, stop))?.[1] : undefined;
      if (words !== undefined) heading = phraseOf(words, () => 1);
      next = stop + 1;
    }
    const opening = /^[^。：，\n]{2,30}/.exec(text.slice(own, own + 40))?.[0];
    titles = [opening === undefined ? null : phraseOf(opening, () => 1), heading].filter((one) => one !== null);
    return titles;
  };
}

function scoreOf(mention: Mention, heard: Heard, entry: Entry, index: PlanIndex): number {
  const { commitment } = entry;
  const names = [commitment.subject, ...commitment.aliases];
  let score = 0;
  for (const { phrase, weight } of heard.phrases) score = Math.max(score, weight * likenessOf(heard.levels, phrase, entry.nouns));
  const [said] = heard.phrases;
  if (said) score = Math.max(score, byHeadNoun(said.phrase, mention.verb, entry));
  if (score < ENOUGH / 2) return score;
  if (contrast(heard.subject, names, heard.excluded)) score += WEIGHTS.excluded;
  if (heard.takesAway && !TAKEN_AWAY.test(names.join() + (commitment.verb ?? '')) && commitment.quantity?.comparator !== 'decrease_by')
    score += WEIGHTS.takenAway;
  if (isAttribute(heard.subject, names)) score += WEIGHTS.attribute;
  if (commitment.quantity) score += unitWeight(mention, commitment.quantity, commitment.baseline !== undefined);
  else if (!entry.units.has(unitClass(mention.unit))) score += WEIGHTS.otherUnit;
  const places = mention.place ?? [];
  if (places.some((place) => !/^[全我][市省县区]$/.test(place) && !commitment.places.includes(place) && place !== index.plan.region))
    score += WEIGHTS.otherPlace;
  if (heard.stage && entry.stage?.ladder === heard.stage.ladder)
    score += entry.stage.rung === heard.stage.rung ? WEIGHTS.sameStage : WEIGHTS.otherStage;
  const title = index.titles.get(commitment.taskId);
  if (title) score += WEIGHTS.taskTitle * Math.max(0, ...heard.titles.map((one) => similarity(one, title)));
  return score;
}

/** 学位 may be the plan's 公办幼儿园学位: not by its name alone. 扶持劳动者成功创业 is 扶持创业: the same is done. */
function byHeadNoun({ key }: Phrase, verb: string | undefined, { nouns, commitment }: Entry): number {
  if (key.length < 2) return 0;
  const [name] = nouns;
  if (name && name.key.length > 1 && key.endsWith(name.key) && verb !== undefined && verb === commitment.verb) return SAME_ACT;
  return nouns.some((one) => one.key.endsWith(key)) ? HEAD_NOUN : 0;
}

/** How well the figures suit each other. */
function unitWeight(said: Quantity, target: Quantity, hasBaseline: boolean): number {
  const [ours, theirs] = [natureOf(said), natureOf(target)];
  const factor = unitFactor(said.unit, target.unit);
  if (ours !== theirs) {
    if (ours !== 'level' && theirs !== 'level') return WEIGHTS.relatedUnit;
    const [level, change] = ours === 'level' ? [said, theirs] : [target, ours];
    if (change === 'point-change' && unitClass(level.unit) !== 'rate') return WEIGHTS.otherUnit;
    return hasBaseline ? 0 : WEIGHTS.otherNature;
  }
  if (factor === null) {
    const classes = [unitClass(said.unit), unitClass(target.unit)];
    const related = RELATED.some((pair) => pair.every((one) => classes.includes(one)));
    return related ? WEIGHTS.relatedUnit : WEIGHTS.otherUnit;
  }
  const ratio = target.value === 0 ? 1 : (said.value * factor) / target.value;
  if (Math.abs(ratio - 1) < 1e-9) return WEIGHTS.sameFigure;
  if (ratio > 0.4 && ratio < 2.5) return WEIGHTS.nearFigure;
  return ratio < 0.05 || ratio > 20 ? WEIGHTS.farFigure : 0;
}

/** Old values, quoted targets and shares of a task done belong to the claim beside them. */
function isAside(text: string, mentions: readonly Mention[], at: number): boolean {
  const mention = mentions[at] as Mention;
  const next = mentions[at + 1];
  if (next?.baseline === mention.value && next.start - mention.end < 40) return true;
  const lead = text.slice(Math.max(0, mention.start - 16), mention.start);
  const tail = text.slice(mention.end, mention.end + 12);
  if (next && wordsCounted(text, mention, next)) return true;
  if (next?.kind === 'result' && next.unit === mention.unit && next.subject === mention.subject && isCellBehind(text, mention, next))
    return true;
  // “新增托位300个、站点9家”项目: the name of the task, quoted.
  if (/^[^“”\n]{0,40}”(?:等|[^，。；“]{0,4})(?:项目|任务|目标|实事|工程)/.test(text.slice(mention.end, mention.end + 60))) return true;
  // 高于目标23.1元, 比重较上年度（3.79%）微增: how far off, and where it stood.
  if (/(?:[高低优]于|超过|超出|超)(?:年度|全年|既定)?(?:目标|计划)(?:任务)?(?:值|数)?$|[较比][^，。；（]{1,8}（$/.test(lead)) return true;
  if (
    /^的?(?:年度|全年|年初|既定)?(?:目标任务|任务目标|年度目标|年度任务|目标|任务)(?!完成)/.test(tail) &&
    !/^任务(?:完成|全部)/.test(tail)
  )
    return true;
  if (/(?:年度|全年|年初|计划)(?:[^，。；：\d]{1,6})?(?:目标|任务|计划)(?:任务|数)?(?:为|是|的)?$/.test(lead) && !/完成|占|达/.test(lead))
    return true;
  // 十件民生实事包括新建学校10所、…: what was to be done, told once more.
  if (
    /(?:实事(?:项目|工程|任务)?|目标任务|工作任务|[^完成]目标)(?:主要|具体|分别)?(?:包括|包含|有|为|是)[^。；]*$/.test(
      sentenceBefore(text, mention.start),
    )
  )
    return true;
  return (
    mention.unit === '%' &&
    /(?:占|为|完成|达)[^，。]{0,6}(?:目标|任务|计划)(?:任务|数)?的?$|(?:任务|目标|投资)?完成率(?:为|达|达到)?$/.test(lead)
  );
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
    const lead = /[^，。；\n]*$/.exec(text.slice(Math.max(sentence, mention.start - 30), mention.start))?.[0] ?? '';
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

function sentenceBefore(text: string, start: number): string {
  return text.slice(Math.max(start - SENTENCE_REACH, sentenceStart(text, start)), start);
}

const SENTENCE_REACH = 240;

/** 标准不低于580元，现为600元: what bounds is the target, told once more beside what was reached. */
function isQuoted({ comparator }: Mention): boolean {
  return comparator === '>=' || comparator === '<=';
}

/** Looked for within the line: a text may be long and hold no mark at all. */
function sentenceStart(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start);
  const before = text.slice(line + 1, start + 1);
  const mark = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'));
  return line + 1 + mark;
}

function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}
