import { type Draft, draft, type Rule } from '../draft.ts';
import type { Numeral } from '../lex.ts';
import { isIdeograph } from '../lexicon/chars.ts';
import { CUES } from '../lexicon/cues.ts';
import { COUNTED_ALWAYS, COUNTED_WORDS, type Unit, unitOf } from '../lexicon/units.ts';
import { unitAfter } from '../unit-after.ts';

/** 67所 · 130多名 · 68亿元 · 90% · 400万吨/年 · 两家: a number with its unit or classifier. */
export const amount: Rule = ({ text }, n) => {
  if (n.form !== 'arabic' && n.form !== 'han') return null;
  const found = unitAfter(text, n.end);
  if (!found) return null;
  const { unit, end } = found;
  if (n.form === 'han' && !hanTakes(text, n, unit)) return null;
  const signed = unit.class === 'rate' && isNegative(text, n);
  const start = signed ? n.start - 1 : n.start;
  const result = draft(n, start, end, kindOfAmount(text, n, unit.class, end), signed ? -n.value : n.value, unit);
  if (n.more || found.more || (n.form === 'han' && n.value >= 10 && text.charAt(n.start - 1) === '上')) result.comparator = '>=';
  // 是2016年的1.8倍
  if (unit.canonical === '倍' && text.charAt(n.start - 1) === '的') result.comparator = 'multiply_by';
  return result;
};

