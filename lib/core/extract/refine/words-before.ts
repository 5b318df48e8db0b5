import type { Draft } from '../draft.ts';
import { charSet, isSpace, skipSpacesBack } from '../lexicon/chars.ts';
import { CUES, type Cue } from '../lexicon/cues.ts';
import { boundBeforeBase, changeBy, comparisonBase, readLead } from './change.ts';
import { placesAt } from './place.ts';

/** As many words are stripped on each side of the noun phrase; more never stand there. */
const MOST_CUES = 8;
/** Verbs that stand between an indicator and its figure (投资完成68亿元); others there end a noun (技能培训7万人次). */
const ACTS_AT_END = new Set(['完成', '实现', '新增', '净增', '增设', '落地', '入库', '授权']);
/** Verbs that bring a rate about; any other verb before a rate is part of its name (新建小区配套园移交率). */
const CAUSES = new Set(['实现', '推动', '促进', '带动', '完成', '提升', '加快', '保障', '争取', '发展', '达成', '促成']);
/** A verb before one of these is the head of a noun: 建设率, 服务业, 发展型. */
const NOUN_ENDING = /^[业率型化性者量额值度费力式制员金]/;
/** Verbs that are as often the first half of a noun: 建设用地, 培训机构. */
const NOUN_LIKE = new Set(['建设', '培训', '服务', '发展', '投入', '监测', '评估', '治理', '整治', '改造', '生产', '销售', '减税']);
const NOUN_SECOND =
  /^(?:机构|中心|基地|工程|项目|标准|资金|经费|用地|人员|单位|企业|体系|能力|水平|总值|总额|总量|任务|规模|目标|设施|站点|品牌|安全|经营|降费)/;
const RANKED = /[省国市县区界球业列居位入名]$/;
/** Two-character words that end like a one-character cue. */
const NO_CUE = new Set(
  '行为 作为 以为 系列 专列 公共 安居 民居 普高 职高 初高 中高 国有 附近 最近 发达 学前 产前 职前 岗前 极少 通过 经过 不过 即将 供应 适应 人均 亩均 户均 生均 村均 地均 次均 校均'.split(
    ' ',
  ),
);
/** Before a verb these may stand: 至少建成, 将建设, 已新增. */
const BEFORE_VERB = new Set(['bound', 'hedge', 'future', 'past', 'time', 'place', 'fill']);

/**
 * Reads the words before a quantity, backwards from `from`: comparator, verb, hedge, lean, deadline and place go into the draft, and what is
 * left over is its noun phrase (`nounStart`, `nounEnd`). `nounIsRight` says that the counted noun stands after the figure.
 */
export function readWordsBefore(text: string, d: Draft, from: number, nounIsRight: boolean): void {
  let end = d.unit === '百分点' ? readLead(text, from, d) : from;
  const bound = d.unitClass === 'rate' || d.unit === null ? boundBeforeBase(text, end, d.left) : -1;
  if (bound >= 0) {
    const cue = CUES.startingAt(text, bound, end) as Cue;
    take(d, cue);
    // 不少于师生比1∶50: the ratio is what is bounded, not what it is taken of.
    if (d.unit === null) {
      d.nounStart = bound + cue.word.length;
      d.nounEnd = end;
      return;
    }
    end = bound;
  }
  let passedVerb = false;
  for (let k = 0; k < MOST_CUES; k++) {
    end = skipSpacesBack(text, end, d.left);
    end -= perEach(text, end, d.left);
    const base = d.motion === 'change' || d.verb === '净增' ? comparisonBase(text, end, d.left) : -1;
    if (base >= 0) {
      end = base;
      continue;
    }
    const cue = CUES.endingAt(text, end, d.left);
    if (!cue || !stripsAtEnd(text, cue, end, d, nounIsRight)) break;
    // Once the verb that makes the counted things is found, a noun may stand before it (初中扩建5所学校).
    if (passedVerb && !BEFORE_VERB.has(cue.role)) break;
    take(d, cue);
    end -= cue.word.length;
    passedVerb = passedVerb || (nounIsRight && cue.role === 'act');
  }
  d.nounEnd = trimBack(text, end, d.left);
  stripFront(text, d, d.left);
  readTimeWithin(text, d);
  readBoundedVerb(text, d);
  if (PLANNED_COST.test(text.slice(d.nounStart, d.nounEnd))) d.hedge ??= '计划';
}

