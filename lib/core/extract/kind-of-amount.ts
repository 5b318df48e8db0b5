import type { Draft } from './draft.ts';
import type { Numeral } from './lex.ts';
import { isIdeograph } from './lexicon/chars.ts';
import { CUES } from './lexicon/cues.ts';
import { COUNTED_ALWAYS, COUNTED_WORDS } from './lexicon/units.ts';

/** Whether a number with such a unit is a quantity at all; `end` is where the unit ends. */
export function kindOfAmount(text: string, n: Numeral, unitClass: Draft['unitClass'], end: number): Draft['kind'] {
  if (n.form === 'han' && saysNoFigure(text, n)) return 'other';
  // 升幅不超过1.5℃ states a level of something; 750千伏 alone describes the line.
  if (unitClass === 'spec') return reachedBy(text, n) || '温'.includes(text.charAt(n.start - 1) || '-') ? 'quantity' : 'other';
  // 举办培训班36期 counts; 第36期 and 二期 are no amounts.
  if (unitClass === 'ordinal')
    return n.form === 'arabic' && '期轮'.includes(text.slice(n.end, end)) && actBefore(text, n) ? 'quantity' : 'other';
  if (unitClass === 'label') return 'name';
  // 5‰人口变动抽样调查: how large a sample is.
  if (unitClass === 'rate' && SAMPLED.test(text.slice(end, end + 8))) return 'other';
  // 10:16 人民日报: a time of day before a word.
  if (n.digits === 2 && unitClass !== 'rate' && /\d[:：]$/.test(text.slice(Math.max(0, n.start - 2), n.start))) return 'other';
  // 07时35分 is a time of day; ×100% a step of a calculation.
  if (isFactor(text, n) || (text.charAt(end - 1) === '分' && /\d[时時点]$/.test(text.slice(Math.max(0, n.start - 2), n.start))))
    return 'other';
  // 全文约1万字: how long a text is.
  if (text.charAt(end - 1) === '字' && !reachedBy(text, n)) return 'other';
  // 落实减负30条: articles of a policy that is carried out, not counted.
  if (text.charAt(end - 1) === '条' && POLICY.test(text.slice(Math.max(n.clause, n.start - 12), n.start))) return 'name';
  // 10亿元级企业: a size.
  if (text.charAt(end) === '级' && unitClass !== 'rate') return 'other';
  // 每10万人: the base of a rate. 每5年: a rhythm.
  if (text.charAt(n.start - 1) === '每') return 'other';
  // 每季度开展1次: a rhythm as well; 每学期不少于2次 demands.
  if (
    n.value <= 12 &&
    end === n.end + 1 &&
    text.charAt(n.end) === '次' &&
    CUES.endingAt(text, n.start, n.clause)?.role !== 'bound' &&
    RHYTHM.test(text.slice(Math.max(n.clause, n.start - 12), n.start))
  )
    return 'other';
  // 65岁以上老年人, 56人以上大班额: the number describes the noun after it.
  if (text.charAt(end - 1) === '岁' && !/[寿龄]/.test(text.slice(Math.max(n.clause, n.start - 10), n.start))) return 'other';
  if (unitClass !== 'rate' && text.charAt(end) === '以' && SIZED.test(text.slice(end, end + 8))) return 'other';
  if (isOnScale(text, n, end)) return 'other';
  if (unitClass === 'time')
    return reachedBy(text, n) ||
      isOldValue(text, n, end) ||
      DURATION.test(text.slice(Math.max(n.clause, n.start - 6), n.start)) ||
      YEARS_OF.test(text.slice(Math.max(n.sentence, n.start - 100), n.start)) ||
      DAILY.test(text.slice(Math.max(n.clause, n.start - 16), end + 10))
      ? 'quantity'
      : 'other';
  if (n.form === 'han' && unitClass !== 'measure' && unitClass !== 'rate') return hanKind(text, n, end);
  // 关中5市, 中亚5国: the number is part of the name.
  if (unitClass === 'count' && '市省国州'.includes(text.charAt(end - 1)) && end - n.end === 1 && isIdeograph(text.charCodeAt(n.start - 1)))
    return 'other';
  return unitClass === 'count' && COUNTED_ALWAYS.test(text.slice(end, end + 4)) ? 'other' : 'quantity';
}

/** 80/120×100%: not the mark of a list (*30个健身点), which stands at the beginning of a line. */
function isFactor(text: string, { start }: Numeral): boolean {
  const before = text.charAt(start - 1) || '-';
  return '×÷'.includes(before) || ('＊*'.includes(before) && start > 1 && !/\s/.test(text.charAt(start - 2)));
}

/** 由20个工作日压缩至5个工作日, 由0.52提高到0.55: the old value of a step. */
export function isOldValue(text: string, n: Numeral, end: number): boolean {
  const before = text.slice(Math.max(n.clause, n.start - 14), n.start);
  return FROM.test(before) && /^[^，。；\d]{1,6}[到至为]\d/.test(text.slice(end, end + 8));
}

const FROM = /[由从](?:[^，。；\d]{1,10}的)?$/;