/** 增长-4.8%, 分别为-9.4%、2%: a minus between words or list marks; after a figure or a unit it is a range mark. */
function isNegative(text: string, n: Numeral): boolean {
  return (
    '-－−'.includes(text.charAt(n.start - 1) || '+') &&
    /[长为达到幅速率是、和（(：:，]$/.test(text.slice(Math.max(0, n.start - 2), n.start - 1))
  );
}

/** Chinese numerals take classifiers (两家) and, when they are written out, measures (一千二百万元); 千万吨级 and 百米 are sizes. */
function hanTakes(text: string, n: Numeral, unit: Unit): boolean {
  if (unit.han) return unit.class !== 'ordinal';
  // 一百零八户: written out, any classifier will do.
  if ((unit.class === 'count' || unit.class === 'person') && n.value > 10 && n.end - n.start > 2) return true;
  if (unit.class !== 'measure' || n.end - n.start < 2) return false;
  // 超千亿元 is an amount, 千亿元产业 a size.
  return !'百千万亿'.includes(text.charAt(n.start)) || CUES.endingAt(text, n.start, n.clause)?.role === 'bound';
}

/** Whether a number with such a unit is a quantity at all; `end` is where the unit ends. */
export function kindOfAmount(text: string, n: Numeral, unitClass: Draft['unitClass'], end: number): Draft['kind'] {
  // 升幅不超过1.5℃ states a level of something; 750千伏 alone describes the line.
  if (unitClass === 'spec') return reachedBy(text, n) || '温'.includes(text.charAt(n.start - 1) || '-') ? 'quantity' : 'other';
  // 举办培训班36期 counts; 第36期 and 二期 are no amounts.
  if (unitClass === 'ordinal')
    return n.form === 'arabic' && '期轮'.includes(text.slice(n.end, end)) && actBefore(text, n) ? 'quantity' : 'other';
  if (unitClass === 'label') return 'name';
  // 落实减负30条: articles of a policy that is carried out, not counted.
  if (text.charAt(end - 1) === '条' && POLICY.test(text.slice(Math.max(n.clause, n.start - 12), n.start))) return 'name';
  // 10亿元级企业: a size.
  if (text.charAt(end) === '级' && unitClass !== 'rate') return 'other';
  // 每10万人: the base of a rate. 每5年: a rhythm.
  if (text.charAt(n.start - 1) === '每') return 'other';
  // 每季度开展1次: a rhythm as well; 每学期不少于2次 demands.
  if (
    n.value <= 12 &&
    CUES.endingAt(text, n.start, n.clause)?.role !== 'bound' &&
    text.slice(n.end, end) === '次' &&
    RHYTHM.test(text.slice(Math.max(n.clause, n.start - 12), n.start))
  )
    return 'other';
  // 65岁以上老年人, 56人以上大班额: the number describes the noun after it.
  if (text.charAt(end - 1) === '岁' && !/[寿龄]/.test(text.slice(Math.max(n.clause, n.start - 10), n.start))) return 'other';
  if (unitClass !== 'rate' && /^以[上下]的?(?:超?大班额|班级|规模|行政村|自然村)/.test(text.slice(end, end + 8))) return 'other';
  // 每低1个百分点扣2分: the step of a scale.
  if (text.charAt(n.start - 2) === '每' && CUES.startingAt(text, n.start - 1, n.start)) return 'other';
  if (/每(?:增加|增长|提高|提升|下降|降低|减少|超过|超出|上升)$/.test(text.slice(Math.max(n.clause, n.start - 3), n.start))) return 'other';
  // 80分以上为良好: a grade's threshold.
  if (GRADED.test(text.slice(end, end + 10))) return 'other';
  if (
    unitClass === 'count' &&
    text.slice(n.end, end) === '分' &&
    /(?:[扣加减计得]|满分[为是]?|总分[为是]?)$/.test(text.slice(Math.max(n.clause, n.start - 3), n.start))
  )
    return 'other';
  if (unitClass === 'time')
    return reachedBy(text, n) ||
      isOldTime(text, n, end) ||
      DURATION.test(text.slice(Math.max(n.clause, n.start - 6), n.start)) ||
      DAILY.test(text.slice(Math.max(n.clause, n.start - 16), end + 10))
      ? 'quantity'
      : 'other';
  if (n.form === 'han' && unitClass !== 'measure' && unitClass !== 'rate') return hanKind(text, n, end);
  // 关中5市, 中亚5国: the number is part of the name.
  if (unitClass === 'count' && '市省国州'.includes(text.charAt(end - 1)) && end - n.end === 1 && isIdeograph(text.charCodeAt(n.start - 1)))
    return 'other';
  return unitClass === 'count' && COUNTED_ALWAYS.test(text.slice(end, end + 4)) ? 'other' : 'quantity';
}

/** 由20个工作日压缩至5个工作日: the old value of a step. */
function isOldTime(text: string, n: Numeral, end: number): boolean {
  return '由从'.includes(text.charAt(n.start - 1) || '-') && /^[^，。；\d]{1,6}[到至为]\d/.test(text.slice(end, end + 8));
}

const GRADED =
  /^(?:（[不含]{1,2}）)?(?:及?以[上下])?(?:（[不含]{1,2}）)?[的者]?，?(?:[定评确]?定?为)[“]?(?:优|良|合格|不合格|较?好|一般|较?差|达标|不达标|[一二三ABC]等)/;

const RHYTHM = /每(?:半年|两年|三年|年|季度?|月|周|学期|学年|天|日)/;

/** 每天校内、校外各1小时体育活动时间: what is to take so long stands behind. */
const DAILY = /每[天日周][^，。；\d]{1,12}\d{1,3}(?:\.\d)?(?:个?小时|分钟)的?[^，。；\d]{0,6}(?:时间|活动|锻炼)/;

const POLICY = /(?:落实|执行|贯彻|用好|兑现)[^、]{0,8}$/;

/** 优良天数331天, 平均受教育年限10.6年: the noun says that what is counted is time. */
const DURATION = /(?:天数|日数|年限|时长|时数|时间|时限|用时|周期|年龄|住院日|工期|课时|日照)[为达]?到?$/;

/** A counted Chinese numeral is a quantity when a verb makes or reaches it (成立两家工作站); 等六项要求 and 四个重点环节 sum up words. */
function hanKind(text: string, n: Numeral, end: number): Draft['kind'] {
  const first = text.charAt(n.start);
  const unit = text.slice(n.end, end);
  if (first === '一' && n.value === 1 && '个批次种条项类套场部对双片件'.includes(unit)) return 'other';
  // 三个全省第一, 三个百分百
  if (COUNTED_WORDS.test(text.slice(end, end + 4)) || /^[^，。、]{0,3}(?:第一|百分百|100%)/.test(text.slice(end, end + 7))) return 'other';
  // 村医两千余人, 上百名教师: nobody numbers words with such figures. 数百家 and 几十个 say no figure at all.
  const before = text.charAt(n.start - 1);
  if (before === '数' || before === '几') return 'other';
  if (n.value >= 10 && (before === '上' || /^[多余]/.test(text.slice(n.end, end)))) return 'quantity';
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

function actBefore(text: string, n: Numeral): boolean {
  for (let at = Math.max(n.clause, n.start - 20); at < n.start - 1; at++) {
    const cue = CUES.startingAt(text, at, n.start);
    if (cue?.role === 'act' && cue.word.length > 1) return true;
  }
  return false;
}

const YUAN = unitOf('元');

/** 40亿 · 61.9亿 with the unit unsaid: money when money is spoken of, otherwise a bare number. */
export const bareLarge: Rule = ({ text }, n) => {
  if (n.value < 10_000 || !(n.form === 'arabic' || (n.form === 'han' && isPassed(text, n)))) return null;
  const last = text.charAt(n.end - 1);
  if (last !== '亿' && last !== '万' && last !== '億') return null;
  const spoken = /投资|投入|资金|经费|产值|收入|财政|税|支出|贷款|总额|金额|项目|基金/.test(
    text.slice(Math.max(n.sentence, n.start - 20), n.end + 12),
  );
  const found = draft(n, n.start, n.end, 'quantity', n.value, spoken ? YUAN : null);
  found.unitClass = 'measure';
  return found;
};

/** 首次突破百亿, 跨过千亿大关: a round sum in words that is reached, and no size of something (百亿产业). */
function isPassed(text: string, n: Numeral): boolean {
  const cue = CUES.endingAt(text, n.start, n.clause);
  if (cue?.role !== 'bound' && !(cue?.role === 'level' && cue.word.length > 1)) return false;
  return /^(?:大关|[，。；、]|$)/.test(text.slice(n.end, n.end + 2));
}

/** A bare figure counts when something reaches it (收入比缩小至2.54) or its noun is a ratio or an index, otherwise it is a number in passing. */
export const bareNumber: Rule = ({ text }, n) => {
  if (n.form !== 'arabic') return null;
  // The word that makes it count stands right before it.
  const worded = isIdeograph(text.charCodeAt(n.start - 1));
  const reached = worded && (reachedBy(text, n) || RATIO_NOUN.test(text.slice(Math.max(n.clause, n.start - 6), n.start)));
  return draft(n, n.start, n.end, reached ? 'quantity' : 'other', n.value, null);
};
/** 城乡居民收入比为2.01, 基尼系数0.38, 景气指数为102.3. */
const RATIO_NOUN = /(?:比[为达是至到]+|之比|比值|系数|指数|分值|得分|评分)[为达是至到]{0,2}$/;

/** A word of at least two characters before it says that the figure is reached, passed or changed by. */
function reachedBy(text: string, n: Numeral): boolean {
  const cue = CUES.endingAt(text, n.start, n.clause);
  return cue !== null && cue.word.length > 1 && (cue.role === 'level' || cue.role === 'bound' || cue.role === 'change');
}
