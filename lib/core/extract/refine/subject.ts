import type { Draft } from '../draft.ts';
import { spread } from './spread.ts';
import { AWARD, isDone, subjectBefore, subjectWithin, venue } from './subject-words.ts';

/** A noun phrase that says too little alone: 占比 needs what the sentence spoke of before. */
const THIN =
  /^(?:(?:完成|开工|竣工|到位|达标)率|(?:完成|进度)比例|占比|比例|比重|总量|总数|数量|增速|增幅|降幅|涨幅|规模|其中|总额|面积|合计|人数|年均|同比|增长率|下降率)?$/;
/** What at the head of a sentence goes back to the one before it. */
const LEANS = /^(?:占比|比例|比重|增速|同比|其中|增幅|降幅)?$/;
/** Words that name nothing: 五年(提高…), 每村(不少于…), the / of 50万千瓦/100万千瓦时, 是(…的2倍). */
const EMPTY =
  /^整$|^[“"]?十[一二三四五六]五[”"]?(?:期间|时期)?(?:累计)?$|^(?:连续|近|这)?[一二三四五六七八九十两\d]{1,2}年(?:来|间|内)?$|^每[村人校县镇乡所班个家户市]{1,2}$|^[^\p{L}\p{N}]{1,80}$|^按[^，]{2,10}(?:折算|计算|计)$|^(?:名义|实际|自然|人均|户均|亩均|村均|同口径|可比口径|扣除价格因素)$|^(?:位?居|位?列|排名?)[^，]{0,8}第[^，]{1,12}$|^[比较相与从由在对到为]$|^较[^，]{1,6}[（(]$|^(?:初步|现在|尚余)$|^(?:年度|全年|年初)?(?:目标任务|目标|任务|进度|完成数)数?$|^是(?:[^，]{0,3}[上去前]年|“?[一二三]?十[一二三四五六]五”?末?)?$/u;
/** 生产总值按可比价格计算(增长10%): how it was reckoned is no part of a name. */
const AT_PRICES = /(?<=.{2})[（(]?按(?:可比|不变|现行)价?格?(?:折算|计算|计)?[）)]?$/;
/** 为预算的101%, 完成年度任务的98%: a share of what was set, of the indicator before it. */
const OF_SET =
  /^(?:仅|只)?(?:完成)?(?:[为是占]|未?达到|按)?(?:年初|年度|调整|全年|变动|计划|预期|控制|省定|市定|总)*(?:预算|计划|预期|任务|目标)(?:数|任务|总额|目标)?$|^(?:年度|全年|年初)$/;
/** 占全国比重, 占全社会用电量的比重: a share means little without whose. */
const SHARE_OF = /^占(?!地)./;
/** 50亿元以上 alone, after 产值10亿元以上企业: the next step of the same scale. */
const SCALE_STEP = /^[\d.]+[百千万亿]*[^\d，]{1,4}以[上下]$/;
const LONGEST = 40;
/** 项目32个，建筑面积4万平方米，年底前竣工25个: of what is counted alike, not of what was measured last. */
const FINISHED = /^(?:竣工|完工|开工|投用|建成|投产|建成投用|交付)$/;
/** Figures of the same sentence that 其中3个已开工 may go back to. */
const NEAR = 8;
/** Figures of the same sentence that are kept for a list to go back to; no list of so many goes back to any. */
const MOST_RECENT = 64;
/** 省级…企业5家、市级10家 */
const LEVEL = /^(?:国家|省|市|县|区|校)级$/;
const LEVEL_AT_START = /^(?:(?:国家|省|市|县|区|校)级(?:及?以上)?|中央)/;

/**
 * Names each quantity's indicator as a short noun phrase: the words after it for a counted thing, before it for an amount, and what the
 * sentence spoke of last when its own words are none.
 */
export function nameSubjects(text: string, drafts: Draft[]): void {
  let carried = null as Draft | null;
  let earlier: Draft | null = null;
  let list: Draft[] = [];
  let recent: Draft[] = [];
  let previous: Draft | null = null;
  let whole: Draft | null = null;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    if (d.kind !== 'quantity') continue;
    // A sentence that opens with 同比增长 or 占比 speaks of what the one before it ended with.
    if (carried && carried.numeral.sentence !== d.numeral.sentence) {
      earlier = carried.numeral.paragraph === d.numeral.paragraph ? carried : null;
      carried = null;
    }
    if (list[0]?.numeral.sentence !== d.numeral.sentence) list = [];
    if (recent[0]?.numeral.sentence !== d.numeral.sentence) recent = [];
    const within = subjectWithin(text, d);
    const said = within.includes('按') ? within.replace(AT_PRICES, '') : within;
    const own = said === '' || EMPTY.test(said) ? '' : said;
    whole = previous && wholeOf(text, previous, d, whole);
    previous = d;
    if (whole?.subject && whole.unit === d.unit && sorts(own, whole.subject)) {
      d.subject = clip(own + whole.subject);
      continue;
    }
    // 引进项目7个，其中3个已开工: what was done, of the things counted before.
    const counts = isDone(own, d) || (own === '' && d.verb !== null && FINISHED.test(d.verb) && carried?.unit !== d.unit);
    const counted = counts ? recent.slice(-NEAR).find(({ unit, subject }) => unit === d.unit && subject) : undefined;
    if (counted) {
      d.subject = counted.subject;
      continue;
    }
    if (carried === null && LEANS.test(own) && (d.motion !== null || own !== '')) carried = earlier;
    // What is only measured by the indicator before it is no indicator that later figures go on with.
    const topic: string | null = carried?.subject || null;
    const derived = topic !== null && own !== '' && d.unitClass === 'rate' ? derivedSubject(own, topic) : null;
    if (derived) {
      d.subject = clip(derived);
      continue;
    }
    d.subject = clip((topic === null ? null : carriedOn(own, topic)) ?? ownName(text, d, own)) || d.verb;
    carried = d.subject ? d : carried;
    const listEnd = endOfList(drafts, k);
    if (listEnd > k + 1) {
      const members = drafts.slice(k, listEnd);
      // 收入分别达到…、…，分别增长…和…: the second list speaks of the same items in the same order.
      const same = THIN.test(own) && members.length === list.length;
      const each = same ? list : THIN.test(own) ? lastOfEach(recent, members.length) : null;
      const names = each ? each.map(({ subject }) => subject) : d.subject ? spread(d.subject, members.length) : null;
      for (const [index, member] of members.entries()) member.subject = names?.[index] ?? d.subject;
      if (!same) list = members;
      k = listEnd - 1;
    } else {
      // A hostile sentence has fifty thousand.
      if (recent.length === 2 * MOST_RECENT) recent = recent.slice(-MOST_RECENT);
      recent.push(d);
    }
  }
}

