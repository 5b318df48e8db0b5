import type { Draft } from '../draft.ts';
import { CUES } from '../lexicon/cues.ts';

/** A noun between a qualifier and the figure it belongs to is not longer. */
const REACH = 24;
const BOUND = /^(?:[（(]不?含[）)])?(?:及?以[上下内]|之内)(的?)/;

/**
 * 收入10万元以上的村占比达到60%, 亿元以上项目86个, 600分以上42人: a bounded figure that only describes the noun of the next one is no quantity of
 * its own. Must run before phrases are read, because a quantity closes the phrase before it and a qualifier does not.
 */
export function demoteQualifiers(text: string, drafts: readonly Draft[]): void {
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    if (describes(text, d) || isPointedAt(text, d) || isCapacity(text, d)) d.kind = 'other';
    if (isCondition(text, d)) demoteList(text, drafts, k);
    const next = drafts[k + 1];
    if (next === undefined) break;
    if (d.kind !== 'quantity' || d.unitClass === 'rate' || next.kind !== 'quantity' || next.numeral.clause !== d.numeral.clause) continue;
    if (next.start - d.end > REACH) continue;
    const between = text.slice(d.end, next.start);
    if (LISTED.test(between) || STEP.test(between)) continue;
    // 产值超10亿元企业3家: the bound stands before the figure.
    // 建成20个年接待游客300万人次以上的景区: how large each is.
    const sizes =
      d.unitClass === 'count' && OF_EACH.test(between) && (isBounded(text, next) || BOUND.test(text.slice(next.end, next.end + 6)));
    if (sizes && EACH.test(text.slice(next.end, next.end + 6))) next.kind = 'other';
    const sorts =
      d.unitClass === 'measure' && next.unitClass === 'count' && NOUN.test(between) && (d.valueHigh !== null || isBounded(text, d));
    if (sorts || BOUND.test(between)) d.kind = 'other';
  }
}

/** 这5项, 上述12个: counted before. */
function isPointedAt(text: string, d: Draft): boolean {
  if (d.unitClass !== 'count') return false;
  return POINTING.test(text.slice(Math.max(0, d.start - 2), d.start)) || AMONG.test(text.slice(d.end, d.end + 24)) || countsBelow(text, d);
}
/** 在全省91个县（市）中排名第一: among how many. */
const AMONG = /^[^，。；\d]{0,10}中[^，。；\d]{0,6}(?:排名|位居|位列|名列|[排居列]?第)/;
const POINTING = /[类類]$|这|该$|上述|前述/;

/** 一、促进就业（3项）, ——质量类目标（12个）: how many follow under the heading. */
function countsBelow(text: string, d: Draft): boolean {
  if (!'（('.includes(text.charAt(d.start - 1) || '-') || !'）)'.includes(text.charAt(d.end) || '-')) return false;
  const title = text.slice(Math.max(d.numeral.paragraph, d.start - 40), d.start - 1);
  return d.start - d.numeral.paragraph < 40 && !/[，。；,;]/.test(title) && /^[）)]\s*(?:[。：:]|$|\n)/.test(text.slice(d.end, d.end + 4));
}

/**
 * 销售收入超过1亿元、5亿元的，分别奖励…, 完成率不足80%的予以通报, 对超过500人的村，…: what must be reached for a grant or a sanction, not the grant, and whom a
 * rule is for.
 */
function isCondition(text: string, d: Draft): boolean {
  if (d.kind !== 'quantity') return false;
  const behind = text.slice(d.end, d.end + 36);
  if (!OF.test(behind)) return false;
  if (CONSEQUENCE.test(behind)) return true;
  if (!RULED.test(behind) || !(isBounded(text, d) || BOUND.test(behind))) return false;
  const before = text.slice(d.numeral.clause, d.start);
  return before.startsWith('对') && !GIVES.test(before);
}
const OF = /^(?:[（(]不?含[）)])?(?:及?以[上下内])?的/;
const CONSEQUENCE =
  /^[^的]{0,6}的(?!比例|标准|幅度|水平|目标)(?:[^，,。；、\d]{0,10}[，,][^，。；\d]{0,12}(?:奖励|给予|予以|补助|补贴|一次性)|[，,]?(?:由[^，。；]{2,8}|要(?!求)|均|一律|分别)?(?:予以|给予|不予|取消|评定?为|定为|视为|认定为|一律|不得|通报|约谈|问责|(?:奖励|补助|补贴)\s?\d|暂停|停止|扣|免(?!费)|可以|按[^，。；]{1,12}(?:给予|予以|拨付|执行|处理)|纳入|列入))/;
