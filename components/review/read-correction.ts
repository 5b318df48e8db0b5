import type { CheckRow } from '../../lib/core/check.ts';
import type { Quantity } from '../../lib/core/model/quantity.ts';
import type { Correction, Verdict } from '../../lib/core/model/review.ts';
import { numberText, parseTyped, type Scale, scaleOf } from '../../lib/i18n/format.ts';

/** A correction as it is typed. */
export interface CorrectionFields {
  commitmentId: string | null;
  value: string;
  comparator: Quantity['comparator'];
  unit: string;
  /** Separated by 、 or a comma; empty means the whole region. */
  places: string;
  /** Empty: what the figures say. */
  verdict: Verdict | '';
  opinion: string;
}

export type CorrectionProblem = 'value' | 'nothing' | 'opinion';

/** What the typed fields say, without a verdict; `value` when its number cannot be read. */
export type ReadCorrection = { reading: Omit<Correction, 'verdict'> } | { problem: 'value' };

/** A large figure's word stands with its unit, as people write it: 71.2 | 亿元. */
const SCALE_WORDS: readonly [string, number][] = [
  ['亿', 1e8],
  ['万', 1e4],
];

/** The fields as the claim was read. */
export function fieldsOf({ commitment, claim }: CheckRow): CorrectionFields {
  const { value, unit, comparator } = claim.quantity;
  const scale = scaleOf(value, unit, 'zh-CN');
  return {
    commitmentId: commitment?.id ?? null,
    value: numberText(value / scale.factor, 'zh-CN'),
    unit: scale.prefix + (unit ?? ''),
    comparator,
    places: claim.places.join('、'),
    verdict: '',
    opinion: '',
  };
}

/** Only what differs from `row` becomes part of the correction. */
export function readCorrection(fields: CorrectionFields, row: CheckRow): ReadCorrection {
  const before = fieldsOf(row);
  const reading: Omit<Correction, 'verdict'> = {};
  if (fields.commitmentId !== before.commitmentId && fields.commitmentId !== null) reading.commitmentId = fields.commitmentId;
  const isOtherWay = fields.comparator !== before.comparator;
  if (fields.value !== before.value || fields.unit.trim() !== before.unit || isOtherWay) {
    const { scale, unit } = unitOf(fields.unit.trim());
    const value = parseTyped(fields.value, scale);
    if (value === null) return { problem: 'value' };
    const { valueHigh: _high, bound, ...quantity } = row.claim.quantity;
    // 增长5%以上 read as 达到5%: the bound of the change goes with it.
    reading.quantity = { ...quantity, ...(bound && !isOtherWay && { bound }), value, unit, comparator: fields.comparator };
  }
  const places = fields.places.split(/[、,，]/).map((place) => place.trim());
  const named = places.filter(Boolean);
  if (named.join('、') !== before.places) reading.places = named;
  return { reading };
}

/** What keeps a correction from being saved; null when nothing does. */
export function problemOf(fields: CorrectionFields, row: CheckRow): CorrectionProblem | null {
  const read = readCorrection(fields, row);
  if ('problem' in read) return 'value';
  if (fields.verdict !== '') return fields.opinion.trim() === '' ? 'opinion' : null;
  return Object.keys(read.reading).length === 0 ? 'nothing' : null;
}

function unitOf(text: string): { scale: Scale; unit: string | null } {
  const [prefix, factor] = SCALE_WORDS.find(([word]) => text.startsWith(word)) ?? ['', 1];
  return { scale: { prefix, factor }, unit: text.slice(prefix.length) || null };
}
