import type { Draft } from '../draft.ts';
import { CUES } from '../lexicon/cues.ts';
import { COUNTING_HEAD, INDICATOR_HEADS } from '../lexicon/units.ts';

/** A noun phrase that says too little alone: 占比 needs what the sentence spoke of before. */
const THIN = /^(?:占比|比例|比重|总量|总数|数量|增速|增幅|降幅|涨幅|规模|其中|总额|面积|合计|人数|年均|同比)?$/;
/** What at the head of a sentence goes back to the one before it. */
const LEANS = /^(?:占比|比例|比重|增速|同比|其中|增幅|降幅)?$/;
/** Words that name nothing: 五年(提高…), 每村(不少于…), the / of 50万千瓦/100万千瓦时, 是(…的2倍). */
const EMPTY =
  /^(?:连续|近|这)?[一二三四五六七八九十两\d]{1,2}年(?:来|间|内)?$|^每[村人校县镇乡所班个家户市]{1,2}$|^[^\p{L}\p{N}]+$|^(?:名义|实际|自然|同口径|可比口径|扣除价格因素)$|^(?:位?居|位?列|排名?)[^，]{0,8}第[^，]{1,12}$|^是(?:[^，]{0,3}[上去前]年|“?[一二三]?十[一二三四五六]五”?末?)?$/u;
/** 为预算的101%, 完成年度任务的98%: a share of what was set, of the indicator before it. */
const OF_SET =
  /^(?:仅|只)?(?:完成)?(?:[为是占]|未?达到|按)?(?:年初|年度|调整|全年|变动|计划|预期|控制|省定|市定|总)*(?:预算|计划|预期|任务|目标)(?:数|任务|总额|目标)?$|^(?:年度|全年|年初)$/;
/** 占全国比重, 占全社会用电量的比重: a share means little without whose. */
const SHARE_OF = /^占(?!地)./;
/** 50亿元以上 alone, after 产值10亿元以上企业: the next step of the same scale. */
const SCALE_STEP = /^[\d.]+[百千万亿]*[^\d，]{1,4}以[上下]$/;
const LONGEST = 40;
/** 省级…企业5家、市级10家 */
const LEVEL = /^(?:国家|省|市|县|区|校)级$/;
const LEVEL_AT_START = /^(?:国家|省|市|县|区|校)级(?:及?以上)?/;
const AWARD = /^(?:[特一二三四]等奖|[金银铜][奖牌]|奖项|奖)$/;

/**
 * Names each quantity's indicator as a short noun phrase: the words after it for a counted thing, before it for an amount, and what the
 * sentence spoke of last when its own words are none.
 */
export function nameSubjects(text: string, drafts: Draft[]): void {
  let carried: Draft | null = null;
  let earlier: Draft | null = null;
  let list: Draft[] = [];
  let recent: Draft[] = [];
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
    const said = doneBefore(text, d, ownSubject(text, d)) || topicBefore(text, d);
    const own = EMPTY.test(said) ? '' : said;
    // 引进项目7个，其中3个已开工: what was done, of the things counted before.
    const counted = isDone(own) ? recent.find(({ unit, subject }) => unit === d.unit && subject) : undefined;
    if (counted) {
      d.subject = counted.subject;
      continue;
    }
    if (carried === null && LEANS.test(own) && (d.motion !== null || own !== '')) carried = earlier;
    // What is only measured by the indicator before it is no indicator that later figures go on with.
    const derived = d.unitClass === 'rate' && carried?.subject ? derivedSubject(own, carried.subject) : null;
    if (derived) {
      d.subject = clip(derived);
      continue;
    }
    if (SCALE_STEP.test(own) && carried?.subject) d.subject = clip(own + carried.subject.replace(BEFORE_SCALE, ''));
    else if (LEVEL.test(own) && carried?.subject) d.subject = clip(own + carried.subject.replace(LEVEL_AT_START, ''));
    else if (THIN.test(own) && carried?.subject) d.subject = clip(carried.subject + (carried.subject.endsWith(own) ? '' : own));
    else if (AWARD.test(own)) d.subject = clip(venue(text, d) + own);
    else d.subject = clip(settingOf(text, d) + own) || d.verb;
    carried = d.subject ? d : carried;
    const members = listFrom(drafts, k);
    if (members.length > 1) {
      // 收入分别达到…、…，分别增长…和…: the second list speaks of the same items in the same order.
      const same = THIN.test(own) && members.length === list.length;
      const each = same ? list : THIN.test(own) ? lastOfEach(recent, members.length) : null;
      const names = each ? each.map(({ subject }) => subject) : d.subject ? spread(d.subject, members.length) : null;
      for (const [index, member] of members.entries()) member.subject = names?.[index] ?? d.subject;
      if (!same) list = members;
      k = drafts.indexOf(members[members.length - 1] as Draft, k);
    } else recent.push(d);
  }
}

const BEFORE_SCALE = /^.*以[上下]的?/;

