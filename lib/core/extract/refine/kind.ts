import type { Draft } from '../draft.ts';
import { skipSpaces } from '../lexicon/chars.ts';
import { CUES } from '../lexicon/cues.ts';
import { type Lean, opensGoals, opensProgress } from '../lexicon/sections.ts';
import { looksAhead } from './mood.ts';
import type { SectionLean } from './section-lean.ts';
import {
  aimsFrom,
  hasEffect,
  isActedOn,
  isComparedWith,
  isDoneBehind,
  isDueBehind,
  isElapsed,
  isGivenYears,
  isGrant,
  isMargin,
  isProgress,
  isShareOfPlan,
  isTargetOfItem,
  isTargetSet,
  isTermOfGrant,
  isWholeOfRate,
  isWholeOfShare,
  isYearOnYear,
  leanOfMood,
  type Opening,
  openingOf,
  putForwardFrom,
  SIGN_REACH,
} from './signs.ts';
import { Wordless } from './wordless.ts';

/** What the surroundings of a quantity say about promise or achievement. */
interface Surroundings {
  section: Lean | null;
  /** The last date of its sentence. */
  date: Draft | null;
  /** The document as a whole. */
  whole: Lean | 'both' | null;
  /** The document's year, whether it had only begun, and whether it was nearly over. */
  year: number;
  isNew: boolean;
  isEnding: boolean;
  /** The quantity before it in the paragraph. */
  previous: Draft | null;
  /** What comes next in the text, whatever it is. */
  next: Draft | undefined;
  /** A date in its paragraph promised, and nothing since said otherwise. */
  promised: boolean;
  /** A year that is over, in its paragraph, was reported of, and nothing since said otherwise. */
  reported: boolean;
  /** Where the words of its sentence and of its clause begin. Looked for once: a page may indent them as far as it likes. */
  sentenceOpens: number;
  clauseOpens: number;
  /** What its sentence begins with. */
  sign: Opening;
  /** Neither that nor any word near the figure says anything of it. */
  silent: boolean;
  /** The year that its paragraph opens with, when it is over. */
  pastYear: number | null;
  /** What the title says, before the text was asked. */
  title: Lean | 'both' | null;
  /** Asked last, because it goes through the whole paragraph. */
  looksAhead: () => boolean;
}

/**
 * Decides what each quantity means: promised (`commitment`) or achieved (`result`). Strongest first: an old value is achieved; a deadline after
 * the document's year is promised; then the section's heading, the clause's own words, and the document as a whole.
 */
