import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../lib/core/model/quantity.ts';
import { type IndicatorFigure, seriesOf } from '../../lib/core/series.ts';

const percent = (value: number, more: Partial<Quantity> = {}): Quantity => ({ value, unit: '%', comparator: '=', ...more });

function figure(kind: IndicatorFigure['kind'], year: number, quantity: Quantity, more: Partial<IndicatorFigure> = {}): IndicatorFigure {
  return { kind, year, quantity, subject: '幼儿教师持证率', places: [], hedge: null, from: `${year}`, ...more };
}

const YEARS = [
  figure('result', 2021, percent(99.2), { subject: '幼师持证率' }),
  figure('baseline', 2019, percent(98)),
  figure('target', 2020, percent(99), { subject: '幼儿园教师持证率' }),
];

describe('seriesOf', () => {
  it('brings one indicator together under its names, by year', () => {
    expect(seriesOf(YEARS).map(({ points }) => points.map(({ kind, year, quantity }) => [kind, year, quantity.value]))).toEqual([
      [
        ['baseline', 2019, 98],
        ['target', 2020, 99],
        ['result', 2021, 99.2],
      ],
    ]);
  });

  it('keeps places, changes and levels apart', () => {
    const others = [
      figure('target', 2020, percent(99)),
      figure('target', 2021, percent(95), { places: ['天河县'] }),
      figure('target', 2021, percent(1, { unit: '百分点', comparator: 'increase_by' })),
    ];
    expect(seriesOf(others)).toEqual([]);
  });

  const target = (year: number, value: number, more: Partial<Quantity> = {}, hedge: string | null = null) =>
    figure('target', year, percent(value, more), { hedge });
  const CASES: [name: string, figures: IndicatorFigure[], found: string[]][] = [
    ['a higher target', [target(2020, 90), target(2021, 92)], []],
    ['a lower one', [target(2020, 90), target(2021, 88)], ['lowered']],
    ['the same, hedged', [target(2020, 90), target(2021, 90, {}, '力争')], ['softened']],
    ['the same, with 确保', [target(2020, 90), target(2021, 90, {}, '确保')], []],
    ['以上 that became 左右', [target(2020, 90, { comparator: '>=' }), target(2021, 90, { approx: true })], ['softened']],
    ['a higher ceiling', [target(2020, 4, { comparator: '<=' }), target(2021, 5, { comparator: '<=' })], ['lowered']],
    ['a lower ceiling', [target(2020, 5, { comparator: '<=' }), target(2021, 4, { comparator: '<=' })], []],
    ['less than was reached', [figure('result', 2020, percent(93)), target(2021, 92)], ['below-reached']],
  ];
  it.each(CASES)('%s', (_, figures, found) => {
    expect(seriesOf(figures).flatMap(({ findings }) => findings.map(({ kind }) => kind))).toEqual(found);
  });
});
