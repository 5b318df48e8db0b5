import { type Draft, draft } from '../draft.ts';
import type { Numeral } from '../lex.ts';
import { digitOf, isLetter, skipSpaces, skipSpacesBack } from '../lexicon/chars.ts';
import { CUES } from '../lexicon/cues.ts';
import { type Unit, unitOf } from '../lexicon/units.ts';
import { hanValue } from '../numeral.ts';
import { followedBy, ofForm, type Rule } from '../rule-table.ts';
import { unitAfter } from '../unit-after.ts';

const RANGE_MARKS = '-－—–~～至到';
const YEAR = unitOf('年');
const MONTH = unitOf('月');
const UNIT_OF_TIME = ['年', '个月', '天', '个工作日', '周', '日'];
const OPENS_TIME = UNIT_OF_TIME.map((unit) => unit.charAt(0)).join('');

function isYear(n: Numeral): boolean {
  return n.digits === 4 && n.value >= 1900 && n.value <= 2100 && Number.isInteger(n.value);
}

/** 2024.9 · 2024-09 as dates, and 20207月, whose 年 was lost on the way: a year with its month. */
export const yearMonth = ofForm('arabic', ({ text }, n) => {
  if (n.digits < 4) return null;
  const printed = text.slice(n.start, n.end);
  const glued = GLUED.exec(printed);
  if (glued && text.charAt(n.end) === '月') return draft(n, n.start, afterMonth(text, n.end + 1), 'date', Number(glued[1]), YEAR);
  const found = YEAR_MONTH.exec(text.slice(n.start, n.start + 8));
  if (!found || n.digits !== 4 || CUES.endingAt(text, n.start, n.clause) || unitAfter(text, n.start + found[1].length)) return null;
  return draft(n, n.start, n.start + found[1].length, 'date', Number(found[2]), YEAR);
});
const GLUED = /^((?:19|20)\d\d)(?:1[0-2]|0?[1-9])$/;
const YEAR_MONTH = /^(((?:19|20)\d\d)(?:\.|-)(?:1[0-2]|0?[1-9]))(?![\d.年月日-])/ as {
  exec(text: string): [string, string, string] | null;
};

/** 2020年 · 2020年4月3日 · 2020-2022年 · 2020-04-03 · 二〇三五年. The span holds day and month; the value is the (first) year. */
export const calendarDate: Rule = (scan, n) => {
  if (!isYear(n) || (n.form === 'arabic' && n.end - n.start !== 4)) return null;
  const { text } = scan;
  const at = skipSpaces(text, n.end);
  const next = text.charAt(at);
  if (next === '年') return finish(text, n, afterYear(text, at + 1));
  if (next !== '' && RANGE_MARKS.includes(next)) {
    const other = scan.numerals[scan.at + 1];
    const from = skipSpaces(text, at + 1);
    if (other && other.start <= from + 1 && other.start >= at && isYear(other)) {
      const end = skipSpaces(text, other.end);
      if (text.charAt(end) === '年') return finish(text, n, end + 1);
    }
  }
  const dashed = dashedDay(text, n.end);
  return dashed ? finish(text, n, dashed) : null;
};

/** 4月3日 · 6月底: a day or a month without its year. */
export const monthDate = followedBy('月', ({ text }, n) => {
  if (n.form === 'mark' || n.form === 'half' || n.value < 1 || n.value > 12) return null;
  const at = skipSpaces(text, n.end);
  if (text.charAt(at) !== '月' || text.charAt(at - 1) === '个') return null;
  return finish(text, n, afterMonth(text, at + 1), MONTH);
});

/** 5年内 · 五年来 · 3个月内: a stretch of time that ends or began now. */
export const horizon = followedBy(OPENS_TIME, ({ text }, n) => {
  if (n.form === 'mark' || n.form === 'half') return null;
  const at = skipSpaces(text, n.end);
  const unit = UNIT_OF_TIME.find((word) => text.startsWith(word, at));
  if (!unit) return null;
  const end = at + unit.length;
  const next = text.charAt(end);
  // 控制在3天以内, 压缩至3个工作日以内: an amount of time.
  const cue = CUES.endingAt(text, n.start, n.clause);
  if (cue && (cue.role === 'bound' || (cue.role === 'level' && cue.word.length > 1))) return null;
  const span = next === '内' ? 1 : text.startsWith('之内', end) || text.startsWith('以内', end) ? 2 : 0;
  if (span > 0) {
    const found = draft(n, n.start, end + span, 'date', n.value, unitOf(unit));
    found.due = true;
    return found;
  }
  const meant = STRETCH.exec(text.slice(end, end + 8))?.[0];
  if (meant !== undefined && (meant.startsWith('行') || '用过利花'.includes(text.charAt(n.start - 1) || '-'))) {
    const found = draft(n, n.start, end + meant.length, 'date', n.value, unitOf(unit));
    // 经过五年努力，… may as well be over.
    found.due = !meant.startsWith('行') && !(meant.endsWith('力') && text.charAt(n.start - 2) === '经');
    return found;
  }
  if (next === '来' || next === '后' || next === '前') return draft(n, n.start, end, 'date', n.value, unitOf(unit));
  return null;
});

