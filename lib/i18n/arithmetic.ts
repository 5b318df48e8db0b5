import type { CheckRow } from '../core/check.ts';
import type { Quantity } from '../core/model/quantity.ts';
import { REASON } from './check-words.ts';
import { hedgeText } from './document-words.ts';
import type { Lang } from './domain.ts';
import { scaleOf, targetText, valueText } from './format.ts';

const WORDS = {
  'zh-CN': {
    target: '目标 ',
    claimed: '填报 ',
    over: '超出 ',
    under: '低于目标 ',
    left: '尚差 ',
    room: '距上限 ',
    beyond: '超上限 ',
    equal: '持平',
    comma: '，',
    colon: '：',
    due: '期限 ',
    computed: '重新计算为 ',
    stated: '文中为 ',
    start: '基数 ',
    gives: '合 ',
    assumed: '（推定）',
    noTarget: '未找到对应目标',
    endState: '目标未给数值',
  },
  en: {
    target: 'target ',
    claimed: 'reported ',
    over: 'over by ',
    under: 'short by ',
    left: 'still to go ',
    room: 'below the limit by ',
    beyond: 'over the limit by ',
    equal: 'equal',
    comma: ', ',
    colon: ': ',
    due: 'due ',
    computed: 'worked out anew ',
    stated: 'stated ',
    start: 'from ',
    gives: 'gives ',
    assumed: ' (assumed)',
    noTarget: 'no target found',
    endState: 'the target has no figure',
  },
} as const;

/** The figure of a claim: as a target is written, without a bound that is only assumed. */
function claimText(quantity: Quantity, lang: Lang): string {
  return targetText(quantity, undefined, lang);
}

/** A difference as it is spoken of: of percentages in points, never signed. */
function differenceText(difference: number, target: Quantity, lang: Lang, derivedUnit?: string | null): string {
  const unit = derivedUnit === undefined ? target.unit : derivedUnit;
  const size = Math.abs(difference);
  return gapped(valueText(size, unit === '%' ? '百分点' : unit, lang, scaleOf(size, unit, lang)), lang);
}

/** 超出 1.3 个百分点: a space between the figure and its Chinese unit reads better in a line of sums. */
function gapped(text: string, lang: Lang): string {
  return lang === 'en' ? text : text.replace(/^([\d.−]+)(?=\p{Script=Han})/u, '$1 ');
}

/** One line of arithmetic behind a verdict: 目标 ≥90%，填报 91.3%，超出 1.3 个百分点. */
export function arithmeticText(
  row: Pick<CheckRow, 'verdict' | 'reason' | 'arithmetic' | 'assumed' | 'target' | 'claim'>,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const { claimed, target, difference, derived, expected, stated, unit = null } = row.arithmetic;
  const parts: string[] = [];
  if (target) parts.push(words.target + shownTarget(row, target, lang));
  else parts.push(row.target ? words.endState : words.noTarget);
  if (derived?.side === 'target')
    parts.push(
      `${words.start}${valueText(derived.from, derived.unit, lang)}${words.comma}${words.gives}${valueText(derived.gives, derived.unit, lang)}`,
    );
  parts.push(words.claimed + claimText(claimed, lang));
  if (derived?.side === 'claim')
    parts.push(
      `${words.start}${valueText(derived.from, derived.unit, lang)}${words.comma}${words.gives}${valueText(derived.gives, derived.unit, lang)}`,
    );
  if (expected !== undefined && stated !== undefined) {
    parts.push(words.computed + valueText(expected, unit, lang), words.stated + valueText(stated, unit, lang), REASON[row.reason][lang]);
  } else if (difference !== null && target) {
    parts.push(gapText(row, difference, target, lang, derived?.side === 'target' ? derived.unit : undefined));
  } else parts.push(REASON[row.reason][lang]);
  return parts.join(words.comma);
}

function gapText(
  { verdict, reason, target: statement }: Parameters<typeof arithmeticText>[0],
  difference: number,
  target: Quantity,
  lang: Lang,
  unit?: string | null,
): string {
  const words = WORDS[lang];
  const size = differenceText(difference, target, lang, unit);
  if (reason === 'within-tolerance' || reason === 'within-range') return REASON[reason][lang];
  if (difference === 0) return words.equal;
  if (reason === 'over-limit') return words.beyond + size;
  if (reason === 'within-limit') return words.room + size;
  if (verdict === 'in-progress') return `${words.left}${size}${words.comma}${words.due}${statement?.day ?? ''}`;
  return (difference > 0 ? words.over : words.under) + size;
}

/** ≥90%; a bare figure shows the bound it was taken for, and that it was taken so. */
function shownTarget({ assumed, target: statement, reason }: Parameters<typeof arithmeticText>[0], target: Quantity, lang: Lang): string {
  const hedge = hedgeText(statement?.hedge ?? undefined, lang);
  if (!assumed) return targetText(target, hedge, lang);
  const bound = reason === 'within-limit' || reason === 'over-limit' ? '<=' : '>=';
  const isChange = /_by$/.test(target.comparator);
  return targetText({ ...target, ...(isChange ? { bound } : { comparator: bound }) }, hedge, lang) + WORDS[lang].assumed;
}