/** 初中生4200人（民办500人，公办3700人）: the quantity of which a bracket behind it gives parts, as long as the bracket is open. */
function wholeOf(text: string, previous: Draft, d: Draft, open: Draft | null): Draft | null {
  if (d.start - previous.tail > LONGEST) return null;
  const between = text.slice(previous.tail, d.start);
  if (/[）)。；\n]/.test(between)) return null;
  return '（('.includes(between.charAt(0) || '-') ? previous : open;
}
/** What sorts the things of a whole, and is no name of its own. */
const PART = /^(?!其中|累计|同比)[一-鿿]{2,4}(?<![率比额数量])$/;

/** 民办 of 初中生; not 充电车位 of 停车位, which says what it is. */
function sorts(own: string, whole: string): boolean {
  return PART.test(own) && !LEVEL.test(own) && !whole.includes(own) && !whole.endsWith(own.slice(-1));
}

const BEFORE_SCALE = /^.*以[上下]的?/;

/** What words that say too little alone mean after the indicator that was spoken of; null when they say enough. */
function carriedOn(own: string, carried: string): string | null {
  if (own === '') return carried;
  if (SCALE_STEP.test(own)) return own + carried.replace(BEFORE_SCALE, '');
  if (LEVEL.test(own)) return own + carried.replace(LEVEL_AT_START, '');
  return THIN.test(own) ? carried + (carried.endsWith(own) ? '' : own) : null;
}

function ownName(text: string, d: Draft, own: string): string {
  return (AWARD.test(own) ? venue(text, d) : subjectBefore(text, d)) + own;
}

function derivedSubject(own: string, carried: string): string | null {
  if (OF_SET.test(own)) return carried;
  return SHARE_OF.test(own) ? carried + own : null;
}

/** 猪存栏12万头，牛存栏8万头，分别增长3%和5%: the figures that a list goes back to, when there are as many with names of their own. */
function lastOfEach(recent: readonly Draft[], count: number): Draft[] | null {
  const last = recent.slice(-count);
  return last.length === count && new Set(last.map(({ subject }) => subject)).size === count ? last : null;
}

function clip(phrase: string): string {
  return phrase.slice(0, LONGEST);
}

/** Where the figures end that follow `k` in one list with nothing of their own between them (…达93%、97%、82%). */
function endOfList(drafts: Draft[], k: number): number {
  let end = k + 1;
  for (; end < drafts.length; end++) {
    const d = drafts[end] as Draft;
    if (d.kind !== 'quantity' || !d.coordinated || d.nounEnd > d.nounStart || d.right > d.tail) break;
    if (d.start - (drafts[end - 1] as Draft).tail !== 1) break;
  }
  return end;
}
