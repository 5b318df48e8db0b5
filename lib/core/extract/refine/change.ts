import type { Draft } from '../draft.ts';

/** Turns a level into a change: what was its comparator (5%以上) is now the change's bound. */
export function changeBy(d: Draft, direction: Draft['comparator']): void {
  d.motion = 'change';
  if (d.comparator !== '=') d.bound = d.comparator as NonNullable<Draft['bound']>;
  d.comparator = direction;
}

/** What a comparison begins with: 上年, 去年, “十三五”末, 2020年, 全国平均. */
const COMPARED = '上去前往同历计规预全国省“年初底1２2十';
/** 比上年同期, 较“十三五”末 are not longer. */
const LONGEST_BASE = 10;

/** Where the base of a comparison begins that ends at `end` (比上年, 较“十三五”末), or -1. */
export function comparisonBase(text: string, end: number, left: number): number {
  for (let at = end - 1; at >= left && end - at <= LONGEST_BASE; at--) {
    const char = text.charAt(at);
    if (char === '比' || char === '较' || char === '較') return at + 1 < end && COMPARED.includes(text.charAt(at + 1)) ? at : -1;
    if (char === '，' || char === '、') return -1;
  }
  return -1;
}

const OF_BASE = /(?:不低于|不少于|不小于|不超过|不高于|超过|高于|低于|不足)[^，、\d]{1,16}[的额数量值入资价本比]$/;

/** 骨干教师不低于交流总数的20%, 不超过合同额30%: the bound stands before the whole that the share is taken of. Answers where the bound begins, or -1. */
export function boundBeforeBase(text: string, end: number, left: number): number {
  if (!'的额数量值入资价本比'.includes(text.charAt(end - 1))) return -1;
  const found = OF_BASE.exec(text.slice(left, end));
  return found ? left + found.index : -1;
}

const LEAD = /(高于|高出|快于|好于|超过|超额完成|低于|慢于)[^，、]{1,10}$/;

/** 高于全国平均3个百分点 is a lead over something, not a bound. Answers where the words before it end, `end` itself when there is no lead. */
export function readLead(text: string, end: number, d: Draft): number {
  const found = LEAD.exec(text.slice(d.left, end));
  if (!found) return end;
  changeBy(d, found[1] === '低于' || found[1] === '慢于' ? 'decrease_by' : 'increase_by');
  return d.left + found.index;
}