/** 食堂年内完成改造12个, 实训楼力争明年建成2栋: behind the noun, words that say when and what is to be done with it. */
function readTimeWithin(text: string, d: Draft): void {
  if (d.unitClass === 'rate' && d.verb === null) return;
  for (let at = d.nounStart + 2; at < d.nounEnd - 1; at++) {
    const first = CUES.startingAt(text, at, d.nounEnd);
    if (!first || first.word.length < 2 || !OPENS_BEHIND.has(first.role)) continue;
    const cues = cuesBetween(text, at, d.nounEnd);
    if (!cues?.some(({ role, word }) => role === 'time' || word === '明年')) continue;
    for (const cue of cues) take(d, cue);
    d.nounEnd = at;
    return;
  }
}
const OPENS_BEHIND = new Set(['time', 'hedge', 'future']);

/** The cue words that a stretch of text is made of, null where it holds others. */
function cuesBetween(text: string, start: number, end: number): Cue[] | null {
  const cues: Cue[] = [];
  for (let at = start; at < end; ) {
    const cue = CUES.startingAt(text, at, end);
    if (!cue || cue.role === 'place' || cue.role === 'bound') return null;
    cues.push(cue);
    at += cue.word.length;
  }
  return cues;
}

/** 每个项目最多支持50万元: the bound stands before the verb. */
function readBoundedVerb(text: string, d: Draft): void {
  if (d.unitClass !== 'measure' || d.comparator !== '=') return;
  const at = BOUNDED_VERB.exec(text.slice(Math.max(d.left, d.start - 12), d.start))?.index ?? -1;
  const bound = at < 0 ? null : CUES.startingAt(text, Math.max(d.left, d.start - 12) + at, d.start);
  if (bound) take(d, bound);
}
const BOUNDED_VERB = /(?:最[多高低少]|至[多少]|不超过|不低于|不少于)(?:可|给予|予以|支持|奖励|补助|补贴|资助|奖补){1,3}$/;

/** 25件实事计划总投资277亿元 */
const PLANNED_COST = /[^占年总]计划(?:总|年度)?投资额?$/;

/** Length of 每人每年, 每生每学期 at `end`: they say what the amount is for, not what it is. */
function perEach(text: string, end: number, left: number): number {
  if (!'年月天日期次人生户亩吨'.includes(text.charAt(end - 1) || '-')) return 0;
  return PER_EACH.exec(text.slice(Math.max(left, end - LONGEST_EACH), end))?.[0].length ?? 0;
}
const PER_EACH = /每(?:人|生|户|名|位|家|个|岗|亩|吨|村|校)(?:每(?:年|月|天|日|次|学期|学年))?$/;
const LONGEST_EACH = 6;

/** 学位到2025年达到5万个: when only the date stands between the noun phrase and the figure, the noun phrase is what stands before the date. */
export function readNounBeforeDate(text: string, d: Draft, dateStart: number, left: number): void {
  const lead = '到至在从'.includes(text.charAt(dateStart - 1) || '-') ? 1 : 0;
  d.nounEnd = trimBack(text, dateStart - lead, left);
  stripFront(text, d, left);
}

/** Whether anything but cue words stands in its part of the clause before it. */
export function hasNounBefore(text: string, d: Draft): boolean {
  let at = d.start;
  for (let k = 0; k < MOST_CUES; k++) {
    at = trimBack(text, at, d.left);
    const cue = CUES.endingAt(text, at, d.left);
    if (!cue) break;
    at -= cue.word.length;
  }
  return at - d.left > 1;
}

function stripFront(text: string, d: Draft, left: number): void {
  const opens = left === d.numeral.clause || opensItem(text, d.numeral.clause, left);
  const places = opens ? placesAt(text, left, d.nounEnd) : null;
  if (places) d.place ??= places.names;
  let start = trimForward(text, places ? places.end : left, d.nounEnd);
  for (let k = 0; k < MOST_CUES; k++) {
    const cue = CUES.startingAt(text, start, d.nounEnd);
    if (!cue || !stripsAtStart(text, cue, start, d)) break;
    // 提高低保标准、覆盖…万人 does not say by how much; 降低失业率2个百分点 does.
    if (cue.role !== 'change' || d.unitClass === 'rate') take(d, cue);
    else d.verb ??= cue.word;
    start = trimForward(text, start + cue.word.length, d.nounEnd);
  }
  d.nounStart = Math.min(start, d.nounEnd);
}

/** 7.东山镇…: the number of an item before its words. */
function opensItem(text: string, clause: number, left: number): boolean {
  return ENDS_ENUMERATOR.has(text.charCodeAt(left - 1)) && ENUMERATOR.test(text.slice(Math.max(clause, left - LONGEST_ENUMERATOR), left));
}
const ENDS_ENUMERATOR = charSet('）)、.． \u3000\u00a0\n\t');
const ENUMERATOR = /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*$/;
const LONGEST_ENUMERATOR = 8;