/** 用3年左右时间, 通过三年努力, 三年行动期间: so long something is to take, or a campaign runs. */
const STRETCH = /^(?:左右)?的?(?:时间|努力)|^(?:攻坚)?行动(?:计划)?期间/;

/** “十四五”: a five-year plan by its number, with or without quotation marks. Its period says when: 期间, 时期, 末. */
export const fiveYearPlan = ofForm('han', ({ text }, n) => {
  if (n.end - n.start !== 3) return null;
  if (text.charAt(n.start) !== '十' || text.charAt(n.end - 1) !== '五') return null;
  const number = hanValue(text.slice(n.start, n.end - 1));
  const found = draft(n, n.start, n.end, 'name', number, null);
  const after = PERIOD.exec(text.slice(n.end, n.end + 4));
  const lead = text.charAt(n.quoted > 0 ? n.start - 2 : n.start - 1);
  if (!after || lead === '比' || lead === '较' || lead === '是' || /^[”"]?期?末的/.test(text.slice(n.end, n.end + 4))) return found;
  found.lastYear = BEFORE_PLANS + FIVE * number;
  found.due = after[1] === '末' || after[1] === '期末';
  return found;
});
const PERIOD = /^[”"」]?(期间|期間|时期|時期|期末|末|以来|以來)/;
/** The tenth ended in 2005, the fourteenth in 2025; only the first two were counted otherwise. */
const BEFORE_PLANS = 1955;
const FIVE = 5;

function afterYear(text: string, end: number): number {
  const at = skipSpaces(text, end);
  const digits = digitRun(text, at, 2);
  if (digits === 0) return end;
  const month = skipSpaces(text, at + digits);
  return text.charAt(month) === '月' ? afterMonth(text, month + 1) : end;
}

function afterMonth(text: string, end: number): number {
  const at = skipSpaces(text, end);
  const digits = digitRun(text, at, 2);
  if (digits === 0) return end;
  const day = skipSpaces(text, at + digits);
  return text.charAt(day) === '日' ? day + 1 : end;
}

/** 2020-04-03, 2020/4/3, 2020.4.3 after the year; 0 when the text has no such thing. */
function dashedDay(text: string, at: number): number {
  const mark = text.charAt(at);
  if (mark !== '-' && mark !== '/' && mark !== '.') return 0;
  const month = skipSpaces(text, at + 1);
  const monthDigits = digitRun(text, month, 2);
  if (monthDigits === 0 || text.charAt(month + monthDigits) !== mark) return 0;
  const day = skipSpaces(text, month + monthDigits + 1);
  const dayDigits = digitRun(text, day, 2);
  return dayDigits === 0 ? 0 : day + dayDigits;
}

function digitRun(text: string, at: number, most: number): number {
  let count = 0;
  while (count < most && (digitOf(text.charCodeAt(at + count)) >= 0 || HAN_DATE.includes(text.charAt(at + count) || '-'))) count++;
  return count;
}
const HAN_DATE = '〇一二三四五六七八九十';

/** 2021年前三季度: the first of its quarters, not before the year. */
const QUARTERS = /^前[一二三两\d]个?[季月]/;

/** 到2022年 and 2020年底前 say by when; 2022年 alone only says when. */
function finish(text: string, n: Numeral, end: number, unit: Unit = YEAR): Draft | null {
  const before = skipSpacesBack(text, n.start, n.clause);
  if (before > 0 && isLetter(text.charCodeAt(before - 1))) return null;
  const found = draft(n, n.start, end, 'date', n.value, unit);
  const next = text.charAt(end);
  const lead = text.charAt(before - 1);
  found.compared =
    (lead === '比' && !'占对之同环'.includes(text.charAt(before - 2) || '-')) ||
    lead === '较' ||
    next === '的' ||
    /^(?:不[变變]|可比)?[价價]/.test(text.slice(end, end + 3)) ||
    (lead === '在' && text.startsWith('基础', end));
  // 从2015年末的300亿元: where it began.
  if (lead !== '' && '从由自比较'.includes(lead)) return found;
  if (lead === '至' && '截'.includes(text.charAt(before - 2) || '-')) return found;
  found.due =
    next === '底' ||
    next === '末' ||
    (next === '前' && !QUARTERS.test(text.slice(end, end + 4))) ||
    (next === '以' && text.charAt(end + 1) === '前') ||
    ((lead === '到' || lead === '至') && CUES.endingAt(text, before, n.clause)?.word === lead);
  return found;
}
