import type { Draft } from '../draft.ts';
import { CLAUSE, charSet, classOf, isSpace, PARAGRAPH, SENTENCE, skipSpaces } from '../lexicon/chars.ts';
import { CUES } from '../lexicon/cues.ts';
import { hasNounBefore, readNounBeforeDate, readWordsBefore } from './words-before.ts';

/** A clause longer than this is cut: work for one figure stays bounded whatever the text. */
const WINDOW = 80;
/** Drafts read in one step. */
const STRIDE = 4000;
const TAIL = [
  ['及以上', '>='],
  ['以上', '>='],
  ['及以下', '<='],
  ['以下', '<='],
  ['以内', '<='],
  ['之内', '<='],
  ['左右', '~'],
  ['上下', '~'],
] as const;
const TAIL_OPENS = charSet(TAIL.map(([word]) => word.charAt(0)).join(''));
/** 在财政拨款达到…元的基础上: what follows 的 is no indicator. */
const NO_INDICATOR = /^的(?:基础|目标|标准|要求|水平|情况|任务|前提|条件)/;
/** 28个项目均已开工 */
const DONE = /^[^，。]{0,12}已/;

/**
 * Reads the words around every quantity: which part of the clause is its own, its comparator, verb, hedge and lean, and the noun phrase that
 * is left. Must run before every other refiner but the demoting one; goes once through the drafts, in order, in steps between which a page
 * gives its thread back.
 */
export function* readPhrases(text: string, drafts: Draft[]): Generator<void, void> {
  let previous: Draft | null = null;
  let boundary = 0;
  let date: Draft | null = null;
  for (let k = 0; k < drafts.length; k++) {
    if (k % STRIDE === STRIDE - 1) yield;
    const d = drafts[k] as Draft;
    if (d.kind === 'enumerator') boundary = d.end;
    // A deadline closes what stands before it: 三年内80%以上.
    else if (d.kind === 'date' && !d.compared) {
      boundary = afterDate(text, d);
      date = d;
    }
    // 十四五期间新增150公里
    else if (d.lastYear !== null) boundary = d.end + (PERIOD.exec(text.slice(d.end, d.end + 4))?.[0].length ?? 0);
    if (d.kind !== 'quantity') continue;
    const closed = Math.max(d.numeral.clause, previous ? previous.right : 0, d.start - WINDOW);
    d.left = Math.max(closed, boundary);
    readTail(text, d);
    d.right = rightEdge(text, d, nextQuantity(drafts, k));
    d.coordinated = previous !== null && isSameClause(previous, d) && boundary <= previous.start;
    const nounIsRight = isNounRight(text, d);
    readWordsBefore(text, d, readFrom(text, d, drafts[k - 1]), nounIsRight);
    if (d.lean === null && isDoneBefore(text, d)) d.lean = 'past';
    if (nounIsRight) {
      if (d.verb !== null && IMPROVES.has(d.verb) && d.unitClass === 'count' && !RANKS.test(text.slice(d.tail, d.tail + 2))) makeCount(d);
      if (DONE.test(text.slice(d.tail, d.right))) d.lean ??= 'past';
    } else {
      d.right = d.tail;
      if (d.nounStart === d.nounEnd && date && date.start > closed) readNounBeforeDate(text, d, date.start, closed);
    }
    previous = d;
  }
}

/** 增加到2021年的130亿元: the words before the figure begin before its date. */
function readFrom(text: string, d: Draft, before: Draft | undefined): number {
  const dated = before?.kind === 'date' && before.compared && before.end === d.start - 1 && text.charAt(before.end) === '的';
  if (dated) return before.start;
  // 上百名: 上 belongs to the figure. 不超过（含）45人: so does what the bound includes.
  if (d.numeral.form === 'han' && d.comparator === '>=' && text.charAt(d.start - 1) === '上') return d.start - 1;
  return text.charAt(d.start - 1) === '）' && text.startsWith('（含', d.start - 3) ? d.start - 3 : d.start;
}

/** The colons of 由8:45:47调整为7:44:49 part no clauses. */
function isSameClause({ numeral, start, end }: Draft, { numeral: { clause } }: Draft): boolean {
  return numeral.clause === clause || (start < clause && clause <= end);
}

/** 水库加固已完成投资3亿元: the words of what was done stand before the noun. */
function isDoneBefore(text: string, d: Draft): boolean {
  const before = text.slice(d.left, d.start);
  return (before.includes('已') || before.includes('实际')) && DONE_BEFORE.test(before);
}
const DONE_BEFORE =
  /实际(?:完成|开工|竣工|完工|到位)|已(?:经|累计|全部|全面|先后|成功|基本|提前)?(?:完成|开工|竣工|完工|投产|投用|投入|下达|拨付|发放|支付|到位|落实|实现|达到|新增|改造|修复|办结|培训|覆盖|签约|交付|安装|铺设|清理|整治)/;

const TAKES_AMOUNT = new Set(
  '给予 安排 投入 发放 拨付 下达 筹集 募集 设立 争取 落实 兑现 减免 新建 建设 建成 新增 改造 完成 修复 铺设 治理 实施'.split(' '),
);