export function decideKinds(
  text: string,
  drafts: readonly Draft[],
  sections: SectionLean,
  whole: Lean | 'both' | null,
  { year, isNew, isEnding }: Issued,
): void {
  const lean =
    whole === 'past'
      ? whole
      : whole === 'both'
        ? (leanOfMood(text, drafts) ?? whole)
        : (leanOfMost(text, drafts, whole) ?? whole ?? leanOfMood(text, drafts));
  let dated: Draft | null = null;
  let previous: Draft | null = null;
  let paragraph = -1;
  let label: Lean | null = null;
  let promised = false;
  let reported = false;
  let pastYear: number | null = null;
  let ahead: boolean | null = null;
  let sentence = -1;
  let sentenceOpens = 0;
  let sign: Opening = null;
  /** Where its sentence turns to what is aimed at. */
  let aims = Number.POSITIVE_INFINITY;
  /** … or to what it says that the document put forward, whatever heading stands above. */
  let putForward = Number.POSITIVE_INFINITY;
  let clause = -1;
  let clauseOpens = 0;
  const wordless = new Wordless(text);
  let at = 0;
  const lookAhead = () => {
    ahead ??= looksAhead(text, drafts, at, year);
    return ahead;
  };
  // One object for all figures: what is made anew for each of fifty thousand wakes the collector.
  const around = { whole: lean, year, isNew, isEnding, title: whole, looksAhead: lookAhead } as Surroundings;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    if ((d.kind === 'date' && !d.compared) || d.lastYear !== null) dated = d;
    if (d.kind !== 'quantity') continue;
    if (d.numeral.sentence !== sentence) {
      sentence = d.numeral.sentence;
      sentenceOpens = skipSpaces(text, sentence);
      sign = openingOf(text, d.numeral);
      aims = aimsFrom(text, sentence);
      putForward = putForwardFrom(text, sentence);
    }
    if (d.numeral.clause !== clause) {
      clause = d.numeral.clause;
      clauseOpens = skipSpaces(text, clause);
    }
    if (d.numeral.paragraph !== paragraph) {
      // 同时，…: the paragraph goes on with what the one before it promised.
      promised &&= GOES_ON.test(text.slice(d.numeral.paragraph, d.numeral.paragraph + 3));
      paragraph = d.numeral.paragraph;
      reported = false;
      pastYear = dated !== null && opensParagraph(text, dated, paragraph) && dated.unit === '年' && dated.value < year ? dated.value : null;
      ahead = null;
      previous = null;
      const opening = text.slice(paragraph, Math.min(d.start, paragraph + GOALS_REACH));
      label = opensGoals(opening) ? 'future' : opensProgress(opening) ? 'past' : null;
    }
    const date = dated?.numeral.sentence === sentence ? dated : null;
    const headed = sections.at(d.start);
    const section = label === 'past' ? label : d.start > putForward ? 'future' : (headed ?? (label || d.start > aims ? 'future' : d.led));
    const next = drafts[k + 1];
    if (isComparedWith(text, drafts[k - 1], d) || (previous?.old && d.coordinated && text.charAt(d.start - 1) === '、')) d.old = true;
    const silent = sign === null && wordless.covers(d.start - SIGN_REACH, d.tail + SIGN_REACH);
    // A target that is quoted beside its result says nothing of what comes next.
    if (
      !d.negated &&
      !silent &&
      (isTargetSet(text, d) || isWholeOfShare(text, d, next) || isWholeOfRate(text, d, next?.kind === 'name' ? drafts[k + 2] : next))
    ) {
      d.kind = 'commitment';
      continue;
    }
    around.section = section;
    around.date = date;
    around.previous = previous;
    around.next = next;
    around.promised = promised;
    around.reported = reported;
    around.sentenceOpens = sentenceOpens;
    around.clauseOpens = clauseOpens;
    around.sign = sign;
    around.silent = silent;
    around.pastYear = pastYear;
    at = k;
    d.kind = d.negated ? 'other' : kindOf(text, d, around);
    if (d.kind === 'result') promised &&= d.old;
    else if (date && !d.negated) promised = true;
    if (d.kind === 'commitment') reported = false;
    else if (date !== null && !d.old && (yearOf(date) ?? year) < year) reported = true;
    previous = d;
  }
}

/** How far into its paragraph a lead sentence is looked for. */
const GOALS_REACH = 60;
const GOES_ON = /^\s*(?:同时|此外|并且)/;

/**
 * What most figures of a text say of themselves: a title may speak of a plan's matters where the text reports on them. Where no title tells, bounds
 * tell, too: 以上, 左右 and 以内 are said of what is not counted yet.
 */
function leanOfMost(text: string, drafts: readonly Draft[], title: Lean | null): Lean | null {
  let past = 0;
  let future = 0;
  let bounded = 0;
  let all = 0;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    if (d.kind !== 'quantity') continue;
    all += 1;
    if (d.lean === 'past' || isYearOnYear(text, d)) past += 1;
    else if (d.hedge !== null || d.lean === 'future') future += 1;
    else if (d.tail > d.end) bounded += 1;
  }
  if (past >= MOST && past > MOST * future) return 'past';
  future += bounded;
  return title === null && future >= MOST && future > MOST * past && future * MOST >= all ? 'future' : null;
}
/** So many figures must lean one way, and so many times more than the other way. */
const MOST = 3;

