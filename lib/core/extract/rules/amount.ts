import { draft } from '../draft.ts';
import { isOldValue, kindOfAmount, reachedBy } from '../kind-of-amount.ts';
import type { Numeral } from '../lex.ts';
import { isIdeograph } from '../lexicon/chars.ts';
import { CUES } from '../lexicon/cues.ts';
import { type Unit, unitOf } from '../lexicon/units.ts';
import { followedBy, type Rule } from '../rule-table.ts';
import { UNIT_OPENS, unitAfter } from '../unit-after.ts';

/** 67所 · 130多名 · 68亿元 · 90% · 400万吨/年 · 两家: a number with its unit or classifier. */
export const amount = followedBy(UNIT_OPENS, ({ text }, n) => {
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
});

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

const YUAN = unitOf('元');
const PEOPLE = unitOf('人');

/** 40亿 · 61.9亿 with the unit unsaid: money when money is spoken of, otherwise a bare number. */
export const bareLarge: Rule = ({ text }, n) => {
  if (n.value < 10_000 || !(n.form === 'arabic' || (n.form === 'han' && isPassed(text, n)))) return null;
  const last = text.charAt(n.end - 1);
  if (last !== '亿' && last !== '万' && last !== '億') return null;
  // /10万 in a cell of its own is a unit.
  if (text.charAt(n.start - 1) === '/' && /\s/.test(text.charAt(n.start - 2))) return draft(n, n.start, n.end, 'other', n.value, null);
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
  if (n.value === 0 && NONE_LEFT.test(text.slice(Math.max(n.clause, n.start - LONGEST_NONE), n.start)))
    return draft(n, n.start, n.end, 'quantity', 0, null);
  const reached =
    worded && (reachedBy(text, n) || isOldValue(text, n, n.end) || RATIO_NOUN.test(text.slice(Math.max(n.clause, n.start - 6), n.start)));
  // 常住人口766579: people, without saying so.
  if (worded && n.value >= 1000 && /(?:人口|人数)[为达有]?$/.test(text.slice(Math.max(n.clause, n.start - 4), n.start)))
    return draft(n, n.start, n.end, 'quantity', n.value, PEOPLE);
  return draft(n, n.start, n.end, reached ? 'quantity' : 'other', n.value, null);
};
/** 死亡率为0, 事故起数保持为零: that nothing is left, said as a figure. */
const NONE_LEFT = /(?:[率数量起例案]|指标)(?:均|都|继续|始终)?(?:为|是|保持为?|降[到至为])[“"]?$/;
const LONGEST_NONE = 10;

/** The same in a character: 死亡人数为零. */
export const nothing: Rule = ({ text }, n) => {
  if (n.form !== 'han' || n.value !== 0 || !/^[”"]?(?:[，。；、,;\n）)]|$)/.test(text.slice(n.end, n.end + 2))) return null;
  const said = NONE_LEFT.test(text.slice(Math.max(n.clause, n.start - LONGEST_NONE), n.start));
  return said ? draft(n, n.start, n.end, 'quantity', 0, null) : null;
};

/** 城乡居民收入比为2.01, 基尼系数0.38, 景气指数为102.3. */
const RATIO_NOUN = /(?:比[为达是至到]+|之比|比值|系数|指数|分值|得分|评分)[为达是至到]{0,2}$/;