const PERIOD = /^[”"]?(?:期间|时期|期末|末|以来)/;

function afterDate(text: string, d: Draft): number {
  let { end } = d;
  while ('底末前以初年份起来'.includes(text.charAt(end) || '-')) end++;
  return end;
}

function nextQuantity(drafts: Draft[], k: number): Draft | null {
  const here = drafts[k] as Draft;
  for (let j = k + 1; j < drafts.length; j++) {
    const next = drafts[j] as Draft;
    if (next.start - here.end > WINDOW) return null;
    if (next.kind === 'quantity' || next.kind === 'enumerator') return next;
  }
  return null;
}

function rightEdge(text: string, d: Draft, next: Draft | null): number {
  const limit = Math.min(text.length, d.tail + WINDOW, next ? next.start : text.length);
  let right = d.tail;
  while (right < limit) {
    const kind = classOf(text.charCodeAt(right));
    if (kind === CLAUSE || kind === SENTENCE || kind === PARAGRAPH) break;
    right++;
  }
  return next && right === next.start ? nounEnd(text, d.tail, right) : right;
}

/** Of the words between two figures of a clause, the last ones belong to the second: 120所小学开办、占比60%, 12所学校班额超过55人. */
function nounEnd(text: string, tail: number, next: number): number {
  for (let at = next - 1; at > tail; at--) if (text.charAt(at) === '、') return at;
  if ('和及与'.includes(text.charAt(next - 1)) && CUES.endingAt(text, next, tail)?.word.length === 1) return next - 1;
  let end = next;
  for (let cue = CUES.endingAt(text, end, tail); cue; cue = CUES.endingAt(text, end, tail)) end -= cue.word.length;
  return end;
}

/** 以上, 以内, 左右 after the figure. */
function readTail(text: string, d: Draft): void {
  d.tail = d.end;
  const from = text.charAt(d.end) === '（' ? d.end + (INCLUDED.exec(text.slice(d.end, d.end + 5))?.[0].length ?? 0) : d.end;
  if (!TAIL_OPENS.has(text.charCodeAt(from))) return;
  for (const [word, means] of TAIL) {
    if (!text.startsWith(word, from)) continue;
    d.tail = from + word.length;
    if (means === '~') d.approx = true;
    // 翻一番以上, 两位数以上增长: what was a change before stays one.
    else if (d.motion === 'change') d.bound = means;
    else d.comparator = means;
    return;
  }
}

/** 300万元（含）以上 */
const INCLUDED = /^（不?含）/;

/** 优化提升50条背街小巷: what is improved is counted; 提升3个位次 is a change. */
const IMPROVES = new Set(['提升', '增强', '扩充', '拓展', '扩展']);
const RANKS = /^(?:位次|名次|位|名|档|等级|台阶|层次)/;

function makeCount(d: Draft): void {
  if (d.comparator !== 'increase_by') return;
  d.motion = null;
  d.comparator = d.bound !== null && d.bound !== 'range' ? d.bound : '=';
  if (d.bound !== 'range') d.bound = null;
}

/** 给予500万元奖补: what is given, not a verb that follows. */
const AID = /^(?:奖补|补助|补贴|奖励|资助)(?:[，。；、]|$)/;

/** Whether the noun it counts stands after it: 67所幼儿园 yes, 幼儿园67所、… no. Amounts look before them first. */
function isNounRight(text: string, d: Draft): boolean {
  if (d.motion === 'change') return false;
  const at = skipSpaces(text, d.tail);
  if (text.charAt(at) === '的')
    return d.right - at > 1 && !NO_INDICATOR.test(text.slice(at, at + 3)) && (d.unitClass !== 'rate' || !hasNounBefore(text, d));
  // 某电厂、某电厂等402万千瓦机组
  if (text.charAt(d.start - 1) === '等' && d.right > at) return true;
  if (at >= d.right || '、（）()”"/／'.includes(text.charAt(at)) || isSpace(text.charCodeAt(at))) return false;
  if ('和及与以并且或'.includes(text.charAt(at)) || text.startsWith('大关', at)) return false;
  const cue = CUES.startingAt(text, at, d.right);
  if (cue && cue.role !== 'act' && cue.role !== 'fill' && cue.word !== '现有' && (cue.word.length > 1 || '达为是占超有'.includes(cue.word)))
    return false;
  // 选派教师58名到乡镇支教: a preposition begins no noun.
  if ('到赴在被于从给用对为驻下'.includes(text.charAt(at)) && hasNounBefore(text, d)) return false;
  // 市财政每年安排2000万元专项资金: the verb takes what stands behind the amount.
  if (d.unitClass === 'measure' && (cue?.role !== 'act' || AID.test(text.slice(at, at + 3))) && d.right - at > 1) {
    const last = CUES.endingAt(text, d.start, d.left);
    // 给予最高50万元奖励
    const verb = last?.role === 'bound' ? CUES.endingAt(text, d.start - last.word.length, d.left) : last;
    if (verb?.role === 'act' && verb.word.length > 1 && TAKES_AMOUNT.has(verb.word)) return true;
  }
  // 创新人才6人入选 has its noun before; 6人入选 has nothing else. An amount looks before itself first.
  const looksAfter = (d.unitClass === 'count' || d.unitClass === 'person') && cue?.role !== 'act';
  return looksAfter || !hasNounBefore(text, d);
}