function kindOf(text: string, d: Draft, around: Surroundings): 'commitment' | 'result' {
  const { section, date, whole, year, previous, next, promised, silent } = around;
  if (d.old || ('的标基'.includes(text.charAt(d.tail) || '-') && STARTED_FROM.test(text.slice(d.tail, d.tail + 6)))) return 'result';
  if (!silent && (isMargin(text, d) || (isProgress(text, d) && !date?.due && previous?.numeral.sentence === d.numeral.sentence)))
    return 'result';
  if (!silent && d.lean !== 'past' && isDueBehind(text, d)) return 'commitment';
  const dateYear = date && yearOf(date);
  // A goal's own deadline stays one when the document is read later.
  if (date?.due && dateYear !== null && (dateYear > year || (section === 'future' && d.lean !== 'past'))) return 'commitment';
  if (d.lean !== 'past' && isGivenYears(text, d, next, year)) return 'commitment';
  // 力争到2025年建成30座, in a review of 2024.
  if (d.hedge !== null && d.lean !== 'past' && dateYear !== null && dateYear >= year) return 'commitment';
  // 完成年初35所目标任务的94.3%
  if (previous?.kind === 'commitment' && d.unitClass === 'rate' && OF_TARGET.test(text.slice(previous.tail, d.start))) return 'result';
  if (section === 'past') return isPlannedBefore(text, d) || isTargetOfItem(text, d) ? 'commitment' : 'result';
  if (date && text.charAt(date.start - 2) === '截') return 'result';
  if (dateYear !== null && dateYear > year) return 'commitment';
  if (!silent && (isShareOfPlan(text, d) || isDoneBehind(text, d) || (around.sign === 'estimate' && section !== 'future' && !date?.due)))
    return 'result';
  // 2021年预计增长12%: of a year that is over.
  if (d.hedge === '预计' && (dateYear ?? around.pastYear ?? year) < year) return 'result';
  if (
    d.hedge === '预计' &&
    (isOfLastYear(text, d) ||
      (around.isEnding && section !== 'future' && whole !== 'future' && !date?.due && (dateYear ?? year) <= year && !isOfLater(text, d)))
  )
    return 'result';
  if (d.lean !== 'past' && (d.hedge !== null || d.lean === 'future')) return 'commitment';
  const opening = CUES.startingAt(text, around.sentenceOpens, d.start);
  // 目前已建成5个，今年再建8个: the opening does not reach a clause that says its own time.
  const ownTime = d.numeral.clause !== d.numeral.sentence && CUES.startingAt(text, around.clauseOpens, d.start)?.role === 'time';
  if ((d.lean === 'past' && !isTermOfGrant(text, d)) || (opening?.role === 'past' && !(ownTime && section === 'future'))) return 'result';
  if (date && (dateYear === null ? text.charAt(date.end) === '来' : dateYear < year)) return 'result';
  if (!silent && isActedOn(text, d)) return 'result';
  if (section === 'future') return 'commitment';
  // 2024年，全市生产总值增长6%, said in January of that year.
  if (
    around.isNew &&
    around.title !== 'past' &&
    dateYear === year &&
    date &&
    !date.compared &&
    isWholeYear(text, date) &&
    !isElapsed(text, d, around.sign)
  )
    return 'commitment';
  // 2023年新建32所。新改扩建28所: the paragraph goes on with the year that is over.
  if (around.reported && dateYear === null) return 'result';
  // 其中…: parts of what was just spoken of.
  if (previous !== null && (opening?.word === '其中' || text.startsWith('其中', around.clauseOpens)))
    return previous.kind === 'result' ? 'result' : 'commitment';
  if (!silent && (isElapsed(text, d, around.sign) || hasEffect(text, d))) return 'result';
  // 比年初目标5亿元少1.8亿元: how far from the target it came.
  if (previous?.kind === 'commitment' && SHORT_OF.test(text.slice(previous.tail, d.start))) return 'result';
  if (previous?.kind === 'commitment' && previous.numeral.sentence === d.numeral.sentence) return 'commitment';
  // 6月底前完成…: a deadline in the document's own year, in a text that does not report.
  if (date?.due && whole !== 'past') return 'commitment';
  if (around.sign === 'order' || opening?.role === 'hedge' || opening?.role === 'future') return 'commitment';
  // 2024年，…: the year of a document that first sums up the one before.
  if (whole === 'both' && dateYear === year) return 'commitment';
  if (promised && d.verb !== '完成') return 'commitment';
  if (around.pastYear !== null && around.title !== 'future') return 'result';
  if (whole === 'future' || (whole === null && !silent && isGrant(text, d))) return 'commitment';
  return whole !== 'past' && around.looksAhead() ? 'commitment' : 'result';
}