/** 每低1个百分点扣2分, 满分100分, 80分以上为良好: steps, points and thresholds of a scale that something is judged by. */
function isOnScale(text: string, n: Numeral, end: number): boolean {
  const before = text.slice(Math.max(n.clause, n.start - 3), n.start);
  const step = before.indexOf('每');
  if (step >= 0 && STEP.test(before.slice(step + 1))) return true;
  if (GRADE_OPENS.includes(text.charAt(end) || '-') && GRADED.test(text.slice(end, end + 10))) return true;
  return end - n.end === 1 && text.charAt(n.end) === '分' && POINTS.test(before);
}
const STEP = /^(?:增加|增长|提高|提升|下降|降低|减少|超过|超出|上升|[低高超增减多少])$/;
const POINTS = /(?:[扣加减计得]|满分[为是]?|总分[为是]?)$/;
const GRADE_OPENS = '为以及（的者，定评确';
const GRADED =
  /^(?:（[不含]{1,2}）)?(?:及?以[上下])?(?:（[不含]{1,2}）)?[的者]?，?(?:[定评确]?定?为)[“]?(?:优|良|合格|不合格|较?好|一般|较?差|达标|不达标|[一二三ABC]等)/;

const SIZED = /^以[上下]的?(?:超?大班额|班级|规模|行政村|自然村)/;

const RHYTHM = /每(?:半年|两年|三年|年|季度?|月|周|学期|学年|天|日)/;

/** 毛入学率和人均受教育年限分别达到45%和13.5年: the last of a list whose noun stands before its first. */
const YEARS_OF = /(?:年限|寿命)分别[^。；]{2,80}[和、]$/;

const SAMPLED = /^(?:人口|住户|住戶)?(?:变动|變動)?(?:情况|情況)?(?:抽样|抽樣|样本|樣本)/;

/** 每天校内、校外各1小时体育活动时间: what is to take so long stands behind. */
const DAILY = /每[天日周][^，。；\d]{1,12}\d{1,3}(?:\.\d)?(?:个?小时|分钟)的?[^，。；\d]{0,6}(?:时间|活动|锻炼)/;

const POLICY = /(?:落实|执行|贯彻|用好|兑现)[^、]{0,8}$/;

/** 优良天数331天, 平均受教育年限10.6年: the noun says that what is counted is time. */
const DURATION = /(?:天数|日数|年限|时长|时数|时间|时限|用时|周期|年龄|住院日|工期|课时|日照)[为达]?到?[近约超]?$/;

/** A counted Chinese numeral is a quantity when a verb makes or reaches it (成立两家工作站); 等六项要求 and 四个重点环节 sum up words. */
function hanKind(text: string, n: Numeral, end: number): Draft['kind'] {
  const first = text.charAt(n.start);
  const unit = text.slice(n.end, end);
  if (first === '一' && n.value === 1 && '个批次种条项类套场部对双片件條項種類場對雙'.includes(unit)) return 'other';
  // 过亿项目, 超千万元企业: a size.
  if (
    '过超'.includes(text.charAt(n.start - 1) || '-') &&
    ROUND_WORDS.test(text.slice(n.start, n.end)) &&
    SIZED_NOUN.test(text.slice(n.end, n.end + 4))
  )
    return 'other';
  // 送到千家万户
  if (text.startsWith('万户', end) || text.startsWith('萬戶', end)) return 'other';
  // 三个全省第一, 三个百分百
  if (COUNTED_WORDS.test(text.slice(end, end + 4)) || /^[^，。、]{0,3}(?:第一|百分百|100%)/.test(text.slice(end, end + 7))) return 'other';
  // 村医两千余人, 上百名教师, 十几家: nobody numbers words with such figures.
  if (n.value >= 10 && (text.charAt(n.start - 1) === '上' || /^[多余几]/.test(text.slice(n.end, end)))) return 'quantity';
  // 万个 alone is the unit of a column.
  if (n.value > 100 && n.end - n.start > 1) return 'quantity';
  const next = text.charAt(end);
  // 新建幼儿园三所、…: the verb stands before the noun.
  if ((next === '' || '、，,。；;\n和'.includes(next)) && actBefore(text, n)) return 'quantity';
  const cue = CUES.endingAt(text, n.start, n.sentence);
  return cue && (cue.role === 'act' || cue.role === 'change' || cue.role === 'bound' || cue.role === 'level' || cue.role === 'past')
    ? 'quantity'
    : 'other';
}

/** 数百家, 几十万元, 成千上万名: round words without a figure. 人数一百二十人 has one. */
function saysNoFigure(text: string, n: Numeral): boolean {
  const before = text.slice(Math.max(0, n.start - 3), n.start);
  return /[数几幾數]$|成[百千]上$/.test(before) && ROUND_WORDS.test(text.slice(n.start, n.end));
}
const SIZED_NOUN = /^元?(?:级|项目|企业|产业|园区|工程|大镇|强镇)/;
const ROUND_WORDS = /^[十百千万亿]{1,4}$/;

function actBefore(text: string, n: Numeral): boolean {
  for (let at = Math.max(n.clause, n.start - 20); at < n.start - 1; at++) {
    const cue = CUES.startingAt(text, at, n.start);
    if (cue?.role === 'act' && cue.word.length > 1) return true;
  }
  return false;
}

/** A word of at least two characters before it says that the figure is reached, passed or changed by. */
export function reachedBy(text: string, n: Numeral): boolean {
  const cue = CUES.endingAt(text, n.start, n.clause);
  return cue !== null && cue.word.length > 1 && (cue.role === 'level' || cue.role === 'bound' || cue.role === 'change');
}