function derivedSubject(own: string, carried: string): string | null {
  if (OF_SET.test(own)) return carried;
  return SHARE_OF.test(own) ? carried + own : null;
}

/** 猪存栏12万头，牛存栏8万头，分别增长3%和5%: the figures that a list goes back to, when there are as many with names of their own. */
function lastOfEach(recent: readonly Draft[], count: number): Draft[] | null {
  const last = recent.slice(-count);
  return last.length === count && new Set(last.map(({ subject }) => subject)).size === count ? last : null;
}

/** 在…大赛中获一等奖8项: an award means little without where it was won, which stands in this clause or the one before. */
function venue(text: string, d: Draft): string {
  const before = text.slice(Math.max(d.numeral.sentence, d.start - 70), d.start);
  return /在([^，,在]{3,60})[中上][，,]?(?:共|累计)?(?:获|荣|取得|斩获|夺)[^中]*$/.exec(before)?.[1]?.replace(/^.*[)）]/, '') ?? '';
}

/** 在学生体质监测中，合格率达95%: the test that the clause before names belongs to the indicator. */
function settingOf(text: string, d: Draft): string {
  const { clause, sentence } = d.numeral;
  if (clause === sentence || d.left !== clause || d.unitClass === 'measure') return '';
  return SETTING.exec(text.slice(Math.max(sentence, clause - 50), clause - 1))?.[1] ?? '';
}
const SETTING = /在([^，,在]{0,40}(?:测试|监测|测评|考试|评估|考核|评价|调查|抽查|抽检|检查))[中里]$/;

/** 实施弹性上学，273所小学实施: a verb at the end wants the object that the clause before gave it. */
function doneBefore(text: string, d: Draft, own: string): string {
  const { clause, sentence } = d.numeral;
  const verb = own.slice(-2);
  const cue = CUES.startingAt(verb, 0, 2);
  if (own.length < 4 || clause === sentence || cue?.role !== 'act' || cue.word.length < 2) return own;
  const before = text.slice(Math.max(sentence, clause - 50), clause - 1);
  const at = before.lastIndexOf(verb);
  const object = at < 0 ? '' : before.slice(at + 2).replace(/[，,].*$/, '');
  return object.length < 2 || /\d/.test(object) ? own : `${verb}${object}的${own.slice(0, -2)}`;
}

/** 进出口总值创历史新高，达到5379亿元: the clause before, up to its verb, names what the figure is about. */
function topicBefore(text: string, d: Draft): string {
  const { clause, sentence } = d.numeral;
  if (clause === sentence || d.left !== clause || d.motion !== 'level') return '';
  const before = text.slice(Math.max(sentence, clause - 50), clause - 1);
  return TOPIC.exec(before.slice(before.search(/[^，,]*$/)))?.[1] ?? '';
}
const TOPIC = /^([^\d，,]{2,20}?)(?:再?创|跃|位居|实现|保持|持续|稳步|大幅|明显|不断|进一步|得到|取得|较快|快速|有所|显著)/;

function clip(phrase: string): string {
  return phrase.slice(0, LONGEST);
}

function ownSubject(text: string, d: Draft): string {
  const before = indicator(text.slice(d.nounStart, d.nounEnd).trim(), d);
  if (d.right === d.tail) return innerVerb(before, d);
  const after = tidy(text.slice(d.tail, d.right));
  // 有午餐需求的212所小学: the attribute before the number belongs to the noun after it.
  if (before !== '' && text.charAt(d.nounEnd) === '的') return `${before}的${after}`;
  // 总投资50亿元的新能源基地
  return /(?:投资|资金|经费)$/.test(before) && text.charAt(d.tail) === '的' ? after + before : after;
}

/** Whether a phrase is made of verbs alone: 已开工, 竣工投产. */
function isDone(phrase: string): boolean {
  let at = 0;
  while (at < phrase.length) {
    const cue = CUES.startingAt(phrase, at, phrase.length);
    if (cue?.role !== 'act' && cue?.role !== 'past') break;
    at += cue.word.length;
  }
  return at > 1 && at === phrase.length;
}

/** 将低保标准由每人每月650元提高到…: the indicator stands before 由, and after 将. */
function indicator(phrase: string, d: Draft): string {
  const from = d.old ? phrase.search(/[由从](?![业身然来制])/) : -1;
  return (from > 0 ? phrase.slice(0, from) : phrase)
    .replace(FOOTNOTE, '')
    .replace(NEGATOR, '')
    .replace(/连续[一二三四五六七八九十\d]{1,2}年$/, '')
    .replace(PAYER, '')
    .replace(HOLDER, '')
    .replace(YIELDS, '$1')
    .replace(/^(?:(?:各[市县区地]{1,3}要?)?[将把使令]|在(?![读校园职建编岗线册籍])|对(?![外口标接岗]))(?=..)/, '');
}

