import type { Draft } from '../draft.ts';

/** So much of a text behind a figure is read for signs, and so much of a paragraph before its sentence: work for one figure stays bounded. */
const BEHIND = 64;
/** Every sign but a sentence's opening has a word that stands no farther from its figure. */
export const SIGN_REACH = BEHIND;
const BEFORE = 240;

/** 超额完成40所的年度目标任务, 全年10万人搬迁任务: the figure is the target that was set, whatever was done. */
export function isTargetSet(text: string, d: Draft): boolean {
  const before = text.slice(Math.max(d.numeral.sentence, d.start - 40), d.start);
  if (/[（(]/.test(before) && TARGET_BEFORE.test(before)) return true;
  // 招生任务1200人，完成1580人
  if (TASK_BEFORE.test(before) && !before.includes('完成') && DONE_NEXT.test(text.slice(d.tail, d.tail + 8))) return true;
  const yearly = '年度初'.includes(text.charAt(d.start - 1) || '-');
  if (!yearly && text.charAt(d.tail) !== '的') return isTaskDone(text, d);
  const behind = text.slice(d.tail, d.tail + 16);
  return TARGET_BEHIND.test(behind) || (yearly && /(?:全年|年度)$/.test(text.slice(d.start - 2, d.start)) && TASK_BEHIND.test(behind));
}

/** 30所中小学建设任务，有28所开工: the task, and how many of it were done. */
function isTaskDone(text: string, d: Draft): boolean {
  return d.unitClass === 'count' && TASK_THEN.test(text.slice(d.tail, d.tail + 24));
}
const TASK_THEN = /^[^，。；\d]{2,12}任[务務][，,](?:其中)?(?:已|有)\d/;
const TARGET_BEHIND =
  /^(?:的(?:年度|全年|年初|既定|原定|预定|计划|节点|阶段|序时)*(?:招生|建设|培训|改造|整治|就业)?)?(?:目标|任务|目標|任務)/;
/** 已完成年度目标（维修锅炉146台、改造管网40公里）的80%: what stands in brackets behind the target says it. */
const TARGET_BEFORE = /(?:年度|全年|节点|计划|既定)(?:目标|任务|目标任务|任务目标)[（(][^（）()。；]{0,30}$/;
const TASK_BEFORE = /(?:任[务務]|目[标標])[数量值數]?$/;
const DONE_NEXT = /^[，,；、](?:实际|實際|已|现已)?完成\d/;
const TASK_BEHIND = /^[^，。；\d]{1,8}任[务務]/;

/** 目标任务4400人，进度5358人: the second says how far it came. */
export function isProgress(text: string, { start }: Draft): boolean {
  return '度成数为:：'.includes(text.charAt(start - 1) || '-') && PROGRESS.test(text.slice(Math.max(0, start - 8), start));
}
const PROGRESS = /[，,、；：:|\s](?:进度|实际完成|实际完成数|完成数)[为:：]?$/;

/** 高于目标23.1元: how far something reached went past what was aimed at. */
export function isMargin(text: string, { start }: Draft): boolean {
  return MARGIN.test(text.slice(Math.max(0, start - 10), start));
}
const MARGIN = /(?:[高低优]于|超过|超出)(?:年度|全年|既定)?目标$/;

/** 5100所学校条件改善（2015—2017年）: the years that a matter is given, of which the last is not over. */
export function isGivenYears(text: string, d: Draft, next: Draft | undefined, year: number): boolean {
  if (next?.kind !== 'date' || next.start - d.tail > BEHIND) return false;
  const last = YEARS_BEHIND.exec(text.slice(d.tail, d.tail + BEHIND))?.[1];
  return last !== undefined && Number(last) >= year;
}
const YEARS_BEHIND = /^[^，。；\n（(]{1,36}[（(]20\d\d年?[-—–－~～至到](20\d\d)年[）)]/;

/** What a sentence begins with. */
export type Opening = 'estimate' | 'elapsed' | 'order' | null;

/**
 * Reads it once for all figures of a sentence. `estimate`: 完成了各项任务。预计实现总值391亿元，增长8.6%, a review that gives the last figures before they
 * are final. `elapsed`: 上半年，…. `order`: 今年要抓好三件事：…, 今年我们将….
 */
export function openingOf(text: string, { sentence }: Draft['numeral']): Opening {
  const words = text.slice(sentence, sentence + 16);
  if (ELAPSED.test(words)) return 'elapsed';
  if (ORDER.test(words)) return 'order';
  if (!/^\s*(?:初步)?预计/.test(words)) return null;
  return /了|回顾|过去|去年|迈上|再上/.test(text.slice(Math.max(0, sentence - BEFORE), sentence)) ? 'estimate' : null;
}
const ORDER =
  /^\s*[“"「]?(?:今年|明年|下一?步|接下来|全年|各[^，。要]{1,4}|我们)[，,]?[^，。主重需只]{0,4}(?:(?:要|必须|务必)(?![求点素闻约])|[将將](?![近会會]))/;
const ELAPSED = /^\s*(?:\d{4}年)?(?:上半年|前[一二三两]个?季度|第?[一二三]季度|1[-—–－~～至到]\d{1,2}月)/;

/** 占全年计划投资的56.6%, 占计划80.1%: a share of what was planned was done. 计划 is no hedge there. */
export function isShareOfPlan(text: string, d: Draft): boolean {
  if (d.unitClass !== 'rate' || (d.hedge !== null && d.hedge !== '计划' && d.hedge !== '目标')) return false;
  return SHARE_OF_PLAN.test(text.slice(Math.max(d.numeral.clause, d.start - 16), d.start));
}
const SHARE_OF_PLAN = /占(?:全年|年度|年|总|全部|年初|当年){0,3}(?:计划|任务|目标)[^，。；]{0,6}$/;

/**
 * 1.51亿元（其中省级0.3亿元）已全部下达, 项目4个，目前均已完工: that it was done stands behind a bracket or a comma. A clause with a figure of its
 * own says only that figure done (计划建200公里，现已建216公里).
 */
export function isDoneBehind(text: string, d: Draft): boolean {
  const behind = text.slice(d.tail, d.tail + BEHIND);
  if (!/[已均全]/.test(behind)) return false;
  if (BRACKET_DONE.test(behind)) return true;
  return d.hedge === null && d.deadline === null && (COMMA_DONE.test(behind) || ALL_DONE.test(behind));
}
const BRACKET_DONE = /^(?:[（(][^（）()]{0,40})?[）)](?:均|全部|都|也)?已/;
const ALL_DONE = /^[^，。；\d]{2,10}(?:全部|全面|均)(?:完成|落实|完工|竣工|建成|开工|办结)(?:[，。；\n]|$)/;
const COMMA_DONE = /^[^，。；]{0,10}[，,](?:目前|现在?|至今|截至目前)?(?:均|全部|都|也)?已[^\d，。；]{0,12}(?:[，。；]|$)/;

/** 在建的126所将于秋季投用, 还有5所幼儿园计划年底前启用: that it is yet to be done stands behind the figure. */
export function isDueBehind(text: string, d: Draft): boolean {
  return DUE_BEHIND.test(text.slice(d.tail, d.tail + BEHIND));
}
const DUE_BEHIND =
  /^[^，。；、\d的]{0,24}[将將][于於]|^[^，。；、\d]{0,8}(?:(?:年[内內]|年底前)(?:可|[将將])?(?:竣工|完工|建成|投用|[开開]工)|[计計][划劃](?:于|今|年底|在|明))/;

/** 给予…奖励, 按…的20%给予补贴, 奖补资金不超过…: the terms of a grant hold from now on, unless the words tell of one that was given. */
export function isGrant(text: string, d: Draft): boolean {
  const before = text.slice(Math.max(d.numeral.clause, d.start - 40), d.start);
  const behind = text.slice(d.tail, d.tail + 12);
  return GRANT_BEFORE.test(before) || GRANT_BEHIND.test(behind);
}
const GRANT_BEFORE =
  /(?:给予|予以)[^，。；]{0,12}$|(?:奖励|奖补|补助|补贴|资助)(?:资金|标准|金额|额度)?(?:最[高低]|每[^，。；]{1,4})?(?:不[超高低]于?过?)?$|每生每年(?:分别)?为$/;
const GRANT_BEHIND = /^(?:的)?(?:标准)?(?:给予|予以|一次性(?:奖励|奖补|补助|补贴|资助|经费))/;

/** 按其实际完成投资额的2%给予奖补: what was done is only measured by. */
export function isTermOfGrant(text: string, d: Draft): boolean {
  return (
    d.unitClass === 'rate' &&
    /按[^，,。；]{2,24}的\s?$/.test(text.slice(d.left, d.start)) &&
    GRANT_BEHIND.test(text.slice(d.tail, d.tail + 12))
  );
}

/**
 * 1.引进项目不少于3个。上半年，引进项目2个: an item of a check states its target, and then, from an opening that names the time gone by, how far it came.
 */
export function isTargetOfItem(text: string, d: Draft): boolean {
  const { paragraph, sentence } = d.numeral;
  if (d.lean === 'past' || paragraph !== sentence) return false;
  const words = text.slice(sentence, sentence + BEFORE);
  const end = words.indexOf('。');
  return (
    end >= d.end - sentence &&
    ITEM.test(words) &&
    !/[了已]|完成|同比|上年|去年/.test(words.slice(0, end)) &&
    GONE_BY.test(words.slice(end + 1, end + 12))
  );
}
const ITEM = /^\s{0,4}(?:\d{1,3}[.．、]|[（(][\d一二三四五六七八九十]{1,3}[）)]|[①-⑳])/;
const GONE_BY = /^(?:上半年|截至|截止|目前|前[一二三][季个]|[一二三]季度|1[-—–－~～至到]\d{1,2}月)/;

/** 累计解决1075个, and all of a sentence that begins with 上半年: time that has gone by, where no later time is named beside it. */
export function isElapsed(text: string, d: Draft, opening: Opening): boolean {
  const { sentence, clause } = d.numeral;
  if (isYearOnYear(text, d)) return true;
  if (/累计(?!达|到|新)[^，。；]{0,12}$/.test(text.slice(Math.max(clause, d.start - 20), d.start))) return true;
  return opening === 'elapsed' && !LATER.test(text.slice(Math.max(sentence, d.end - BEFORE), d.end + BEHIND * 2));
}
const LATER = /下半年|年底前|年内|[三四]季度末|下一步/;

/** …总投资300万元，极大地改善了生产生活环境: what follows from it tells that it was done. */
export function hasEffect(text: string, d: Draft): boolean {
  const behind = text.slice(d.tail, d.tail + BEHIND);
  return behind.includes('了') && EFFECT.test(behind);
}
const EFFECT = /^[^。；\d]{0,24}(?:改善|提升|解决|推动|促进|增强|保障|满足|带动|实现|缓解|提高|优化|取得)了/;

/** 完成15个农村幸福院建设已完成8个（53%）: the figure of which the next one is the stated share is what was to be done. */
export function isWholeOfShare(text: string, d: Draft, next: Draft | undefined): boolean {
  if (!next || next.unit !== d.unit || next.value > d.value || next.numeral.sentence !== d.numeral.sentence) return false;
  if (!/^[^，。；]{0,24}已/.test(text.slice(d.tail, next.start))) return false;
  const share = /^[（(](\d{1,3}(?:\.\d{1,2})?)[%％]/.exec(text.slice(next.tail, next.tail + 10));
  return share !== null && Math.abs((next.value / d.value) * 100 - Number(share[1])) < 1;
}

/** 募集岗位325个 完成330个，完成率101.5%: what the next figure is the stated rate of was to be done. */
export function isWholeOfRate(text: string, d: Draft, next: Draft | undefined): boolean {
  if (!next || !isSameUnit(next.unit, d.unit) || next.numeral.sentence !== d.numeral.sentence || next.start - d.tail > BEHIND) return false;
  if (d.verb === '完成' || !/完成$/.test(text.slice(d.tail, next.start))) return false;
  return /^[，,、；\s]{0,2}完成(?:率|比例)/.test(text.slice(next.tail, next.tail + 8));
}

/** 人 stands for 人次 where the one is said of what the other was promised. */
function isSameUnit(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && (one.startsWith(other) || other.startsWith(one)));
}

/** 对56所民办园情况进行了检查: what was done to them stands behind. */
export function isActedOn(text: string, d: Draft): boolean {
  const behind = text.slice(d.tail, d.tail + BEHIND);
  return behind.includes('了') && ACTED_ON.test(behind);
}
const ACTED_ON = /^[^，。；\d]{0,30}(?:进行|开展|实施|组织|给予|予以)了/;

/** 同比增长7.6%: statistics are compared with the year before once they are there. */
export function isYearOnYear(text: string, d: Draft): boolean {
  return d.motion === 'change' && d.hedge === null && text.slice(Math.max(d.left, d.start - 8), d.start).includes('同比');
}

/** 比2010年的12.4万吨、1.1万吨分别减少…: what is compared with is what was. */
export function isComparedWith(text: string, before: Draft | undefined, d: Draft): boolean {
  if (before?.kind !== 'date' || before.end !== d.start - 1 || text.charAt(before.end) !== '的') return false;
  return '比较較'.includes(text.charAt(before.start - 1) || '-');
}

/** Where, in a sentence, 主要预期目标是： is over; infinite where it is not said. */
export function aimsFrom(text: string, sentence: number): number {
  return whereSaid(text, sentence, '目', AIMS);
}
const AIMS = /(?:预期|預期|主要|奋斗|发展|發展|总体)目[标標](?:(?:是|为|為|如下)?[:：]|是|[—-]{2})/;

/** Where, in a sentence, 报告提出预期目标， is over; infinite where it is not said. */
export function putForwardFrom(text: string, sentence: number): number {
  return whereSaid(text, sentence, '提出', PUT_FORWARD);
}
const PUT_FORWARD = /提出[^，,。；\d]{0,8}(?:预期|發展|发展)目[标標][，,]/;

/** Where in a sentence a pattern is found, which has `word` in it: that is looked for first. */
function whereSaid(text: string, sentence: number, word: string, pattern: RegExp): number {
  const words = text.slice(sentence, sentence + BEFORE);
  const found = words.includes(word) ? pattern.exec(words) : null;
  return found ? sentence + found.index : Number.POSITIVE_INFINITY;
}

/**
 * A text whose paragraphs with figures say of nothing that it was done, and sentence by sentence what to do (推动…, 完善…, 为…提供…), is a list of what
 * will be.
 */
export function leanOfMood(text: string, drafts: readonly Draft[]): 'future' | null {
  let orders = 0;
  let paragraph = -1;
  for (let k = 0; k < drafts.length && paragraph < MOOD_REACH; k++) {
    const d = drafts[k] as Draft;
    if (d.kind !== 'quantity' || d.numeral.paragraph === paragraph) continue;
    paragraph = d.numeral.paragraph;
    const words = text.slice(paragraph, paragraph + LONGEST_READ).split('\n', 1)[0] ?? '';
    if (DONE_WORDS.test(words)) return null;
    orders += words.match(ORDERS)?.length ?? 0;
  }
  return orders >= FEW_ORDERS ? 'future' : null;
}
const MOOD_REACH = 4000;
const LONGEST_READ = 400;
const FEW_ORDERS = 4;
const DONE_WORDS =
  /了|已|成功|获|顺利|圆满|全线|日益|更加|稳步|明显|显著|同比|去年|上年|过去|以来|再创|首次|位居|排名|累计|现有|共有|截至|完成率|公报|(?<!政府工作)报告/;
const ORDERS =
  /(?:^|。)\s{0,4}(?:\d{1,2}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)?\s{0,2}(?:推动|实施|完善|优化|加强|加快|推进|提升|开展|加大|全面推行|深化|健全|支持|扩大|做好|强化|为[^，。]{2,14}(?:提供|实施))/g;