/** 对新建充电站给予不低于30%的补助，… */
const GIVES = /给予|予以|实现|达到|确保|完成|按/;
const RULED = /^[^的]{0,6}的[^，,。；\d]{1,10}[，,]/;

/** The figure at `k` and those that the list goes back to. */
function demoteList(text: string, drafts: readonly Draft[], k: number): void {
  for (let at = k; at >= 0; at--) {
    const d = drafts[at] as Draft;
    if (at < k && text.slice(d.end, (drafts[at + 1] as Draft).start) !== '、') return;
    d.kind = 'other';
  }
}

/** 消除收入20万元以下的薄弱村: a threshold of an attribute that sorts things, with no figure of theirs. */
function describes(text: string, d: Draft): boolean {
  // 亩 is written with Chinese numerals like a classifier, and measures all the same.
  if (d.kind !== 'quantity' || (d.unitClass !== 'measure' && d.unit !== '亩')) return false;
  const after = text.slice(d.end, d.end + 6);
  const size = SIZE.exec(after);
  if (size && !CUES.startingAt(text, d.end + size[0].length, d.end + size[0].length + 4)) return true;
  const before = text.slice(Math.max(d.numeral.clause, d.start - 8), d.start).trimEnd();
  // 流域面积200至3000平方公里的河流
  if (d.valueHigh !== null && /^的[^，。；]/.test(after) && ATTRIBUTE.test(before)) return true;
  return (/^及?以[上下]的[^，。；]/.test(after) && ATTRIBUTE.test(before)) || (/^的[^，。；]/.test(after) && BELOW.test(before));
}

/** 推进100万吨矿泉水项目: what a project is to yield names it, as long as no verb makes so much. */
function isCapacity(text: string, d: Draft): boolean {
  return (
    d.unitClass === 'measure' &&
    CAPACITY.test(d.unit ?? '') &&
    PROJECT.test(text.slice(d.end, d.end + 80)) &&
    !MADE.test(text.slice(Math.max(0, d.start - 4), d.start))
  );
}
const CAPACITY = /^(?:吨|千瓦|兆瓦|吉瓦|MW|GW|kW|立方米|标准立方米)(?:\/[年日天小时]{1,2})?$/;
const PROJECT =
  /^(?!产能|能力|装机|规模)[^，,。；、\d的]{2,14}?(?:(?:项目|工程|生产线|基地|装置)|(?:、[^，,。；、]{2,24}){1,6}等(?:重点|重大|大)?项目)/;
const MADE = /(?:[新完建投增]|新增|完成|达到?|超过?|合计|共计?|装机|产能)$/;

/** 淘汰35蒸吨/小时及以下燃煤锅炉, 整治50亩以上露天矿山: the size of what is spoken of; money is spent (200万元以上资金). */
const SIZE = /^及?以[上下](?![的为不按给向对将和及与并等用]|资金|经费|投[资入]|专项|[补奖罚补支新改建完实安])(?=[一-鿿]{2})/;

/** 超, 超过, 不低于 … right before the figure. */
function isBounded(text: string, d: Draft): boolean {
  return CUES.endingAt(text, d.start, d.numeral.clause)?.role === 'bound';
}
/** Between a count and the size of what it counts stands an attribute alone. */
const OF_EACH = /^(?:年|日|总)?[^，,。；、\s\d]{0,8}$/;
const EACH = /^(?:及?以上)?的[^，。；]/;
/** Between a threshold and the next figure stands the noun that it sorts and nothing else. */
const NOUN = /^的?(?:[^，。；、\s\d达增完实新建成有占]{2,8})(?:达到?|突破|超过|增至|增加到)?$/;
/** 人均面积低于15平方米的家庭: whom a rule is for. */
const BELOW =
  /(?:收入|面[积積]|存款|[资資][产產]|净值|[产產]值|营收|利润|接待量|人口|[规規]模)(?:低于|不足|少于|小于|不超过|超过?|超過|高于)$/;
const ATTRIBUTE = /(?:收入|资产|资本|投资额?|产值|税收|面[积積]|存款|营收)$/;

/** 由9600元以下提高到15600元以上: the bounded figure is the old value. */
const STEP = /^以[上下](?:进一步)?[^的]{0,4}[到至]/;
/** Two figures of a list, each with its own noun: 100所以上学校、50个基地. */
const LISTED = /[、和及与并；]|[，,]/;