/** The year that a date names, or a five-year plan ends with. */
function yearOf({ lastYear, unit, value }: Draft): number | null {
  return lastYear ?? (unit === '年' && value > 1900 ? value : null);
}

/** 2024年，全县…, 2024年青禾县…: a whole year, and no day, season or quarter of it. */
function isWholeYear(text: string, { start, end }: Draft): boolean {
  return end - start <= '2024年度'.length && !PART_OF_YEAR.test(text.slice(end, end + 12));
}
const PART_OF_YEAR =
  /^度?[，,]?(?:第?[一二三四]季度|[上下]半年|前\d|\d{1,2}月|元旦|春节|春运|寒假|假期|开年|开局|年初|以来|伊始|新春|除夕|元宵|首)/;

const SHORT_OF = /^(?:[少差短超多]|短少|超出|多出)$/;

const OF_TARGET = /^[^，。；\d]{0,10}(?:[计計][划劃]|目[标標]|任[务務])的$/;

/** 在达到90%的基础上 */
const STARTED_FROM = /^的?(?:标准)?的?基础上/;

function opensParagraph(text: string, { numeral, start }: Draft, paragraph: number): boolean {
  return numeral.paragraph === paragraph && start - skipSpaces(text, paragraph) <= MARK;
}
/** Longest mark before a paragraph's first word. */
const MARK = 4;

/** 明年预计新增6万人, 投产后预计产值30亿元 */
function isOfLater(text: string, d: Draft): boolean {
  return /明年|来年|下一年|[成产运用]后|达产|未来/.test(text.slice(Math.max(d.numeral.sentence, d.start - 40), d.start));
}

/** 预计全省去年新增5100亿元 */
function isOfLastYear(text: string, d: Draft): boolean {
  return /(?<![比较])[去上]年/.test(text.slice(Math.max(d.numeral.sentence, d.start - 30), d.start));
}

/**
 * 计划建成200公里，现已完成216公里: a review may quote what was planned before it says what was done. What is yet to be (拟申请, 力争…，目前正在…) is no
 * result either.
 */
function isPlannedBefore(text: string, d: Draft): boolean {
  if (d.hedge === null || d.lean === 'past') return false;
  const behind = text.slice(d.end, d.end + 32);
  if (d.hedge === '拟' || (d.hedge !== '争取' && UNDER_WAY.test(behind))) return true;
  return d.hedge === '计划' && DONE_AFTER.test(behind);
}
const DONE_AFTER = /^[^。]{0,14}[，,](?:(?:现|目前|均|截[至止][^，,。]{0,8}[，,]?)[^，,。]{0,8}?已|已|实际|完成)/;
const UNDER_WAY = /^[^，,。；]{0,10}[，,](?:现|目前)[^，,。；]{0,4}正/;

/** When a document was issued. */
export interface Issued {
  year: number;
  /** Its year had only begun: what a whole year came to was not known yet. */
  isNew: boolean;
  /** Its year was nearly over: 预计 gives the last figures before they are final. */
  isEnding: boolean;
}

/** When the document was issued: the day of the first full date in it, or the day that is known of it (`YYYY-MM-DD`). */
export function issuedOn(text: string, drafts: readonly Pick<Draft, 'kind' | 'value' | 'start' | 'end'>[], referenceDate: string): Issued {
  for (const d of drafts) {
    if (d.kind !== 'date' || d.value <= 1900) continue;
    const printed = FULL_DATE.exec(text.slice(d.start, d.end));
    if (printed) return issuedIn(d.value, Number(printed[1]));
  }
  return issuedIn(Number(referenceDate.slice(0, 4)), Number(referenceDate.slice(5, 7)));
}

const issuedIn = (year: number, month: number): Issued => ({ year, isNew: month <= NEW_YEAR, isEnding: month >= YEARS_END });
const FULL_DATE = /(?:年|[-/.])\s*0?(\d{1,2})\s*(?:月\s*\d{1,2}\s*日|[-/.]\s*\d+)$/;
/** The months in which assemblies meet and plans are issued. */
const NEW_YEAR = 3;
const YEARS_END = 12;
