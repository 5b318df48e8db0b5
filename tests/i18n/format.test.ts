import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../lib/core/model/quantity.ts';
import type { Lang } from '../../lib/i18n/domain.ts';
import { dayText, gapText, parseTyped, roundFor, scaleOf, shareText, targetText, unitText, valueText } from '../../lib/i18n/format.ts';

describe('a value with its unit', () => {
  const cases: [value: number, unit: string | null, zh: string, en: string][] = [
    [6_800_000_000, '元', '68亿元', '6.8 billion yuan'],
    [5_230_000_000, '元', '52.3亿元', '5.23 billion yuan'],
    [50_000, '个', '5万个', '50,000 个'],
    [74_200, '人次', '7.42万人次', '74,200 人次'],
    [12_345, '人', '12345人', '12,345 人'],
    [100_000_000, '元', '1亿元', '100 million yuan'],
    [67, '所', '67所', '67 所'],
    [0, '所', '0所', '0 所'],
    [98.6, '%', '98.6%', '98.6%'],
    [20_000, '%', '20000%', '20,000%'],
    [0.1 + 0.2, '%', '0.3%', '0.3%'],
    [-1.5, '百分点', '−1.5个百分点', '−1.5 points'],
    [1, '百分点', '1个百分点', '1 point'],
    [-1, '百分点', '−1个百分点', '−1 point'],
    [11, '百分点', '11个百分点', '11 points'],
    [2.1, '百分点', '2.1个百分点', '2.1 points'],
    [1, '年', '1年', '1 year'],
    [3, null, '3', '3'],
  ];
  test.each(cases)('%d %s is %s, in English %s', (value, unit, zh, en) => {
    expect(valueText(value, unit, 'zh-CN')).toBe(zh);
    expect(valueText(value, unit, 'en')).toBe(en);
  });

  test('is shown in the scale of its target when that is given', () => {
    const scale = scaleOf(50_000, '个', 'zh-CN');
    expect(valueText(9_000, '个', 'zh-CN', scale)).toBe('0.9万个');
    expect(unitText('个', scale, 'zh-CN')).toBe('万个');
  });
});

describe('a target', () => {
  const base = { unit: '%', comparator: '=' } as const;
  const cases: [quantity: Quantity, hedge: string | undefined, lang: Lang, text: string][] = [
    [{ ...base, value: 65, comparator: '>=' }, undefined, 'zh-CN', '≥65%'],
    [{ ...base, value: 50 }, '力争', 'zh-CN', '力争50%'],
    [{ ...base, value: 50 }, '力争', 'en', '力争 50%'],
    [{ value: 30, valueHigh: 40, unit: '所', comparator: '=' }, undefined, 'zh-CN', '30～40所'],
    [{ value: 1, unit: '百分点', comparator: 'decrease_by', bound: '>=' }, undefined, 'zh-CN', '下降≥1个百分点'],
    [{ value: 1, unit: '百分点', comparator: 'decrease_by', bound: '>=' }, undefined, 'en', 'down ≥1 point'],
    [{ value: 0.5, valueHigh: 1, unit: '百分点', comparator: 'increase_by' }, '力争', 'en', '力争 up 0.5～1 points'],
    [{ ...base, value: 10, comparator: 'increase_by' }, '计划', 'zh-CN', '计划增长10%'],
    [{ value: 2, unit: null, comparator: 'multiply_by' }, undefined, 'zh-CN', '增至2倍'],
    [{ ...base, value: 1, comparator: '<=' }, undefined, 'zh-CN', '≤1%'],
    [{ value: 300, unit: '名', comparator: '=', approx: true }, undefined, 'zh-CN', '约300名'],
    [{ value: 6_800_000_000, unit: '元', comparator: '=' }, undefined, 'en', '6.8 billion yuan'],
  ];
  test.each(cases)('%j with %s in %s is %s', (quantity, hedge, lang, text) => {
    expect(targetText(quantity, hedge, lang)).toBe(text);
  });
});

describe('what somebody typed', () => {
  const plain = { factor: 1, prefix: '' };
  const yi = { factor: 1e8, prefix: '亿' };
  const cases: [typed: string, scale: typeof plain, value: number | null][] = [
    ['44', plain, 44],
    [' 44 ', plain, 44],
    ['４４．５', plain, 44.5],
    ['12,345', plain, 12_345],
    ['12，345', plain, 12_345],
    ['1,234,567.8', plain, 1_234_567.8],
    ['0,5', plain, null],
    ['1,2', plain, null],
    ['1,2345', plain, null],
    ['1234,567', plain, null],
    ['9'.repeat(400), plain, null],
    ['−3', plain, -3],
    ['－3', plain, -3],
    ['.5', plain, 0.5],
    ['52.3', yi, 5_230_000_000],
    ['0.07', yi, 7_000_000],
    ['四十四', plain, null],
    ['44所', plain, null],
    ['40万', plain, null],
    ['1e3', plain, null],
    ['1.2.3', plain, null],
    ['', plain, null],
    ['-', plain, null],
    ['∞', plain, null],
  ];
  test.each(cases)('“%s” in %j is %s', (typed, scale, value) => {
    expect(parseTyped(typed, scale)).toBe(value);
  });
});

test('days lose their year only inside it', () => {
  expect(dayText('2020-09-30', '2020-12-31')).toBe('09-30');
  expect(dayText('2021-01-15', '2020-12-31')).toBe('2021-01-15');
  expect(dayText('2020-09-30')).toBe('2020-09-30');
});

test('gaps and shares', () => {
  expect(gapText(-13.67, 'zh-CN')).toBe('−13.7个百分点');
  expect(gapText(5, 'en')).toBe('+5 points');
  expect(shareText(0.7486)).toBe('75%');
});

test('between two reports counts stay whole, rates and scaled numbers keep one decimal', () => {
  expect(roundFor(50.16, '所', { factor: 1, prefix: '' })).toBe(50);
  expect(roundFor(98.749, '%', { factor: 1, prefix: '' })).toBe(98.7);
  expect(roundFor(5_090_400_000, '元', { factor: 1e8, prefix: '亿' })).toBe(5_090_000_000);
});