/** 覆盖率没有达到90%: 有 went with its verb. */
const NEGATOR = /(?:尚未|未能?|没有?|不)$/;
/** 第一产业实现增加值: the verb between who and what. */
const YIELDS = /(.)(?:实现|完成)(?=增加值|总?产值|产量|收入|利润|税收|总额)/;
/** 市级财政每年安排专项经费: who pays is not what is paid. */
const PAYER = /^[^、]{0,8}财政(?:每年|统筹|预算)*(?:安排|投入|拨付|下达|列支)(?=..)/;
/** 全系统现有党组织128个: who has them is not what they are. */
const HOLDER = /^[^每、]{0,12}(?:现有|共有|设有|建有|拥有)(?=..)/;

/** 某学院获…资助8项: the noun begins after the clause's verb. */
function innerVerb(phrase: string, d: Draft, least = 3): string {
  // 通过“一卡通”发放补贴62项: by what means, and then the verb.
  if (d.verb === '通过') {
    d.verb = null;
    const done = innerVerb(phrase, d, 2);
    d.verb ??= '通过';
    return done;
  }
  if (d.verb !== null || (d.unitClass !== 'count' && d.unitClass !== 'person')) return phrase;
  for (let at = phrase.length - 2; at > 0; at--) {
    const cue = CUES.startingAt(phrase, at, phrase.length);
    if (cue?.role !== 'act' || (cue.word.length < 2 && cue.word !== '获')) continue;
    const rest = phrase.slice(at + cue.word.length);
    if (rest.length < least && !AWARD.test(rest)) continue;
    d.verb ??= cue.word;
    return rest;
  }
  return phrase;
}

/** 毛入园率[5]88.1%: the mark of a footnote. */
const FOOTNOTE = /[[［〔]\d{1,2}[\]］〕]/g;
/** A bracket that opened before the phrase. */
const UNOPENED = /^([^（(]{0,40})[）)]$/;
const CUT_AFTER = /(?:[，,；。：:（(]|达?到(?!位|期|达)).*$/s;

function tidy(phrase: string): string {
  return phrase
    .replace(FOOTNOTE, '')
    .replace(UNOPENED, '$1')
    .replace(/^(?:[的\s]+|作为(?:[^，的]{1,4}的)?)/, '')
    .replace(phrase.search(/[（(]/) > 1 || phrase.indexOf('到') > 3 ? CUT_AFTER : /$^/, '')
    .replace(/[、\s和及与并等]+$/, '');
}

/** The figures that follow `k` in one list with nothing of their own between them (…达93%、97%、82%), `k` included. */
function listFrom(drafts: Draft[], k: number): Draft[] {
  let last = drafts[k] as Draft;
  const members = [last];
  for (let j = k + 1; j < drafts.length; j++) {
    const d = drafts[j] as Draft;
    if (d.kind !== 'quantity' || !d.coordinated || d.nounEnd > d.nounStart || d.right > d.tail || d.start - last.tail !== 1) break;
    members.push(d);
    last = d;
  }
  return members;
}

/** Splits a list of `count` items that share a head (学前段、义务段、高中段入学率), or answers null. */
function spread(phrase: string, count: number): string[] | null {
  let items = phrase.split('、');
  const tail = items[items.length - 1] as string;
  if (items.length === count - 1) {
    const and = Math.max(tail.indexOf('和'), tail.indexOf('及'));
    if (and > 1) items = [...items.slice(0, -1), tail.slice(0, and), tail.slice(and + 1)];
  }
  if (items.length !== count) return null;
  const model = items[0] as string;
  const whole = items[count - 1] as string;
  const found = PARALLEL.test(model) ? whole.replace(PARALLEL_START, '') : headOf(whole);
  // 托位 and 床位数 share 位 inside the head: only 数 is missing.
  const head = found === '' || found.indexOf(model.charAt(model.length - 1)) > 0 ? afterShared(whole, model) : found;
  return items.map((item, index) => (index === count - 1 || isComplete(item, head) ? item : item + head));
}

/** 城镇、农村居民收入 and 小学、初中班额: words of one pair, after which the head begins. */
const PARALLEL = /^(?:城镇|城市|农村|乡村|小学|初中|高中|[轻重男女])$/;
const PARALLEL_START = /^(?:城镇|城市|农村|乡村|小学|初中|高中|[轻重男女])/;

/** 小学段 and 初中段巩固程度 share 段: the head is what stands after it. */
function afterShared(whole: string, model: string): string {
  const shared = whole.lastIndexOf(model.charAt(model.length - 1));
  return shared > 0 && shared < whole.length - 1 ? whole.slice(shared + 1) : '';
}

/** 投资、债券 need no head; 企业、机构数量 do, because 数量 only counts. */
function isComplete(item: string, head: string): boolean {
  if (item.endsWith(head.slice(-1))) return true;
  return headOf(item) !== '' && !COUNTING_HEAD.test(head);
}

function headOf(phrase: string): string {
  for (const heads of INDICATOR_HEADS) {
    const found = heads.exec(phrase);
    if (found) return found[0];
  }
  return '';
}