function stripsAtEnd(text: string, cue: Cue, end: number, d: Draft, nounIsRight: boolean): boolean {
  // 法律援助已办结948件
  if (cue.role === 'act') return nounIsRight || ACTS_AT_END.has(cue.word) || text.charAt(end - cue.word.length - 1) === '已';
  if (cue.role === 'change') {
    // 涨幅2% is growth, but 涨幅控制在3%以内 and 增速达到8% speak of a level of growth.
    if (end < d.start && isNounOfChange(cue)) return false;
    // 增长达到8% is growth again.
    if (d.motion === 'level') d.motion = null;
  }
  if (cue.word.length > 1) return true;
  // 位居全省前1%; 国庆节前 is a deadline.
  if (cue.word === '前') return d.unitClass === 'rate' || RANKED.test(text.slice(Math.max(d.left, end - 5), end - 1));
  if (NO_CUE.has(text.slice(end - 2, end)) || cue.word === '新' || cue.word === '总') return false;
  return cue.role !== 'future' || end < d.start;
}

function stripsAtStart(text: string, cue: Cue, start: number, d: Draft): boolean {
  const end = start + cue.word.length;
  // 最高奖励50万元 bounds the amount; 最低工资标准 is a name.
  if (cue.role === 'bound') return cue.word.length > 1 && /^(?:奖|补|资助|给予|可)/.test(text.slice(end, end + 2));
  // 再建6所: the verb is all there is.
  const alone = cue.role === 'act' && end === d.nounEnd;
  if (cue.word.length === 1 && !alone && !'获已拟'.includes(cue.word)) {
    // 将建设, 再新建, 要创成: only before a verb.
    const then = CUES.startingAt(text, end, d.nounEnd);
    if (!'将再要共'.includes(cue.word) || (then ? then.role !== 'act' && then.role !== 'change' : end !== d.nounEnd)) return false;
  }
  // 平均受教育年限 and 全国文明城市 are the indicator's own name.
  if (cue.word === '平均' || cue.word === '全国') return false;
  // 重点展示 is an adverb, 重点项目 a noun.
  if (cue.word === '重点' && CUES.startingAt(text, end, d.nounEnd)?.role !== 'act') return false;
  if (cue.role !== 'act' && cue.role !== 'change' && cue.role !== 'level') return true;
  // 新建、改扩建幼儿园: two verbs with one object.
  if (cue.role === 'act' && d.verb !== null && !d.hedge && text.charAt(start - 1) !== '、') return false;
  if (cue.role === 'act' && d.unitClass === 'rate' && !CAUSES.has(cue.word)) return false;
  // 年内再新建2所: a verb alone is no noun.
  if (end === d.nounEnd) return d.unitClass !== 'rate';
  if (NOUN_ENDING.test(text.charAt(end))) return false;
  return !NOUN_LIKE.has(cue.word) || !NOUN_SECOND.test(text.slice(end, end + 2));
}

/** 增速, 涨幅: a change that is itself an indicator. */
function isNounOfChange(cue: Cue): boolean {
  return '速幅'.includes(cue.word.charAt(cue.word.length - 1));
}

function trimBack(text: string, at: number, limit: number): number {
  while (at > limit && (isSpace(text.charCodeAt(at - 1)) || '、，,的'.includes(text.charAt(at - 1)))) at--;
  return at;
}

function trimForward(text: string, at: number, limit: number): number {
  for (; at < limit; at++) {
    const char = text.charAt(at);
    if (!isSpace(text.charCodeAt(at)) && !'、，,（(）)”·•●◆■▪—-*和及与并也还含'.includes(char)) break;
    // 并网, 并购 and 含税 are words.
    if ((char === '并' && '网购轨'.includes(text.charAt(at + 1) || '-')) || (char === '含' && '税氧'.includes(text.charAt(at + 1) || '-')))
      break;
  }
  return at;
}

function take(d: Draft, cue: Cue): void {
  switch (cue.role) {
    case 'bound':
      if (cue.approx) d.approx = true;
      else if (d.motion === 'change') break;
      else if (cue.comparator && d.comparator === '=') d.comparator = cue.comparator;
      break;
    case 'level':
      d.motion ??= 'level';
      if (d.motion === 'level' && '达到'.startsWith(cue.word.charAt(0))) d.verb ??= cue.word;
      break;
    case 'change':
      if (d.motion === null && d.comparator !== 'multiply_by') changeBy(d, cue.comparator as Draft['comparator']);
      d.verb ??= cue.word;
      break;
    case 'act':
      d.verb ??= cue.word;
      break;
    case 'hedge':
      d.hedge = cue.word;
      break;
    case 'time':
      d.deadline ??= cue.word;
      break;
    case 'place':
      d.place ??= [cue.word];
      break;
    case 'past':
      d.lean ??= 'past';
      break;
    case 'future':
      d.lean ??= 'future';
      if (cue.word === '明年') d.deadline ??= cue.word;
      break;
  }
}
