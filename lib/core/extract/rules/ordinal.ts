import { draft } from '../draft.ts';
import { skipSpaces } from '../lexicon/chars.ts';
import { UNITS, unitOpenings } from '../lexicon/units.ts';
import { followedBy, ledBy } from '../rule-table.ts';

/** 第三 · 第12位 · 第一次. */
export const ordinal = ledBy('第 ', ({ text }, n) => {
  if (n.form === 'mark' || n.form === 'half') return null;
  const di =
    text.charAt(n.start - 1) === '第'
      ? n.start - 1
      : text.charAt(n.start - 2) === '第' && text.charAt(n.start - 1) === ' '
        ? n.start - 2
        : -1;
  if (di < 0) return null;
  const at = skipSpaces(text, n.end);
  const unit = UNITS.startingAt(text, at, at + 3);
  const takes = unit && unit.class !== 'measure' && unit.class !== 'rate' ? unit : null;
  return draft(n, di, takes ? at + takes.word.length : n.end, 'ordinal', n.value, takes);
});

/** 前20名 · 全省前三位 · 排名前10; 全国500强 is a label. A rank threshold names a place in an order, not an amount. */
export const rank = ledBy('前', ({ text }, n) => {
  if ((n.form !== 'arabic' && n.form !== 'han') || text.charAt(n.start - 1) !== '前') return null;
  const unit = UNITS.startingAt(text, n.end, n.end + 2);
  if (!unit)
    return RANKED.test(text.slice(Math.max(n.clause, n.start - 6), n.start - 1))
      ? draft(n, n.start, n.end, 'ordinal', n.value, null)
      : null;
  if (!'名位强列'.includes(unit.word)) return null;
  return draft(n, n.start, n.end + unit.word.length, 'ordinal', n.value, unit);
});

const RANKED = /(?:排名|位列|进入|跻身|保持|位居|稳居|名列|全国|全省|全市|世界|全球)$/;

/** 百强县后5位: from the order's other end. */
export const last = ledBy('后後', ({ text }, n) =>
  n.form === 'arabic' && text.charAt(n.end) === '位' && LISTED.test(text.slice(Math.max(n.clause, n.start - 4), n.start))
    ? draft(n, n.start, n.end + 1, 'ordinal', n.value, UNITS.startingAt(text, n.end, n.end + 1))
    : null,
);
const LISTED = /(?:强[县市]?|排名|名次|排位)[后後]$/;

/** 位列49位 · 排名12位: a place in an order, its 第 unsaid. */
export const standing = ledBy('列居名', ({ text }, n) => {
  const unit = '位名'.includes(text.charAt(n.end) || '-') ? UNITS.startingAt(text, n.end, n.end + 1) : null;
  return unit && STANDS.test(text.slice(Math.max(n.clause, n.start - 2), n.start))
    ? draft(n, n.start, n.end + 1, 'ordinal', n.value, unit)
    : null;
});
const STANDS = /位[列居]|[排列]名/;

/** 二级 · 一等奖 · 二期 · 第六届's 六届: grades, phases and terms in Chinese numerals; in digits only 3级, 5A级 and the like. */
export const grade = followedBy(unitOpenings('ordinal'), ({ text }, n) => {
  if (n.form !== 'han' && n.form !== 'arabic') return null;
  const unit = UNITS.startingAt(text, n.end, n.end + 4);
  if (unit?.class !== 'ordinal') return null;
  if (n.form === 'arabic' && unit.word !== '级' && unit.word !== '等奖' && unit.word !== '星级') return null;
  // 两级 counts two levels, 千亿级 is a size.
  const kind = text.charAt(n.start) === '两' || n.value > 20 ? 'other' : 'ordinal';
  return draft(n, n.start, n.end + unit.word.length, kind, n.value, unit);
});
