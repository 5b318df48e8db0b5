import { BEFORE_NAME, TAKEN_AWAY } from '../compare/lexicon.ts';
import { excluding } from '../compare/rules/indicator.ts';
import { stageIn } from '../compare/stages.ts';
import type { Stage } from '../compare/statement.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { wordsCounted } from './as-claims.ts';
import { type Phrase, phraseOf } from './grams.ts';
import { levelsIn } from './likeness.ts';
import type { PlanIndex } from './plan-index.ts';
import { sentenceStart } from './sentence-start.ts';
import { withoutSynonyms } from './synonyms.ts';
import type { TitlesOf } from './titles-above.ts';

/** What a clause ends with. */
const STOPS = /[，。；：:\n]/;
const LONGEST_TITLE = 30;
/** Words behind the figure say less than those before it. */
const TAIL = 0.9;
const LEAD = 0.97;
/** 全市：目标任务400人，进度412人 under 新增就业: so short a clause has no name, and its heading gives it one. */
const NAMELESS = 5;

/** 占地区生产总值比重: whose share it is, it does not say; what it is a share of is another indicator. */
const SHARE_OF = /^占[^，,。；]{2,14}?的?(?:比重|比例)/;

/** 14所县域高中、7所乡镇高中: the words before the second figure are the first one's. */
const OF_THE_OTHER = /^.*[、和及与]$/;

/** What a claim says of what it counts. */
export interface Heard {
  subject: string;
  phrases: { phrase: Phrase; weight: number }[];
  /** What its paragraph opens with, and the heading above it. */
  titles: readonly Phrase[];
  /** Those of them that stand before its own sentence. */
  above: readonly Phrase[];
  /** Levels of government that the subject names, words in it that exclude others, and whether the act takes away. */
  levels: string[];
  excluded: ReturnType<typeof excluding>;
  takesAway: boolean;
  stage: Stage | null;
  /** The figure before it in its sentence, or at the end of the one before, that is called a target. */
  beside: Quantity | null;
}

/** The names under which the figure is told: its subject, and the words of its clause before and behind it. */
export function hear(text: string, mentions: readonly Mention[], at: number, index: PlanIndex, titleOf: TitlesOf): Heard {
  const mention = mentions[at] as Mention;
  const subject = mention.subject ?? '';
  const before = Math.max(mentions[at - 1]?.end ?? 0, text.lastIndexOf('\n', mention.start - 1) + 1, mention.start - 40);
  const lead = (text.slice(before, mention.start).split(STOPS).at(-1) ?? '').replace(OF_THE_OTHER, '');
  const tail = /^[^，。；、\n\d]{0,20}/.exec(text.slice(mention.end, mentions[at + 1]?.start ?? mention.end + 20))?.[0] ?? '';
  const titles = titleOf(mention.start);
  const previous = mentions[at - 1];
  // 20项工程46项任务已完成41项: its clause names what it counts, and other things.
  const counted = previous !== undefined && wordsCounted(text, previous, mention) !== null;
  const told: [string, number][] = [
    [subject, 1],
    [bareName(subject), 1],
    [behindNew(subject), LEAD],
    [(mention.verb ?? '') + subject, 1],
    [lead, LEAD],
    [lead + tail, TAIL],
    [counted ? '' : clauseBefore(text, mention.start), LEAD],
    [carriedOn(text, mentions, at), LEAD],
    [shareSaid(mention), LEAD],
    [subject === '' && lead.length <= NAMELESS ? (titles.at(-1)?.text ?? '') : '', TAIL],
  ];
  const phrases: Heard['phrases'] = [];
  const [seen, keys] = [new Set<string>(), new Set<string>()];
  for (const [words, weight] of told) {
    if (seen.has(words)) continue;
    seen.add(words);
    const phrase = phraseOf(SHARE_OF.test(words) ? '' : words, index.weigh);
    // Written otherwise it may be the same; the one that counts most comes first.
    if (phrase.grams.length > 0 && !keys.has(phrase.key)) phrases.push({ phrase, weight });
    keys.add(phrase.key);
  }
  const name = bareName(subject) || lead;
  const own = text.slice(sentenceStart(text, mention.start), mention.end + LONGEST_TITLE);
  return {
    subject: name,
    phrases,
    titles,
    above: titles.filter((title) => !own.includes(title.text)),
    levels: levelsIn(name),
    excluded: excluding(name),
    takesAway: TAKEN_AWAY.test((mention.verb ?? '') + lead),
    stage: stageIn(lead, tail),
    beside: targetBeside(text, mentions, at),
  };
}

/** 空气优良天数311天，优良率85%: a name too short to stand alone goes on with the one before it. */
function carriedOn(text: string, mentions: readonly Mention[], at: number): string {
  const { start, subject = '' } = mentions[at] as Mention;
  const previous = mentions[at - 1];
  if (!SHORT_NAME.test(subject) || !previous?.subject || previous.subject.includes(subject)) return '';
  if (/[。；\n]/.test(text.slice(previous.end, Math.min(start, previous.end + FARTHEST)))) return '';
  return withoutSynonyms(previous.subject).endsWith(withoutSynonyms(subject)) ? previous.subject : previous.subject + subject;
}
const SHORT_NAME = /^(?:.{1,3}率|.{0,2}(?:比例|占比|比重|浓度))$/;
const FARTHEST = 24;

/** 轮岗312人，占应轮岗人数的17%: the share of whom was just spoken of. */
function shareSaid({ subject = '', unit }: Mention): string {
  const of = unit === '%' ? /^(.{2,20}?)占.{2,16}$/.exec(subject)?.[1] : undefined;
  return of === undefined ? '' : `${of}比例`;
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

/** 年度投资目标5.79亿元。1—3月，完成投资1.17亿元 */
function targetBeside(text: string, mentions: readonly Mention[], at: number): Quantity | null {
  const mention = mentions[at] as Mention;
  // Dates may stand between.
  const previous = mentions.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind === 'commitment' || kind === 'result');
  if (!previous || previous.unit !== mention.unit || mention.start - previous.end > FARTHEST || previous.value <= 1) return null;
  if (text.slice(previous.end, mention.start).includes('\n')) return null;
  return CALLED_TARGET.test(text.slice(Math.max(0, previous.start - 16), previous.start)) ? previous : null;
}
const CALLED_TARGET = /(?:目标|任务|计划|拟)[^。；\n\d]{0,8}$/;

/** The whole clause up to the figure, over other figures in it (收入超20万元的村占57.8%), but not over those of a list. */
function clauseBefore(text: string, start: number): string {
  const clause =
    text
      .slice(Math.max(0, start - 40), start)
      .split(STOPS)
      .at(-1) ?? '';
  return /[、和]/.test(clause) ? '' : clause;
}
