import type { Quantity } from '../core/model/quantity.ts';
import { isRate } from '../core/reported-value.ts';
import type { Lang } from './domain.ts';

/** How large numbers of one target are shown: the number is divided by `factor`, and `prefix` stands before the unit (亿, 万, billion). */
export interface Scale {
  factor: number;
  prefix: string;
}

const PLAIN: Scale = { factor: 1, prefix: '' };
const SCALES: Record<Lang, readonly Scale[]> = {
  'zh-CN': [
    { factor: 1e8, prefix: '亿' },
    { factor: 1e4, prefix: '万' },
  ],
  en: [
    { factor: 1e9, prefix: 'billion' },
    { factor: 1e6, prefix: 'million' },
  ],
};

/** Binary floating point leaves 52.300000000000004; nothing that people report has more than twelve significant digits. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}

function decimals(value: number): number {
  return String(clean(value)).split('.')[1]?.length ?? 0;
}

/** The largest scale in which the value needs at most two decimals (68亿, 7.42万, but 12345). Rates are never scaled. */
export function scaleOf(value: number, unit: string | null, lang: Lang): Scale {
  if (isRate(unit)) return PLAIN;
  return SCALES[lang].find((scale) => Math.abs(value) >= scale.factor && decimals(value / scale.factor) <= 2) ?? PLAIN;
}

/** A number as people read it: no float noise, minus U+2212, thousands grouped in English only. */
export function numberText(value: number, lang: Lang): string {
  const shown = clean(value);
  const digits = lang === 'en' ? shown.toLocaleString('en', { maximumFractionDigits: 12 }) : String(shown);
  return digits.replace('-', '−');
}

const UNITS_EN: Record<string, string> = { 元: 'yuan', 百分点: 'points', 公里: 'km', 年: 'years' };

/** What stands behind the number: 亿元, %, 个百分点, ` billion yuan`. Classifiers such as 所 stay as printed. */
export function unitText(unit: string | null, scale: Scale, lang: Lang): string {
  if (unit === '%' || unit === '‰') return unit;
  if (lang === 'en') {
    const words = [scale.prefix, unit === null ? '' : (UNITS_EN[unit] ?? unit)].filter(Boolean).join(' ');
    return words && ` ${words}`;
  }
  return scale.prefix + (unit === '百分点' ? '个百分点' : (unit ?? ''));
}

/** A value with its unit: 41所, 68亿元, 88.6%. Pass the target's scale to keep a row in one scale. */
export function valueText(value: number, unit: string | null, lang: Lang, scale = scaleOf(value, unit, lang)): string {
  return singular(numberText(value / scale.factor, lang) + unitText(unit, scale, lang));
}

/** 1 point, not 1 points. */
function singular(text: string): string {
  return text.replace(/^(−?1 (?:point|year))s$/, '$1');
}

const CHANGE: Record<Lang, { increase_by: string; decrease_by: string; multiply_by: string; approx: string }> = {
  'zh-CN': { increase_by: '增长', decrease_by: '下降', multiply_by: '增至', approx: '约' },
  en: { increase_by: 'up ', decrease_by: 'down ', multiply_by: 'times ', approx: 'about ' },
};
const SIGNS: Partial<Record<string, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };

/**
 * A target as a row shows it: ≥65%, 力争50%, 30～40所, 下降≥1个百分点.
 * The hedge is the document's own word and is not translated.
 */
export function targetText(quantity: Quantity, hedge: string | undefined, lang: Lang): string {
  const scale = scaleOf(quantity.value, quantity.unit, lang);
  const { comparator } = quantity;
  const words = CHANGE[lang];
  const change = (words as Partial<Record<string, string>>)[comparator] ?? '';
  const sign = SIGNS[change ? (quantity.bound ?? '') : comparator] ?? '';
  const low = numberText(quantity.value / scale.factor, lang);
  const number = quantity.valueHigh === undefined ? low : `${low}～${numberText(quantity.valueHigh / scale.factor, lang)}`;
  const unit = comparator === 'multiply_by' && quantity.unit === null ? (lang === 'en' ? '' : '倍') : unitText(quantity.unit, scale, lang);
  const lead = hedge ? (lang === 'en' ? `${hedge} ` : hedge) : '';
  return lead + change + sign + (quantity.approx ? words.approx : '') + singular(number + unit);
}

/** A gap between progress and time in percentage points, signed: −14个百分点. */
export function gapText(points: number, lang: Lang): string {
  const rounded = Math.round(points * 10) / 10;
  const sign = rounded > 0 ? '+' : '';
  return sign + valueText(rounded, '百分点', lang);
}

/** A share of 1 as a whole percentage: 75%. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)}%`.replace('-', '−');
}

/** A day (YYYY-MM-DD) in short: without its year when that is `year`. */
export function dayText(day: string, year?: string): string {
  return year !== undefined && day.startsWith(`${year.slice(0, 4)}-`) ? day.slice(5) : day;
}

/** A moment in this computer's time, to the minute: 2026-11-24 09:05. */
export function momentText(instant: string): string {
  const at = new Date(instant);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toJSON().slice(0, 16).replace('T', ' ');
}

/** Values between two reports are not counted in halves of a school: whole numbers for counts, one decimal for scaled numbers and rates. */
export function roundFor(value: number, unit: string | null, scale: Scale): number {
  const step = scale.factor === 1 && !isRate(unit) ? 1 : scale.factor / 10;
  return clean(Math.round(value / step) * step);
}

/**
 * A number as somebody typed it, in base units, or null when it is no number. Full-width digits, commas between thousands and
 * spaces are accepted; a unit or a word is not, because 40万 in a field that counts 所 would be a guess.
 */
export function parseTyped(text: string, scale: Scale): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/^[−–]/, '-');
  // A comma only groups thousands: 0,5 is nobody's 5.
  if (!/^[-+]?(\d+\.?\d*|\d{1,3}(,\d{3})+(\.\d*)?|\.\d+)$/.test(plain)) return null;
  const value = Number(plain.replaceAll(',', '')) * scale.factor;
  return Number.isFinite(value) ? clean(value) : null;
}
